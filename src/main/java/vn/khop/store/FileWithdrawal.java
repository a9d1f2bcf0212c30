package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes a file back that was read: its rows are as if they had never come. A record that it brought is gone; one that it changed says again
 * what it said before; where a later file has changed it since, only its history forgets the file. What was verified of the file's rows is no
 * outcome any more, so a record whose earlier outcome gave way to it waits for a new verification. A record that is held stays held, but
 * for one that is gone. The quota that was spent stays spent. Later
 * files, some of whose rows changed nothing then, are read again with the next run where they still lie in their place.
 */
public final class FileWithdrawal {

    private final JdbcTemplate jdbc;
    private final RecordVersions versions;
    private final Backlog backlog;
    private final Requeue requeue;
    private final short job;
    private final long file;
    private final LocalDate day;
    private final boolean oneRecordPerPerson;

    private FileWithdrawal(Database database, String name, long file, LocalDate day, boolean oneRecordPerPerson) {
        this.jdbc = database.jdbc();
        this.versions = new RecordVersions(jdbc);
        this.backlog = new Backlog(jdbc);
        this.job = new JobNumbers(jdbc).find(name);
        this.requeue = new Requeue(jdbc, name, job, day);
        this.file = file;
        this.day = day;
        this.oneRecordPerPerson = oneRecordPerPerson;
    }

    /**
     * What became of the records of a file.
     *
     * @param removed they were in no other file
     * @param restored they say again what an earlier file said
     * @param outcomes verifications that no longer count
     */
    public record Withdrawn(int removed, int restored, int outcomes) {}

    /**
     * Withdraws a file, in one transaction of the caller's.
     *
     * @param file its number, of {@link FileStore}
     * @param day the business date
     * @param oneRecordPerPerson whether the job decides claims, which are decided anew then
     */
    public static Withdrawn withdraw(
            Database database, String job, long file, LocalDate day, boolean oneRecordPerPerson) {
        return new FileWithdrawal(database, job, file, day, oneRecordPerPerson).withdraw();
    }

    private Withdrawn withdraw() {
        Long last = jdbc.queryForObject("select max(id) from record where job = ?", Long.class, job);
        jdbc.update("update job set last_record = greatest(last_record, ?) where no = ?", last == null ? 0 : last, job);
        Set<Long> unverified = new HashSet<>(jdbc.queryForList(
                "select record_id from outcome where job = ? and file_id = ?", Long.class, job, file));
        Set<String> citizens = new HashSet<>(jdbc.queryForList(
                "select distinct citizen from outcome where job = ? and file_id = ? and proposed in ('matched', 'corrected')",
                String.class,
                job,
                file));
        Confirmations.forget(jdbc, file);
        Outcomes.delete(jdbc, unverified.stream().sorted().toList());
        forgetReplaced(unverified);
        Withdrawn done = takeBack(unverified);
        jdbc.update("delete from source_row where file_id = ? or by_file = ?", file, file);
        jdbc.update("delete from record_text where file_id = ?", file);
        jdbc.update(
                "update source_file set state = 'withdrawn', withdrawn_on = ?, withdrawn_after ="
                        + " (select max(id) from source_file where job = ?) where id = ?",
                Date.valueOf(day),
                job,
                file);
        if (oneRecordPerPerson) {
            new ClaimStore(jdbc).replay(job, citizens);
        }
        requeue.balance();
        return done;
    }

    private Withdrawn takeBack(Set<Long> unverified) {
        List<Long> removed = new ArrayList<>();
        List<Long> restored = new ArrayList<>();
        for (long record : jdbc.queryForList("select id from record where file_id = ? order by id", Long.class, file)) {
            (versions.restore(job, record, file).existed() ? restored : removed).add(record);
        }
        requeue.put(restored.stream().filter(unverified::contains).toList(), false);
        backlog.remove(job, removed);
        new RecordFacts(jdbc).remove(job, removed);
        Rows.write(jdbc, "delete from verdict where record_id = ?", removed, (row, id) -> row.setLong(1, id));
        new Holds(jdbc).forget(removed);
        Rows.write(jdbc, "delete from record where id = ?", removed, (row, id) -> row.setLong(1, id));
        return new Withdrawn(removed.size(), restored.size(), unverified.size());
    }

    /** A record's version of this file that a later file replaced. */
    private record Replaced(long record, long by, boolean waited) {}

    private void forgetReplaced(Set<Long> unverified) {
        Map<Long, Integer> noLongerSuperseded = new HashMap<>();
        List<Replaced> replaced = jdbc.query(
                "select record_id, replaced_by, waited from record_version where file_id = ? order by record_id",
                (row, n) -> new Replaced(row.getLong(1), row.getLong(2), row.getBoolean(3)),
                file);
        for (Replaced version : replaced) {
            if (version.waited()) {
                noLongerSuperseded.merge(version.by(), 1, Integer::sum);
            }
            jdbc.update(
                    "delete from record_version where record_id = ? and replaced_by = ?",
                    version.record(),
                    version.by());
            if (jdbc.update(
                            "update record_version set replaced_by = ? where record_id = ? and replaced_by = ?",
                            version.by(),
                            version.record(),
                            file)
                    == 1) {
                inherit(version, noLongerSuperseded);
            }
        }
        List<Long> changedSince = replaced.stream()
                .map(Replaced::record)
                .filter(unverified::contains)
                .toList();
        requeue.put(List.copyOf(backlog.find(job, changedSince).keySet()), false);
        noLongerSuperseded.forEach(
                (by, rows) -> jdbc.update("update source_file set superseded = superseded - ? where id = ?", rows, by));
    }

    /** What stood before this file is now what the later file replaced; if this file was verified, that has no outcome and waited. */
    private void inherit(Replaced version, Map<Long, Integer> noLongerSuperseded) {
        if (!version.waited()) {
            jdbc.update(
                    "update record_version set waited = true, worth = coalesce(worth, 0), since = coalesce(since, ?)"
                            + " where record_id = ? and replaced_by = ?",
                    Date.valueOf(day),
                    version.record(),
                    version.by());
        }
        int moved = jdbc.update(
                "update source_row set by_file = ? where by_file = ? and (file_id, line, subject) ="
                        + " (select v.file_id, v.line, v.subject from record_version v where v.record_id = ? and v.replaced_by = ?)",
                version.by(),
                file,
                version.record(),
                version.by());
        noLongerSuperseded.merge(version.by(), -moved, Integer::sum);
    }
}
