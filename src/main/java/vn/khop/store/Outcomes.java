package vn.khop.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Outcomes with all that hangs on them. */
final class Outcomes {

    private Outcomes() {}

    /** Takes away what is said of these records; those that have no outcome change nothing. */
    static void delete(JdbcTemplate jdbc, List<Long> records) {
        Rows.write(jdbc, "delete from referral where record_id = ?", records, (row, id) -> row.setLong(1, id));
        Rows.write(jdbc, "delete from difference where id between ? and ?", records, (row, id) -> {
            row.setLong(1, DifferenceId.first(id));
            row.setLong(2, DifferenceId.last(id));
        });
        StoredEvidence.delete(jdbc, records);
        Rows.write(jdbc, "delete from outcome where record_id = ?", records, (row, id) -> row.setLong(1, id));
    }
}
