package vn.khop.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Code;

/** The state of proposed corrections. Each change is part of a transaction of the caller's. */
public final class CorrectionStore {

    /** Which corrections an approval is of: those that are proposed, of one code, of linked records of the job that nobody holds. */
    private static final String TO_APPROVE = " where state = ? and code = ? and id / " + DifferenceId.PLACES
            + " in (select o.record_id from outcome o join job j on j.no = o.job join record r on r.id = o.record_id"
            + " where j.name = ? and o.kind = 'corrected' and (? or r.unit = ?)"
            + " and not exists (select 1 from hold h where h.record_id = o.record_id))";

    private static final String APPROVED = "select u.id, d.id" + RecordIds.FROM
            + " join outcome o on o.record_id = u.id join difference d on " + DifferenceId.OF_RECORD
            + " where d.state = '"
            + CorrectionState.APPROVED + "' and o.kind in ('matched', 'corrected')"
            + " and not exists (select 1 from hold h where h.record_id = u.id) order by d.id";

    private final JdbcTemplate jdbc;

    public CorrectionStore(Database database) {
        this(database.jdbc());
    }

    CorrectionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Approves all proposed corrections of one code in one job: the next report issues them. Those of held records are left as they are.
     *
     * @param unit only those of this unit, exactly as the source writes it; empty for all
     * @return how many values were approved
     */
    public int approve(String job, Code code, Optional<String> unit) {
        return jdbc.update(
                "update difference set state = '" + CorrectionState.APPROVED + "'" + TO_APPROVE,
                toApprove(job, code, unit));
    }

    /** How many values {@link #approve} would approve. */
    public int countApprovable(String job, Code code, Optional<String> unit) {
        Integer count = jdbc.queryForObject(
                "select count(*) from difference" + TO_APPROVE, Integer.class, toApprove(job, code, unit));
        return count == null ? 0 : count;
    }

    private static Object[] toApprove(String job, Code code, Optional<String> unit) {
        return new Object[] {CorrectionState.PROPOSED.name(), code.name(), job, unit.isEmpty(), unit.orElse("")};
    }

    /**
     * Issues what is approved: it goes into {@code corrected/} with the report that follows. What belongs to a record that is linked no more, or
     * that somebody holds, stays approved. What stood issued before a file that confirmed it was withdrawn is issued again.
     *
     * @return how many values were issued
     */
    public int issue(String job) {
        short no = new JobNumbers(jdbc).find(job);
        JobSpace space = new JobSpace(no);
        int again = new Reissue(jdbc, no).run();
        List<Long> records = jdbc.queryForList(
                "select distinct id / " + DifferenceId.PLACES + " from difference where state = '"
                        + CorrectionState.APPROVED + "' and id between ? and ?",
                Long.class,
                DifferenceId.first(space.before()),
                DifferenceId.last(space.last()));
        List<Long> issued = new ArrayList<>();
        Pages.forEach(
                records,
                page -> jdbc.query(APPROVED, RecordIds.are(page), row -> {
                    issued.add(row.getLong(2));
                }));
        Pages.forEach(
                issued,
                page -> Rows.write(
                        jdbc,
                        "update difference set state = '" + CorrectionState.ISSUED + "' where id = ?",
                        page,
                        (row, id) -> row.setLong(1, id)));
        return issued.size() + again;
    }

    /**
     * Takes back every correction of one record, also those that the source has taken over: none of it goes into {@code corrected/} any more, and
     * corrections.csv goes on to say what it was.
     *
     * @return how many values were taken back
     */
    public int undo(long record) {
        long first = DifferenceId.first(record);
        long last = DifferenceId.last(record);
        return jdbc.update(
                        "update difference set state = ? where state in (?, ?, ?) and id between ? and ?",
                        CorrectionState.UNDONE.name(),
                        CorrectionState.ISSUED.name(),
                        CorrectionState.APPROVED.name(),
                        CorrectionState.PROPOSED.name(),
                        first,
                        last)
                + jdbc.update(
                        "update confirmed set state = ? where state = ? and id between ? and ?",
                        CorrectionState.UNDONE.name(),
                        CorrectionState.CONFIRMED.name(),
                        first,
                        last);
    }

    /** How many values of one record were taken back: those that no later verification replaced, and those that the source had taken over. */
    public int countUndone(long record) {
        return countUndone("difference", record) + countUndone("confirmed", record);
    }

    private int countUndone(String table, long record) {
        Integer count = jdbc.queryForObject(
                "select count(*) from " + table + " where state = ? and id between ? and ?",
                Integer.class,
                CorrectionState.UNDONE.name(),
                DifferenceId.first(record),
                DifferenceId.last(record));
        return count == null ? 0 : count;
    }
}
