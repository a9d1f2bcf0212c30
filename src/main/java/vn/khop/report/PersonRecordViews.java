package vn.khop.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khop.correct.Addressee;
import vn.khop.correct.CorrectionState;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.store.AuditLine;
import vn.khop.store.DifferenceRow;
import vn.khop.store.PersonRecord;
import vn.khop.text.SpreadsheetText;

/** Turns records of one job into what the page on a person shows of them. */
final class PersonRecordViews {

    private static final Person NOBODY = Person.builder().build();

    /** What the page shows goes by the bond, not by an agreement: it is made for the person's own question, by the police. */
    private static final Disclosure.Link ACCEPTED = new Disclosure.Link(true, true, "");

    private final Wording wording;
    private final ReportedJob job;
    private final ShownValues shown;
    private final CaseViews cases;
    private final PersonRules rules;

    PersonRecordViews(PersonContext context, Wording wording, ReportedJob job) {
        this.wording = wording;
        this.job = job;
        this.shown = new ShownValues(wording);
        this.rules = new PersonRules(wording);
        this.cases = new CaseViews(
                new ReportContext(
                        job,
                        context.lookedOn(),
                        context.language(),
                        Path.of(""),
                        ward -> "",
                        IdDisplay.WHOLE,
                        Map.of()),
                wording,
                new Explanation(wording, job.title()),
                shown,
                Disclosure.POLICE);
    }

    PersonPage.RecordView of(PersonRecord record) {
        boolean accepted = record.bond().isAccepted();
        return new PersonPage.RecordView(
                record.caseNo(),
                wording.text("person.bond." + record.bond().key()),
                record.decision().map(d -> d.outcome().key()).orElse("not_verified"),
                outcome(record),
                record.decision().map(this::certainty).orElse(""),
                about(record),
                accepted,
                fields(record),
                record.differences().stream()
                        .map(difference ->
                                accepted ? cases.finding(difference.row(), ACCEPTED) : ofAnother(difference.row()))
                        .toList(),
                corrections(record),
                history(record),
                record.audit().stream().map(this::trace).toList());
    }

    private String outcome(PersonRecord record) {
        if (record.decision().isPresent()) {
            return wording.text("outcome." + record.decision().get().outcome().key());
        }
        return wording.text(record.waits() ? "person.waits" : "person.not_verified");
    }

    private String certainty(PersonRecord.Decision decision) {
        return wording.text(
                "person.certainty",
                Map.of(
                        "word", wording.text(Probability.word(decision.probabilityMillionths(), job.match())),
                        "probability", wording.decimal(decision.probabilityMillionths() / 1e6, 6)));
    }

    private List<String> about(PersonRecord record) {
        List<String> about = new ArrayList<>();
        about.add(wording.text("page.key", "key", SpreadsheetText.visible(record.sourceKey())));
        if (!record.unit().isEmpty()) {
            about.add(CaseViews.safe(record.unit()));
        }
        about.add(place(record.shown()));
        if (!record.shown().subject().isEmpty()) {
            about.add(CaseViews.safe(record.shown().subject()));
        }
        record.decision()
                .ifPresent(decision -> about.add(wording.text(
                        "person.decided",
                        Map.of(
                                "date", ShownValues.date(decision.verifiedOn()),
                                "rule", wording.ground(decision.rule()),
                                "model", String.valueOf(decision.model()),
                                "generation", String.valueOf(decision.generation())))));
        return about;
    }

    private String place(PersonRecord.Reading reading) {
        return wording.text(
                "person.place",
                Map.of(
                        "file", SpreadsheetText.visible(reading.file()),
                        "line", wording.number(reading.line()),
                        "date", ShownValues.date(reading.readOn())));
    }

