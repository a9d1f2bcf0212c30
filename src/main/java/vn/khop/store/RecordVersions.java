package vn.khop.store;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.store.RecordFacts.Cleansed;
import vn.khop.store.RecordFacts.Facts;

/** What records were before a file changed them, so that the file can be taken back. */
final class RecordVersions {

    private final JdbcTemplate jdbc;
    private final Backlog backlog;
    private final RecordFacts facts;

    RecordVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.backlog = new Backlog(jdbc);
        this.facts = new RecordFacts(jdbc);
    }

    /**
     * Keeps the present version of these records as the ones that {@code file} replaces.
     *
     * @param waits those of them that wait
     */
    void keep(short job, List<Long> records, Map<Long, Waiting> waits, long file) {
        Map<Long, Facts> known = facts.find(job, records);
        Rows.write(
                jdbc,
                "insert into record_version(record_id, replaced_by, row_hash, text, unit, file_id, line, subject, issues, rules, id_name, waited, worth, since)"
                        + " select id, ?, row_hash, text, unit, file_id, line, subject, ?, ?, ?, ?, ?, ? from record where id = ?",
                records,
                (row, record) -> {
                    Waiting waiting = waits.get(record);
                    Facts of = Objects.requireNonNull(known.get(record));
                    row.setLong(1, file);
                    row.setString(2, of.cleansed().issues());
                    row.setString(3, of.cleansed().rules());
                    row.setLong(4, of.idName());
                    row.setBoolean(5, waiting != null);
                    row.setObject(6, waiting == null ? null : waiting.worth(), Types.SMALLINT);
                    row.setObject(7, waiting == null ? null : Date.valueOf(waiting.since()), Types.DATE);
                    row.setLong(8, record);
                });
    }

    /** Puts back every record of a job that {@code file} replaced. */
    void restoreAll(short job, long file) {
        for (long record : jdbc.queryForList(
                "select record_id from record_version where replaced_by = ? order by record_id", Long.class, file)) {
            restore(job, record, file);
        }
    }

    /** Puts one record back, if {@code file} replaced it; whether it did, and whether the old version waited. */
    Restored restore(short job, long record, long file) {
        List<Kept> found = jdbc.query(
                "select unit, text, waited, worth, since, issues, rules, id_name from record_version where record_id = ? and replaced_by = ?",
                (row, n) -> new Kept(
                        row.getString(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        new Facts(new Cleansed(row.getString(6), row.getString(7)), row.getLong(8))),
                record,
                file);
        if (found.isEmpty()) {
            return new Restored(false, false);
        }
        jdbc.update(
                "update record set (row_hash, text, unit, file_id, line, subject) ="
                        + " (select v.row_hash, v.text, v.unit, v.file_id, v.line, v.subject from record_version v"
                        + " where v.record_id = ? and v.replaced_by = ?) where id = ?",
                record,
                file,
                record);
        Kept version = found.get(0);
        facts.put(job, Map.of(record, version.facts()));
        requeue(job, record, version);
        jdbc.update("delete from record_version where record_id = ? and replaced_by = ?", record, file);
        return new Restored(true, version.waited());
    }

    private void requeue(short job, long record, Kept version) {
        Waiting now = backlog.find(job, List.of(record)).get(record);
        LocalDate since = version.since();
        if (!version.waited()) {
            backlog.remove(job, List.of(record));
        } else if (now != null && since != null) {
            backlog.put(
                    job,
                    List.of(new Waiting(record, version.unit(), version.worth(), since, now.again(), version.text())));
        }
    }

    /** What a record was. */
    private record Kept(
            String unit,
            long text,
            boolean waited,
            int worth,
            @Nullable LocalDate since,
            Facts facts) {}

    /**
     * What a restore found.
     *
     * @param existed whether the file had replaced the record
     * @param waited whether the old version waits again
     */
    record Restored(boolean existed, boolean waited) {}
}
