package vn.khop.match;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;

/**
 * Decides whether a record is one of its candidates: compare each field to a level, weigh the levels (Fellegi and Sunter 1969), take the
 * posterior with "none of these", ask the guards.
 *
 * <p>The result depends on nothing but record, candidates, model, settings and frequencies; the order of candidates changes only the
 * indices. Keeps prepared names between calls: one instance a thread.
 */
public final class Matcher {

    private final MatchSettings settings;
    private final Set<Field> fields;
    private final Pairs pairs;
    private final Guards guards;

    /** Compares every field that both sides have. */
    public Matcher(Model model, MatchSettings settings, Frequencies frequencies) {
        this(model, settings, frequencies, EnumSet.allOf(Field.class));
    }

    /**
     * Compares only these fields: those that both the job and the registry map. A difference in another field is not reported, an absent
     * id is missing only where the source has a column for it.
     */
    public Matcher(Model model, MatchSettings settings, Frequencies frequencies, Set<Field> fields) {
        this.settings = settings;
        this.fields = fields.isEmpty() ? Set.of() : EnumSet.copyOf(fields);
        pairs = new Pairs(new PairComparison(this.fields), new Weighing(model, frequencies), new NameCache());
        guards = new Guards(pairs, model.priors().marginMillibits());
    }

    /**
     * The decision on a record.
     *
     * @param candidates whom the registry holds that may be this person; the indices of the result point into it
     */
    public MatchResult match(CleanRecord record, List<Person> candidates) {
        if (candidates.isEmpty()) {
            return MatchResult.withoutCandidates();
        }
        pairs.fill(record, candidates);
        int best = pairs.best(-1);
        int runnerUp = pairs.best(best);
        Waterfall waterfall = pairs.waterfall(best);
        int probability = Millibits.probabilityMillionths(waterfall.logOddsMillibits());
        Ground objection = guards.objection(best, runnerUp);
        Ground rule = rule(best, probability, objection);
        Verdict verdict = verdict(rule);
        List<Difference> differences = verdict == Verdict.NOBODY
                ? List.of()
                : new Differences(record, candidates.get(best), pairs.pattern(best), fields).list();
        return new MatchResult(
                verdict, best, probability, waterfall, runnerUp, pairs.waterfall(runnerUp), differences, rule.name());
    }

    private Ground rule(int best, int probability, @Nullable Ground objection) {
        if (probability >= millionths(settings.accept())) {
            if (objection != null) {
                return objection;
            }
            return pairs.is(best, Comparison.ID, IdLevel.EQUAL)
                    ? Ground.ID_AND_NAME
                    : pairs.hasIdEvidence(best) ? Ground.NEAR_ID_AND_NAME : Ground.NAME_AND_DATE;
        }
        if (Millibits.probabilityMillionths(pairs.odds.anyMillibits()) >= millionths(settings.review())) {
            return objection == null ? Ground.PROBABILITY : objection;
        }
        // A number that is somebody's is worth a look even where nothing else agrees.
        Ground id = guards.objectionOfId(best);
        return id == null ? Ground.BELOW_REVIEW : id;
    }

    private static Verdict verdict(Ground rule) {
        return switch (rule) {
            case ID_AND_NAME, NEAR_ID_AND_NAME, NAME_AND_DATE -> Verdict.SAME;
            case PROBABILITY,
                    MARGIN,
                    NAMESAKE,
                    TWIN,
                    NAME_DIFFERENT,
                    ID_OF_ANOTHER,
                    PERSONAL_EVIDENCE,
                    FAMILY_DIFFERENT,
                    COMMON_NAME -> Verdict.DOUBT;
            case NO_CANDIDATE, BELOW_REVIEW -> Verdict.NOBODY;
        };
    }

    private static long millionths(double probability) {
        return StrictMath.round(probability * 1_000_000);
    }
}