    private List<MismatchesPage.FieldLine> fields(PersonRecord record) {
        Map<Field, DifferenceRow> differing = new EnumMap<>(Field.class);
        if (record.bond().isAccepted()) {
            record.differences()
                    .forEach(
                            difference -> differing.putIfAbsent(difference.row().field(), difference.row()));
        }
        CleanRecord said = record.shown().record();
        List<MismatchesPage.FieldLine> lines = new ArrayList<>();
        for (Field field : Field.values()) {
            boolean has = said.person().has(field) || said.raw().containsKey(field) || differing.containsKey(field);
            if (has && field != Field.SOURCE_KEY && record.shows(field)) {
                MismatchesPage.FieldLine line = cases.line(field, said, NOBODY, differing.get(field), ACCEPTED);
                lines.add(new MismatchesPage.FieldLine(
                        line.label(),
                        line.source(),
                        line.registry(),
                        cases.wrote(cases.value(field, said.person(), ""), said.sourceText(field)),
                        line.cleansing()));
            }
        }
        return lines;
    }

    /** A difference from somebody who may be another person: what kind it is and who should do what, but no value and no proposal. */
    private MismatchesPage.FindingView ofAnother(DifferenceRow row) {
        String severity = Severity.of(row, wording).key();
        return new MismatchesPage.FindingView(
                row.code().name(),
                wording.text(CodeWords.title(row, wording)),
                wording.text("severity." + severity),
                severity,
                wording.text("field." + row.field().key()),
                List.of(),
                "",
                wording.text("action." + row.action().key()),
                row.addressee() == Addressee.NOBODY
                        ? ""
                        : wording.text("addressee." + row.addressee().key()));
    }

    /** Those of the latest verification, then those that the source has taken over. */
    private List<PersonPage.CorrectionLine> corrections(PersonRecord record) {
        List<PersonPage.CorrectionLine> lines = new ArrayList<>();
        record.differences().stream()
                .filter(difference ->
                        difference.state().isPresent() && difference.state().get() != CorrectionState.CONFIRMED)
                .map(this::correction)
                .forEach(lines::add);
        record.confirmations().stream().map(this::confirmation).forEach(lines::add);
        return lines;
    }

    private PersonPage.CorrectionLine confirmation(PersonRecord.Confirmation confirmation) {
        return new PersonPage.CorrectionLine(
                wording.text("field." + confirmation.field().key()),
                CaseViews.safe(confirmation.before()),
                CaseViews.safe(confirmation.after()),
                wording.text(
                        "person.shown." + confirmation.state().key(),
                        Map.of(
                                "file", SpreadsheetText.visible(confirmation.shownBy()),
                                "line", wording.number(confirmation.shownLine()),
                                "date", ShownValues.date(confirmation.shownOn()),
                                "from", SpreadsheetText.visible(confirmation.file()),
                                "from_line", wording.number(confirmation.line()))),
                rules.of(confirmation.rule()),
                confirmation.rule(),
                rules.evidence(confirmation.evidence()));
    }

    private PersonPage.CorrectionLine correction(PersonRecord.Difference difference) {
        return new PersonPage.CorrectionLine(
                wording.text("field." + difference.row().field().key()),
                CaseViews.safe(difference.before()),
                CaseViews.safe(difference.after()),
                difference
                        .state()
                        .map(state -> wording.text("state." + state.key()))
                        .orElse(""),
                rules.of(difference.rule()),
                difference.rule(),
                rules.evidence(difference.evidence()));
    }

    private List<String> history(PersonRecord record) {
        List<String> history = new ArrayList<>();
        for (PersonRecord.Earlier version : record.earlier()) {
            history.add(wording.text(
                    "person.earlier",
                    Map.of(
                            "file", SpreadsheetText.visible(version.file()),
                            "line", wording.number(version.line()),
                            "date", ShownValues.date(version.readOn()),
                            "by", SpreadsheetText.visible(version.replacedBy()),
                            "on", ShownValues.date(version.replacedOn()))));
        }
        record.newer().ifPresent(newer -> history.add(wording.text("person.newer", "place", place(newer))));
        if (record.newer().isEmpty() && record.waits() && record.decision().isPresent()) {
            history.add(wording.text("person.waits_again"));
        }
        return history;
    }

    private PersonPage.TraceLine trace(AuditLine line) {
        AuditWords words = new AuditWords(wording);
        return new PersonPage.TraceLine(
                words.time(line),
                SpreadsheetText.visible(line.actor()),
                words.action(line),
                SpreadsheetText.visible(line.object()),
                words.detail(line));
    }
}
