package vn.khop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Field;
import vn.khop.store.PersonHoldings;
import vn.khop.store.PersonRecord;
import vn.khop.store.PersonRecord.Bond;
import vn.khop.text.SpreadsheetText;

/**
 * The sheet that is given to the citizen: only records that were found to be the citizen's are told of; of others, which may be somebody
 * else's, no more than that there are some.
 */
record PersonSlip(PersonContext context, Wording wording, Function<String, ReportedJob> jobs) {

    /** Records and their sentences that one sheet of A4 holds. */
    private static final int LINES_MAX = 8;

    private static final int SENTENCES_MAX = 14;

    PersonPage.Slip of(PersonHoldings holdings) {
        List<PersonRecord> own = holdings.records().stream()
                .filter(record -> record.bond().isAccepted())
                .toList();
        List<PersonPage.SlipLine> lines = lines(own);
        return new PersonPage.Slip(
                CaseViews.safe(context.id()),
                wording.text("person.slip.lead", "date", ShownValues.date(context.lookedOn())),
                wording.spans(
                        holdings.isEmpty()
                                ? "person.slip.nothing"
                                : own.isEmpty() ? "person.slip.none_linked" : "person.slip.linked",
                        name -> wording.number(own.size())),
                lines,
                lines.size() == own.size()
                        ? ""
                        : wording.text("person.slip.more", "count", wording.number(own.size() - lines.size())),
                others(holdings),
                List.of(
                        wording.spans("person.slip.ask.unit", name -> ""),
                        wording.spans("person.slip.ask.police", name -> ""),
                        wording.spans("person.slip.ask.civil_status", name -> "")),
                wording.spans("person.slip.deadline", name -> ""),
                wording.text("person.slip.trace", "mark", context.mark()));
    }

    private List<PersonPage.SlipLine> lines(List<PersonRecord> own) {
        List<PersonPage.SlipLine> lines = new ArrayList<>();
        int sentences = 0;
        for (PersonRecord record : own) {
            PersonPage.SlipLine line = line(record);
            sentences += line.found().size();
            if (lines.size() == LINES_MAX || !lines.isEmpty() && sentences > SENTENCES_MAX) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private PersonPage.SlipLine line(PersonRecord record) {
        List<String> found = new ArrayList<>(record.differences().stream()
                .filter(difference -> !difference.state().equals(Optional.of(CorrectionState.CONFIRMED)))
                .map(this::found)
                .distinct()
                .toList());
        record.confirmations().stream()
                .filter(confirmation -> !confirmation.after().isEmpty())
                .map(this::found)
                .distinct()
                .forEach(found::add);
        if (found.isEmpty()) {
            found.add(wording.text("person.slip.agrees"));
        }
        if (record.newer().isPresent()) {
            found.add(wording.text("person.slip.newer"));
        }
        return new PersonPage.SlipLine(
                SpreadsheetText.visible(jobs.apply(record.job()).title()),
                CaseViews.safe(record.unit()),
                wording.text(
                        "person.slip.came",
                        Map.of(
                                "date", ShownValues.date(record.shown().readOn()),
                                "file", SpreadsheetText.visible(record.shown().file()),
                                "line", wording.number(record.shown().line()),
                                "case_no", record.caseNo())),
                found);
    }

    /** What the source has corrected, or was to take back since. */
    private String found(PersonRecord.Confirmation confirmation) {
        return wording.text(
                "person.slip." + confirmation.state().key(),
                Map.of(
                        "field", wording.text("field." + confirmation.field().key()),
                        "proposed", CaseViews.safe(confirmation.after()),
                        "rule", new PersonRules(wording).of(confirmation.rule())));
    }

    /** What differs, what was proposed, how far it came, and by what rule. */
    private String found(PersonRecord.Difference difference) {
        Field field = difference.row().field();
        String proposed = CaseViews.safe(
                new ShownValues(wording).of(field, difference.row().proposedValue()));
        String rule = new PersonRules(wording).of(difference.rule());
        Optional<String> state = difference.state().map(at -> "person.slip." + at.key());
        if (state.isPresent() && !proposed.isEmpty()) {
            return wording.text(
                    state.get(),
                    Map.of("field", wording.text("field." + field.key()), "proposed", proposed, "rule", rule));
        }
        Addressee addressee = difference.row().addressee();
        return wording.text(
                "person.slip.differs",
                Map.of(
                        "title",
                        wording.text(CodeWords.title(difference.row(), wording)),
                        "action",
                        wording.text("action." + difference.row().action().key()),
                        "addressee",
                        addressee == Addressee.NOBODY || difference.row().action() == Action.INFORM
                                ? ""
                                : wording.text("addressee." + addressee.key()),
                        "rule",
                        rule));
    }

    private List<List<Span>> others(PersonHoldings holdings) {
        List<List<Span>> others = new ArrayList<>();
        say(others, "person.slip.candidates", count(holdings, Bond.CANDIDATE));
        say(others, "person.slip.numbers", count(holdings, Bond.OWN_NUMBER) + holdings.more());
        say(others, "person.slip.former", count(holdings, Bond.FORMER_NUMBER));
        say(others, "person.slip.rejected", holdings.rejected().size());
        return others;
    }

    private void say(List<List<Span>> others, String key, long count) {
        if (count > 0) {
            others.add(wording.spans(key, name -> wording.number(count)));
        }
    }

    private static long count(PersonHoldings holdings, Bond bond) {
        return holdings.records().stream()
                .filter(record -> record.bond() == bond)
                .count();
    }
}
