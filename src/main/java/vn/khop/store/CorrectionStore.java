package vn.khop.store;

import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Code;

/** The state of proposed corrections. */
public final class CorrectionStore {

    private final JdbcTemplate jdbc;

    public CorrectionStore(Database database) {
        this.jdbc = database.jdbc();
    }

    /**
     * Approves all proposed corrections of one code in one job: they go into {@code corrected/} with the next report.
     *
     * @return how many values were approved
     */
    public int approve(String job, Code code) {
        return jdbc.update(
                "update difference set state = ? where state = ? and code = ? and id / " + DifferenceId.PLACES
                        + " in (select o.record_id from outcome o join job j on"
                        + " j.no = o.job where j.name = ? and o.kind = 'corrected')",
                CorrectionState.ISSUED.name(),
                CorrectionState.PROPOSED.name(),
                code.name(),
                job);
    }
}
