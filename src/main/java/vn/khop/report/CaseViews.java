package vn.khop.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.khop.correct.Addressee;
import vn.khop.match.Waterfall;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;
import vn.khop.record.Rule;
import vn.khop.store.CaseRow;
import vn.khop.store.DifferenceRow;
import vn.khop.text.SpreadsheetText;

/**
 * Turns a case of the store into what the page shows of it: the fields that tell who it is, both sides of what differs, what to do; as far as
 * the readers may see it.
 *
 * @param disclosure for whom the page is, and what they may see
 */
record CaseViews(
        ReportContext context, Wording wording, Explanation explanation, ShownValues shown, Disclosure disclosure) {

    private static final Set<Field> ALWAYS =
            EnumSet.of(Field.CITIZEN_ID, Field.FULL_NAME, Field.DATE_OF_BIRTH, Field.GENDER);
    /** What helps a person decide whether two records are one person. */
    private static final Set<Field> FOR_REVIEW = EnumSet.of(Field.FATHER_NAME, Field.MOTHER_NAME, Field.ADDRESS);

    private static final Set<Field> IDS = EnumSet.of(Field.CITIZEN_ID, Field.OLD_ID, Field.ID_HISTORY);

    MismatchesPage.CaseView of(CaseRow row) {
        Disclosure.Link link = Disclosure.Link.of(row);
        List<MismatchesPage.FindingView> findings = new ArrayList<>();
        row.differences().forEach(difference -> findings.add(finding(difference, link)));
        return new MismatchesPage.CaseView(
                row.caseNo(),
                row.outcome().key(),
                wording.text("outcome." + row.outcome().key()),
                wording.text(Probability.word(
                        row.probabilityMillionths(), context.job().match())),
                about(row),
                fields(row, link),
                findings,
                note(findings, link),
                row.outcome() == Outcome.REVIEW && disclosure.shows(Disclosure.Column.EVIDENCE)
                        ? new EvidenceLines(wording)
                                .of(
                                        row.waterfall(),
                                        disclosure.shows(Disclosure.Column.RUNNER_UP)
                                                ? row.runnerUp()
                                                : Waterfall.EMPTY)
                        : List.of());
    }

    private String note(List<MismatchesPage.FindingView> findings, Disclosure.Link link) {
        if (disclosure.audience() == Audience.OWNER && !link.accepted()) {
            return wording.text("page.withheld");
        }
        return findings.isEmpty() ? wording.text("page.no_difference") : "";
    }

    private List<String> about(CaseRow row) {
        List<String> about = new ArrayList<>();
        about.add(wording.text("page.key", "key", SpreadsheetText.visible(row.sourceKey())));
        if (!row.unit().isEmpty()) {
            about.add(safe(row.unit()));
        }
        about.add(wording.text("page.verified_on", "date", ShownValues.date(row.verifiedOn())));
        return about;
    }

    private List<MismatchesPage.FieldLine> fields(CaseRow row, Disclosure.Link link) {
        Map<Field, DifferenceRow> differing = new EnumMap<>(Field.class);
        row.differences().forEach(difference -> differing.putIfAbsent(difference.field(), difference));
        Set<Field> wanted = EnumSet.copyOf(ALWAYS);
        wanted.addAll(differing.keySet());
        if (row.outcome() == Outcome.REVIEW) {
            wanted.addAll(FOR_REVIEW);
        }
        wanted.remove(Field.SOURCE_KEY);
        if (disclosure.shows(Disclosure.Column.ETHNICITY) && ethnicityDiffers(row)) {
            wanted.add(Field.ETHNICITY);
        } else {
            wanted.remove(Field.ETHNICITY);
        }
        List<MismatchesPage.FieldLine> lines = new ArrayList<>();
        for (Field field : wanted) {
            MismatchesPage.FieldLine line = line(field, row.source(), row.citizen(), differing.get(field), link);
            if (!line.source().isEmpty() || !line.registry().isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean ethnicityDiffers(CaseRow row) {
        String source = row.source().person().text(Field.ETHNICITY);
        String registry = row.citizen().text(Field.ETHNICITY);
        return !source.isEmpty() && !registry.isEmpty() && !sameForTheEye(source, registry);
    }

    /** A field of both sides, where they differ marked letter by letter; letters are not marked beside a value that is withheld. */
    MismatchesPage.FieldLine line(
            Field field, CleanRecord record, Person citizen, @Nullable DifferenceRow difference, Disclosure.Link link) {
        String source = value(field, record.person(), difference == null ? "" : difference.sourceValue());
        String registry = value(field, citizen, difference == null ? "" : difference.registryValue());
        boolean shows = disclosure.shows(Disclosure.Column.REGISTRY_VALUE, field, link);
        LetterDiff letters = shows ? LetterDiff.of(source, registry) : LetterDiff.of(source, "");
        String other = shows ? registry : withheld(source, registry, difference != null, link);
        return new MismatchesPage.FieldLine(
                wording.text("field." + field.key()),
                guarded(source, letters.left()),
                guarded(
                        other,
                        shows ? letters.right() : LetterDiff.of("", other).right()),
                difference == null || IDS.contains(field) ? "" : wrote(source, difference.sourceValue()),
                cleansing(field, record.changes()));
    }

    /** What stands in place of the registry's value; of a person who may be another one not even whether it is equal. */
    private String withheld(String source, String registry, boolean differs, Disclosure.Link link) {
        if (source.isEmpty() && !differs) {
            return "";
        }
        if (!link.accepted() || registry.isEmpty() && !differs) {
            return wording.text("value.withheld");
        }
        return !differs && sameForTheEye(source, registry) ? source : wording.text("value.differs");
    }

    /** What cleansing did to a field beyond its form, and what it saw there, in words. */
    String cleansing(Field field, List<Change> changes) {
        StringBuilder said = new StringBuilder();
        for (Change change : changes) {
            if (change.field() == field && change.rule().kind() != Rule.Kind.FORM) {
                String detail = IDS.contains(field) ? "" : change.detail();
                said.append(said.isEmpty() ? "" : "; ")
                        .append(wording.cleansing(change.rule().name(), detail));
            }
        }
        return said.toString();
    }

    /** A value as the page shows it; the other text where the person has none. */
    String value(Field field, Person person, String otherwise) {
        String text = shown.of(field, person.has(field) ? person.text(field) : otherwise);
        return SpreadsheetText.visible(IDS.contains(field) ? context.ids().show(text) : text);
    }

    /** The source's own writing, where cleansing made it another text for the eye. */
    String wrote(String shownText, String raw) {
        String own = SpreadsheetText.visible(raw);
        return raw.isEmpty() || sameForTheEye(own, shownText) ? "" : wording.text("page.source_wrote", "text", own);
    }

    private static boolean sameForTheEye(String a, String b) {
        return Normalizer.normalize(a, Normalizer.Form.NFC)
                .equalsIgnoreCase(Normalizer.normalize(b, Normalizer.Form.NFC));
    }

    private static List<Span> guarded(String text, List<Span> spans) {
        if (SpreadsheetText.guarded(text).equals(text)) {
            return spans;
        }
        List<Span> guarded = new ArrayList<>(spans);
        guarded.add(0, new Span("'", false));
        return guarded;
    }

    /** A difference with what it means and who should do what. */
    MismatchesPage.FindingView finding(DifferenceRow row, Disclosure.Link link) {
        DifferenceRow may = disclosure.shown(row, link, wording.text("value.differs"));
        boolean withheld = !disclosure.shows(Disclosure.Column.EXPLANATION, row.field(), link);
        String severity = Severity.of(may, wording).key();
        String proposed = shown.of(may.field(), may.proposedValue());
        return new MismatchesPage.FindingView(
                may.code().name(),
                explanation.title(may),
                wording.text("severity." + severity),
                severity,
                SpreadsheetText.visible(withheld ? explanation.withheldSentence(may) : explanation.sentence(may)),
                withheld ? explanation.withheldCureSpans(may) : explanation.cureSpans(may),
                safe(IDS.contains(may.field()) ? context.ids().show(proposed) : proposed),
                wording.text("action." + may.action().key()),
                may.addressee() == Addressee.NOBODY
                        ? ""
                        : wording.text("addressee." + may.addressee().key()));
    }

    /** A text of a source or a person, for the eye: nothing unseen in it, and no formula when it is copied into a spreadsheet. */
    static String safe(String text) {
        return SpreadsheetText.visible(SpreadsheetText.guarded(text));
    }
}
