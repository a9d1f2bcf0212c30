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
     * Lets the case stand so again. What {@code khop undo} took back since is not corrected again by this.
     *
     * @param undid whether the verdict itself left this field's correction undone; one that was taken back otherwise stays so
     */
    void putBack(JdbcTemplate jdbc, long record, Predicate<String> undid) {
        jdbc.update("update outcome set kind = ?, rule = ? where record_id = ?", outcome.key(), rule, record);
        for (String state : RecordText.split(states, '|')) {
            int at = state.indexOf(':');
            putBack(jdbc, Long.parseLong(state.substring(0, at)), state.substring(at + 1), undid);
        }
    }

    private static void putBack(JdbcTemplate jdbc, long difference, String state, Predicate<String> undid) {
        boolean takenBack = jdbc
                .queryForList(
                        "select field from difference where id = ? and state = ?",
                        String.class,
                        difference,
                        CorrectionState.UNDONE.name())
                .stream()
                .anyMatch(field -> !undid.test(field));
        if (!takenBack) {
            jdbc.update(
                    "update difference set state = ? where id = ? and state <> '" + CorrectionState.CONFIRMED + "'",
                    state,
                    difference);
        }
    }
}
