package vn.khop.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khop.correct.Action;
import vn.khop.correct.ProbableFault;
import vn.khop.match.Difference;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.review.Conclusion;
import vn.khop.store.CaseRow;
import vn.khop.store.DifferenceRow;
import vn.khop.store.SettledCase;

/** Prints single cases for the police or for a holder of records. For one thread. */
final class ScopeCases {

    private static final Set<Field> IDS = Set.of(Field.CITIZEN_ID, Field.OLD_ID, Field.ID_HISTORY);
    private static final Set<Field> CIVIL = Set.of(
            Field.FULL_NAME,
            Field.DATE_OF_BIRTH,
            Field.GENDER,
            Field.FATHER_NAME,
            Field.MOTHER_NAME,
            Field.ETHNICITY,
            Field.PLACE_OF_BIRTH);
    private static final Set<Field> RESIDENCE = Set.of(Field.ADDRESS, Field.WARD_CODE);

    private final ScopeContext context;
    private final Wording wording;
    private final CaseIndex index;
    private final ShownValues shown;
    private final Scope.Kind kind;
    private final Map<String, Explanation> explanations = new HashMap<>();
    private final Map<IdDisplay, Map<String, CaseViews>> views = new EnumMap<>(IdDisplay.class);

    ScopeCases(ScopeContext context, Wording wording, CaseIndex index, Scope.Kind kind) {
        this.context = context;
        this.wording = wording;
        this.index = index;
        this.kind = kind;
        this.shown = new ShownValues(wording);
    }

    /** The case as a piece of the page. */
    String html(IndexedCase indexed, CaseRow row) {
        StringOutput out = new StringOutput();
        JtescopecaseGenerated.render(
                new OwaspHtmlTemplateOutput(out), PageFile.NONE, wording, view(indexed, row), kind == Scope.Kind.WARD);
        return out.toString();
    }

    private ScopePage.Case view(IndexedCase indexed, CaseRow row) {
        CaseViews views = views(indexed.job(), ids(row));
        MismatchesPage.CaseView view = views.of(row);
        List<ScopePage.Finding> findings = new ArrayList<>();
        for (int i = 0; i < row.differences().size(); i++) {
            DifferenceRow difference = row.differences().get(i);
            findings.add(new ScopePage.Finding(
                    view.findings().get(i), side(indexed.job(), row, difference), ground(difference)));
        }
        return new ScopePage.Case(
                view,
                anchor(row.caseNo()),
                CaseViews.safe(context.job(indexed.job()).title()),
                ShownValues.date(indexed.since()),
                ShownValues.date(indexed.due()),
                wording.text("scope.state." + indexed.state().key()),
                indexed.state().key(),
                index.settled(row).map(this::concluded).orElse(""),
                findings);
    }

    /** What was settled; not on what ground, which may name papers that only the police have seen. */
    private String concluded(SettledCase settled) {
        Conclusion conclusion = settled.conclusion();
        return wording.text(
                "scope.concluded",
                Map.of(
                        "date",
                        ShownValues.date(settled.on()),
                        "person",
                        conclusion.person().word(wording.language()),
                        "fields",
                        conclusion.fields().entrySet().stream()
                                .map(field ->
                                        wording.text("field." + field.getKey().key()) + ": "
                                                + field.getValue().word(wording.language()))
                                .sorted()
                                .collect(Collectors.joining("; "))));
    }

    /** Whole only where the number itself is in question, or who it is. */
    private IdDisplay ids(CaseRow row) {
        boolean needed = kind == Scope.Kind.WARD && row.outcome() == Outcome.REVIEW
                || row.differences().stream().anyMatch(difference -> IDS.contains(difference.field()));
        return needed ? IdDisplay.WHOLE : IdDisplay.LAST_FOUR;
    }

    private CaseViews views(String job, IdDisplay ids) {
        return views.computeIfAbsent(ids, display -> new HashMap<>())
                .computeIfAbsent(
                        job,
                        name -> new CaseViews(
                                context.of(name, ids),
                                wording,
                                explanation(name),
                                shown,
                                context.disclosure(kind, name)));
    }

    private Explanation explanation(String job) {
        return explanations.computeIfAbsent(
                job, name -> new Explanation(wording, context.job(name).title()));
    }

    private String side(String job, CaseRow row, DifferenceRow difference) {
        Field field = difference.field();
        ProbableFault fault = ProbableFault.of(
                new Difference(field, difference.code(), difference.sourceValue(), difference.registryValue()),
                row.source().person(),
                row.citizen(),
                index.others(job, difference, row.source().person().text(field)),
                index.others(job, difference, row.citizen().text(field)));
        boolean withheld =
                !context.disclosure(kind, job).shows(Disclosure.Column.REGISTRY_VALUE, field, Disclosure.Link.of(row));
        if (withheld && !fault.reason().isOfCodeAlone()) {
            return wording.text("scope.side.OPEN"); // which side is wrong would tell what the other says
        }
        return wording.text(
                "scope.side." + fault.side(),
                "reason",
                fault.reason() == ProbableFault.Reason.NOTHING ? "" : wording.text("scope.reason." + fault.reason()));
    }

    private String ground(DifferenceRow difference) {
        Action action = difference.action();
        Field field = difference.field();
        String ground = action == Action.REFER_REGISTRY
                ? "registry"
                : action == Action.REFER_CIVIL_STATUS
                        ? "register"
                        : IDS.contains(field)
                                ? "number"
                                : CIVIL.contains(field) ? "birth" : RESIDENCE.contains(field) ? "residence" : "other";
        return wording.text("scope.ground." + ground);
    }

    static String anchor(String caseNo) {
        return "case-" + FolderNames.slug(caseNo);
    }

    /** Who it is, in a line: name, date of birth, and of the number as much as is needed. */
    String person(CaseRow row) {
        boolean accepted = row.outcome().isLinked();
        boolean registry = kind == Scope.Kind.WARD && row.citizen().has(Field.FULL_NAME);
        var person = registry ? row.citizen() : row.source().person();
        return wording.text(
                registry ? accepted ? "scope.person" : "scope.candidate" : "scope.record",
                Map.of(
                        "name", CaseViews.safe(person.fullName()),
                        "born", shown.of(Field.DATE_OF_BIRTH, person.text(Field.DATE_OF_BIRTH)),
                        "id", CaseViews.safe(ids(row).show(person.citizenId()))));
    }

    /** The case as a line of a list on the first page. */
    ScopePage.Entry entry(IndexedCase indexed, CaseRow row, String href) {
        List<String> what = row.differences().stream()
                .sorted(Comparator.comparing((DifferenceRow d) -> Severity.of(d, wording))
                        .reversed())
                .map(difference -> explanation(indexed.job()).title(difference))
                .distinct()
                .toList();
        return new ScopePage.Entry(
                row.caseNo(),
                href,
                CaseViews.safe(
                        context.disclosure(kind, indexed.job()).person(row).fullName()),
                CaseViews.safe(context.job(indexed.job()).title()),
                what.isEmpty() ? wording.text("outcome.review") : String.join("; ", what),
                ShownValues.date(indexed.since()),
                ShownValues.date(indexed.due()),
                wording.text("scope.state." + indexed.state().key()));
    }
}
