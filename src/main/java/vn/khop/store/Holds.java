package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.review.CaseNumber;

/**
 * The records that a person keeps from the machine. A held record is read like any other, and where it waits it counts as waiting; but it is
 * neither planned nor verified, what stands of its outcome stays, and no bulk approval touches its corrections.
 */
public final class Holds {

    private final JdbcTemplate jdbc;

    public Holds(Database database) {
        this(database.jdbc());
    }

    Holds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A hold.
     *
     * @param since the business date of the command
     * @param by who asked for it
     * @param reason why; empty where none was given
     */
    public record Hold(LocalDate since, String by, String reason) {}

    /** The hold on a record, if there is one. */
    public Optional<Hold> find(long record) {
        return jdbc
                .query(
                        "select since, by_whom, reason from hold where record_id = ?",
                        (row, n) -> new Hold(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)),
                        record)
                .stream()
                .findFirst();
    }

    /** Holds a record; a hold that stands already stays as it is. Returns whether it is new. */
    public boolean put(long record, Hold hold) {
        return jdbc.update(
                        "insert into hold(record_id, job, since, by_whom, reason) select id, job, ?, ?, ? from record where id = ?"
                                + " and not exists (select 1 from hold h where h.record_id = record.id)",
                        Date.valueOf(hold.since()),
                        hold.by(),
                        hold.reason(),
                        record)
                == 1;
    }

    /** Ends the hold on a record. Returns whether there was one. */
    public boolean release(long record) {
        return jdbc.update("delete from hold where record_id = ?", record) == 1;
    }

    /**
     * A held record.
     *
     * @param ward code of the ward of its last verification, empty where unknown
     */
    public record HeldRecord(String caseNo, String sourceKey, String unit, String ward, Hold hold) {}

    /** The held records of a job with who asked for it, by case number. */
    public List<HeldRecord> list(String job) {
        return jdbc.query(
                "select r.id, r.source_key, r.unit, coalesce(o.ward, ''), h.since, h.by_whom, h.reason from hold h"
                        + " join record r on r.id = h.record_id left join outcome o on o.record_id = r.id where h.job = ? order by r.id",
                (row, n) -> new HeldRecord(
                        CaseNumber.of(row.getLong(1)).text(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new Hold(row.getObject(5, LocalDate.class), row.getString(6), row.getString(7))),
                new JobNumbers(jdbc).find(job));
    }

    /** The held records of a job. */
    Set<Long> of(short job) {
        return new HashSet<>(jdbc.queryForList("select record_id from hold where job = ?", Long.class, job));
    }

    /** Ends the holds on records that are no more. */
    void forget(List<Long> records) {
        Rows.write(jdbc, "delete from hold where record_id = ?", records, (row, id) -> row.setLong(1, id));
    }
}
