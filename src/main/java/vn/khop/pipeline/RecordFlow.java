package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.SourceForm;
import vn.khop.correct.Action;
import vn.khop.correct.CorrectionPolicy;
import vn.khop.correct.Extent;
import vn.khop.correct.Finding;
import vn.khop.correct.OwnRepair;
import vn.khop.match.Frequencies;
import vn.khop.match.MatchResult;
import vn.khop.match.MatchSettings;
import vn.khop.match.Matcher;
import vn.khop.match.Model;
import vn.khop.match.Verdict;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;
import vn.khop.registry.Candidate;
import vn.khop.registry.CandidateSearch;
import vn.khop.registry.RegistryIndex;

/**
 * The main flow: one clean record in, one proposal out.
 *
 * <pre>
 * record ─► candidates (blocking) ─► levels and weights ─► verdict ─► findings (who may correct what) ─► proposal
 * </pre>
 *
 * Pure: the same record, index generation, model and settings give the same proposal, in any order and on any thread. One instance a thread.
 */
public final class RecordFlow {

    private static final Person NOBODY = Person.builder().build();

    private final RegistryIndex index;
    private final CandidateSearch search;
    private final Frequencies frequencies;
    private final Model model;
    private final MatchSettings settings;
    private final Set<Field> compared;
    private final Matcher matcher;
    private final CorrectionPolicy policy;
    private final CleanseSettings form;
    private final Set<Field> correctable;
    private final Referrals referrals;
    private SearchCounts searches = SearchCounts.NONE;

    /**
     * @param compared the fields that both the source and the registry have, see {@link ComparedFields}
     * @param form how the source writes its values, for corrections in its own form
     * @param correctable the fields that the source holds in a cell of their own; a correction needs one
     * @param referrals what the birth register has questioned
     */
    public RecordFlow(
            RegistryIndex index,
            Model model,
            MatchSettings settings,
            Set<Field> compared,
            CorrectionPolicy policy,
            CleanseSettings form,
            Set<Field> correctable,
            Referrals referrals) {
        this.index = index;
        this.search = index.newSearch();
        this.frequencies = new RegistryFrequencies(index);
        this.model = model;
        this.settings = settings;
        this.compared = Set.copyOf(compared);
        this.matcher = matcher(index, model, settings, compared);
        this.policy = policy;
        this.form = form;
        this.correctable = Set.copyOf(correctable);
        this.referrals = referrals;
    }

    /** The matcher of this flow, for one comparison on its own. */
    public static Matcher matcher(RegistryIndex index, Model model, MatchSettings settings, Set<Field> compared) {
        return new Matcher(model, settings, new RegistryFrequencies(index), compared);
    }

    /** Verifies one record. */
    public Proposal propose(CleanRecord record) {
        return propose(record, Set.of());
    }

    /**
     * Verifies one record.
     *
     * @param excluded citizens that it is known not to be: they are no candidates
     */
    public Proposal propose(CleanRecord record, Set<String> excluded) {
        List<Candidate> found = search.search(record.person());
        searches = searches.plus(found.size(), search.isVaried());
        List<Person> persons = persons(found);
        if (!excluded.isEmpty()) {
            persons.removeIf(person -> excluded.contains(person.citizenId()));
        }
        return propose(record, matcher, persons);
    }

    /** What would be proposed if this citizen were not in the registry, while family, twins and namesakes are. */
    public Proposal proposeWithout(CleanRecord record, String citizenId) {
        OptionalInt row = index.findByCitizenId(citizenId);
        if (row.isEmpty()) {
            return propose(record, matcher, persons(search.search(record.person())));
        }
        Frequencies others = new FrequenciesWithout(frequencies, index.person(row.getAsInt()));
        return propose(
                record,
                new Matcher(model, settings, others, compared),
                persons(search.searchWithout(record.person(), row.getAsInt())));
    }

    /** Whether this citizen is among the record's candidates. */
    public boolean isCandidate(CleanRecord record, String citizenId) {
        return search.search(record.person()).stream()
                .anyMatch(found -> found.person().citizenId().equals(citizenId));
    }

    /** How the searches of {@link #propose} since the last call ended. */
    public SearchCounts takeSearches() {
        SearchCounts taken = searches;
        searches = SearchCounts.NONE;
        return taken;
    }

    private Proposal propose(CleanRecord record, Matcher by, List<Person> candidates) {
        MatchResult result = by.match(record, candidates);
        if (result.verdict() == Verdict.NOBODY) {
            return notFound(record, result);
        }
        Person citizen = candidates.get(result.best());
        List<Finding> findings = policy.findings(record, citizen, result.differences());
        List<ProposedChange> changes = changes(record, citizen, findings);
        Outcome outcome = CorrectionPolicy.outcome(
                result.verdict(), changes.stream().map(ProposedChange::finding).toList());
        return new Proposal(
                outcome,
                citizen.citizenId(),
                result.probabilityMillionths(),
                result.rule(),
                result.waterfall(),
                runnerUp(candidates, result),
                result.runnerUpWaterfall(),
                citizen,
                ward(citizen, record.person()),
                ward(NOBODY, record.person()),
                OwnRepair.isOwnNumber(record.person().citizenId(), citizen.citizenId()),
                changes);
    }

    static List<Person> persons(List<Candidate> found) {
        List<Person> persons = new ArrayList<>(found.size());
        for (Candidate candidate : found) {
            persons.add(candidate.person());
        }
        return persons;
    }

    private static Proposal notFound(CleanRecord record, MatchResult result) {
        return new Proposal(
                Outcome.NOT_FOUND,
                "",
                result.probabilityMillionths(),
                result.rule(),
                result.waterfall(),
                "",
                result.runnerUpWaterfall(),
                NOBODY,
                ward(NOBODY, record.person()),
                ward(NOBODY, record.person()),
                false,
                List.of());
    }

    private static String runnerUp(List<Person> candidates, MatchResult result) {
        return result.runnerUp() < 0 ? "" : candidates.get(result.runnerUp()).citizenId();
    }

    private List<ProposedChange> changes(CleanRecord record, Person citizen, List<Finding> findings) {
        List<ProposedChange> changes = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Finding settled = settle(citizen, finding);
            String before = record.sourceText(settled.difference().field());
            changes.add(new ProposedChange(settled, before, after(settled, before)));
        }
        return changes;
    }

    /** A correction by a value that the birth register questions is only information. */
    private Finding settle(Person citizen, Finding finding) {
        if (finding.action() == Action.CORRECT_SOURCE
                && referrals.isReferred(
                        citizen.citizenId(), finding.difference().field())) {
            return new Finding(
                    finding.difference(),
                    Action.INFORM,
                    finding.addressee(),
                    Extent.NEVER,
                    "",
                    Referrals.RULE,
                    finding.evidence());
        }
        return finding;
    }

    private String after(Finding finding, String before) {
        if (finding.action() != Action.CORRECT_SOURCE
                || !correctable.contains(finding.difference().field())
                || finding.extent() == Extent.NEVER
                || finding.proposedValue().isEmpty()) {
            return "";
        }
        String after = SourceForm.render(finding.difference().field(), before, finding.proposedValue(), form);
        return after.equals(before) ? "" : after;
    }

    private static String ward(Person citizen, Person source) {
        String ward = citizen.has(Field.WARD_CODE) ? citizen.text(Field.WARD_CODE) : source.text(Field.WARD_CODE);
        return ward.indexOf('|') < 0 ? ward : "";
    }
}
