package vn.khop.store;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Outcome;

/**
 * What a verdict found, to return to when it is taken back.
 *
 * @param states of corrections: {@code id:STATE} joined by a bar
 */
record CaseBefore(Outcome outcome, String rule, String states) {

    /** How a case stands now. */
    static CaseBefore now(JdbcTemplate jdbc, FoundCase found) {
        List<String> states = jdbc.query(
                "select id, state from difference where id between ? and ? and state not in ('', '"
                        + CorrectionState.CONFIRMED + "') order by id",
                (row, n) -> row.getLong(1) + ":" + row.getString(2),
                DifferenceId.first(found.id()),
                DifferenceId.last(found.id()));
        return new CaseBefore(found.outcome(), found.rule(), String.join("|", states));
    }

    /**
     * Lets the case stand so again.
     *
     * @param undid whether the verdict itself left this field's correction undone; one that {@code khop undo} took back since stays so
     */
    void putBack(JdbcTemplate jdbc, long record, Predicate<String> undid) {
        jdbc.update("update outcome set kind = ?, rule = ? where record_id = ?", outcome.key(), rule, record);
        putBackStates(jdbc, field -> true, undid);
    }

    /** The same for the corrections of some fields only. */
    void putBackStates(JdbcTemplate jdbc, Predicate<String> of, Predicate<String> undid) {
        for (String text : RecordText.split(states, '|')) {
            int at = text.indexOf(':');
            long difference = Long.parseLong(text.substring(0, at));
            String state = text.substring(at + 1);
            jdbc
                    .query(
                            "select field, state from difference where id = ?",
                            (row, n) -> new Now(row.getString(1), row.getString(2)),
                            difference)
                    .stream()
                    .filter(now -> of.test(now.field()) && !now.state().equals(CorrectionState.CONFIRMED.name()))
                    .filter(now -> !now.state().equals(CorrectionState.UNDONE.name()) || undid.test(now.field()))
                    .forEach(now -> jdbc.update("update difference set state = ? where id = ?", state, difference));
        }
    }

    /** A difference as it stands. */
    private record Now(String field, String state) {}
}
