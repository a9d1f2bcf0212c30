package vn.khop.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What records were before a file changed them, so that the file can be taken back. */
final class RecordVersions {

    private final JdbcTemplate jdbc;

    RecordVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the present version of these records as the ones that {@code file} replaces. */
    void keep(List<Long> records, long file) {
        jdbc.batchUpdate(
                "insert into record_version(record_id, replaced_by, row_hash, person, raw, issues, unit, file_id, line, subject, waited, worth, since)"
                        + " select r.id, ?, r.row_hash, t.person, t.raw, r.issues, r.unit, r.file_id, r.line, r.subject, w.record_id is not null, w.worth, w.since"
                        + " from record r join record_text t on t.record_id = r.id left join waiting w on w.record_id = r.id where r.id = ?",
                records,
                500,
                (statement, record) -> {
                    statement.setLong(1, file);
                    statement.setLong(2, record);
                });
    }

    /** Puts back every record that {@code file} replaced. */
    void restoreAll(long file) {
        for (long record : jdbc.queryForList(
                "select record_id from record_version where replaced_by = ? order by record_id", Long.class, file)) {
            restore(record, file);
        }
    }

    /** Puts one record back, if {@code file} replaced it; whether it did, and whether the old version waited. */
    Restored restore(long record, long file) {
        List<Restored> found = jdbc.query(
                "select v.unit, v.waited from record_version v where v.record_id = ? and v.replaced_by = ?",
                (row, n) -> row.getBoolean(2) ? Restored.waiting(row.getString(1)) : Restored.verified(),
                record,
                file);
        if (found.isEmpty()) {
            return Restored.nothing();
        }
        jdbc.update(
                "update record set (row_hash, issues, unit, file_id, line, subject) ="
                        + " (select v.row_hash, v.issues, v.unit, v.file_id, v.line, v.subject from record_version v"
                        + " where v.record_id = ? and v.replaced_by = ?) where id = ?",
                record,
                file,
                record);
        jdbc.update(
                "update record_text set (person, raw) = (select v.person, v.raw from record_version v"
                        + " where v.record_id = ? and v.replaced_by = ?) where record_id = ?",
                record,
                file,
                record);
        Restored restored = found.get(0);
        if (restored.waited()) {
            jdbc.update(
                    "update waiting set unit = ?, (worth, since) = (select v.worth, v.since from record_version v"
                            + " where v.record_id = ? and v.replaced_by = ?) where record_id = ?",
                    restored.unit(),
                    record,
                    file,
                    record);
        } else {
            jdbc.update("delete from waiting where record_id = ?", record);
        }
        jdbc.update("delete from record_version where record_id = ? and replaced_by = ?", record, file);
        return restored;
    }

    /**
     * What a restore found.
     *
     * @param existed whether the file had replaced the record
     * @param waited whether the old version waits again
     */
    record Restored(boolean existed, boolean waited, String unit) {

        static Restored nothing() {
            return new Restored(false, false, "");
        }

        static Restored waiting(String unit) {
            return new Restored(true, true, unit);
        }

        static Restored verified() {
            return new Restored(true, false, "");
        }
    }
}
