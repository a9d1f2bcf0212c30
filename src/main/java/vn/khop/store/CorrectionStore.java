package vn.khop.store;

import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Code;

/** The state of proposed corrections. */
public final class CorrectionStore {

    private final JdbcTemplate jdbc;

    public CorrectionStore(Database database) {
        this(database.jdbc());
    }

    CorrectionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Approves all proposed corrections of one code in one job: they go into {@code corrected/} with the next report. Those of held records are
     * left as they are.
     *
     * @return how many values were approved
     */
    public int approve(String job, Code code) {
        return jdbc.update(
                "update difference set state = ? where state = ? and code = ? and id / " + DifferenceId.PLACES
                        + " in (select o.record_id from outcome o join job j on"
                        + " j.no = o.job where j.name = ? and o.kind = 'corrected'"
                        + " and not exists (select 1 from hold h where h.record_id = o.record_id))",
                CorrectionState.ISSUED.name(),
                CorrectionState.PROPOSED.name(),
                code.name(),
                job);
    }

    /**
     * Takes back every correction of one record: none of it goes into {@code corrected/} any more, and corrections.csv goes on to say what it
     * was.
     *
     * @return how many values were taken back
     */
    public int undo(long record) {
        return jdbc.update(
                "update difference set state = ? where state in (?, ?) and id between ? and ?",
                CorrectionState.UNDONE.name(),
                CorrectionState.ISSUED.name(),
                CorrectionState.PROPOSED.name(),
                DifferenceId.first(record),
                DifferenceId.last(record));
    }

    /** How many values of one record were taken back and not verified anew since. */
    public int countUndone(long record) {
        Integer count = jdbc.queryForObject(
                "select count(*) from difference where state = ? and id between ? and ?",
                Integer.class,
                CorrectionState.UNDONE.name(),
                DifferenceId.first(record),
                DifferenceId.last(record));
        return count == null ? 0 : count;
    }
}
