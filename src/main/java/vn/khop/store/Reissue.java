package vn.khop.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;

/**
 * Values that stood issued before the file that confirmed them was withdrawn, while their records have been verified since: when the same row is
 * verified once more and the same value is proposed for the same person, it is issued as it was, without a second approval.
 */
final class Reissue {

    private static final String OF_VERSION = " (select 1 from outcome o where o.record_id = c.id / "
            + DifferenceId.PLACES + " and o.file_id = c.file_id and o.line = c.line)";

    private static final String PROPOSED = "select u.id, d.id" + RecordIds.FROM
            + " join outcome o on o.record_id = u.id join difference d on " + DifferenceId.OF_RECORD
            + " where d.state = '" + CorrectionState.PROPOSED
            + "' and exists (select 1 from confirmed c where c.state = '"
            + CorrectionState.ISSUED + "' and c.id between cast(u.id as bigint) * " + DifferenceId.PLACES
            + " and cast(u.id as bigint) * " + DifferenceId.PLACES + " + " + DifferenceId.PLACE_TWICE
            + " and c.file_id = o.file_id and c.line = o.line and c.citizen = o.citizen and c.field = d.field and c.code = d.code"
            + " and c.before_text = d.before_text and c.after_text = d.after_text) order by d.id";

    private final JdbcTemplate jdbc;
    private final JobSpace space;

    Reissue(JdbcTemplate jdbc, short job) {
        this.jdbc = jdbc;
        this.space = new JobSpace(job);
    }

    /** Keeps in mind what a withdrawn file confirmed of records whose correction is no more: what was taken back is not kept. */
    static void keep(JdbcTemplate jdbc, long file) {
        jdbc.update(
                "update confirmed c set state = '" + CorrectionState.ISSUED + "' where c.by_file = ? and c.state = '"
                        + CorrectionState.CONFIRMED + "' and not exists" + OF_VERSION,
                file);
    }

    /** Issues what is proposed again, and forgets what was verified or changed since. Returns how many values. */
    int run() {
        List<Long> records = jdbc.queryForList(
                "select distinct id / " + DifferenceId.PLACES + " from confirmed where state = '"
                        + CorrectionState.ISSUED + "' and id between ? and ?",
                Long.class,
                DifferenceId.first(space.before()),
                DifferenceId.last(space.last()));
        if (records.isEmpty()) {
            return 0;
        }
        List<Long> again = new ArrayList<>();
        Pages.forEach(
                records,
                page -> jdbc.query(PROPOSED, RecordIds.are(page), row -> {
                    again.add(row.getLong(2));
                }));
        Rows.write(
                jdbc,
                "update difference set state = '" + CorrectionState.ISSUED + "' where id = ?",
                again,
                (row, id) -> row.setLong(1, id));
        jdbc.update(
                "delete from confirmed c where c.state = '" + CorrectionState.ISSUED
                        + "' and c.id between ? and ? and (exists"
                        + OF_VERSION + " or not exists (select 1 from record r where r.id = c.id / "
                        + DifferenceId.PLACES
                        + " and r.file_id = c.file_id))",
                DifferenceId.first(space.before()),
                DifferenceId.last(space.last()));
        return again.size();
    }
}
