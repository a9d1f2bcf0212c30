package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Files on their way in; for one thread, and for one run: issued corrections are read once. Each chunk of a file is one transaction of the caller's; a file that was not finished is taken back by {@link
 * #undoUnfinished} before it is read again, so that a kill at any moment leaves nothing half.
 */
public final class IngestStore {

    /** The files of a job's last ingest date, of each its newest delivery; the job's number twice. */
    private static final String LAST_FILES =
            " where f.job = ? and f.state = 'loaded' and f.business_date = (select max(business_date) from source_file"
                    + " where job = ? and state = 'loaded') and not exists (select 1 from source_file newer where newer.job = f.job"
                    + " and newer.name = f.name and newer.id > f.id and newer.state = 'loaded')";

    private final JdbcTemplate jdbc;
    private final JobNumbers jobs;
    private final RecordVersions versions;
    private final Map<Short, OpenCorrections> openCorrections = new HashMap<>();

    public IngestStore(Database database) {
        this.jdbc = database.jdbc();
        this.jobs = new JobNumbers(jdbc);
        this.versions = new RecordVersions(jdbc);
    }

    /**
     * The name under which the same bytes were already read with the same settings, if nothing newer was read under that name or under this
     * one since: then reading them again would change nothing. Where something newer came between, or an earlier file was withdrawn since, the
     * bytes are news again.
     */
    public Optional<String> findLoaded(String job, String name, String sha256, String settings) {
        Map<String, String> latest = new LinkedHashMap<>();
        jdbc.query(
                "select f.name, f.sha256, f.settings, (select count(*) from source_file w where w.job = f.job and w.id < f.id"
                        + " and w.withdrawn_after >= f.id) from source_file f where f.job = ? and f.state = 'loaded' order by f.id",
                row -> {
                    boolean again = row.getInt(4) > 0;
                    latest.put(row.getString(1), again ? "" : row.getString(2) + row.getString(3));
                },
                jobs.of(job));
        String wanted = sha256 + settings;
        if (!latest.getOrDefault(name, wanted).equals(wanted)) {
            return Optional.empty();
        }
        return latest.containsKey(name)
                ? Optional.of(name)
                : latest.keySet().stream()
                        .filter(other -> wanted.equals(latest.get(other)))
                        .findFirst();
    }

    /** The day on which these bytes of this name were withdrawn, if they are the last that was read under it and nobody has released them. */
    public Optional<LocalDate> findWithdrawn(String job, String name, String sha256) {
        return jdbc
                .query(
                        "select state, sha256, withdrawn_on from source_file where job = ? and name = ? order by id desc fetch first 1 row only",
                        (row, n) -> row.getString(1).equals("withdrawn")
                                        && row.getString(2).equals(sha256)
                                ? Optional.of(row.getObject(3, LocalDate.class))
                                : Optional.<LocalDate>empty(),
                        jobs.of(job),
                        name)
                .stream()
                .findFirst()
                .flatMap(day -> day);
    }

    /** Notes the backlog of a job as the date begins; later calls of the same date change nothing. */
    public void openDay(String job, LocalDate day) {
        short no = jobs.of(job);
        jdbc.update(
                "insert into job_day(job, business_date, waiting_before, settled) select ?, ?, ?, 0"
                        + " where not exists (select 1 from job_day where job = ? and business_date = ?)",
                no,
                Date.valueOf(day),
                new Backlog(jdbc).count(no),
                no,
                Date.valueOf(day));
    }

    /** Takes back what files of this job left that were being read when a run died. Returns how many files. */
    public int undoUnfinished(String job) {
        short no = jobs.of(job);
        List<Long> files = jdbc.queryForList(
                "select id from source_file where job = ? and state = 'loading' order by id desc", Long.class, no);
        for (long file : files) {
            Confirmations.forget(jdbc, file);
            versions.restoreAll(no, file);
            List<Long> records = jdbc.queryForList("select id from record where file_id = ?", Long.class, file);
            new Backlog(jdbc).remove(no, records);
            new RecordFacts(jdbc).remove(no, records);
            new Holds(jdbc).forget(records);
            jdbc.update("delete from record_text where file_id = ?", file);
            jdbc.update("delete from record where file_id = ?", file);
            jdbc.update("delete from source_row where file_id = ? or by_file = ?", file, file);
            jdbc.update("delete from source_file where id = ?", file);
        }
        return files.size();
    }

    /** Begins a file. The file counts as read only after {@link FileLoad#finish}. */
    public FileLoad begin(FileIdentity file) {
        short job = jobs.of(file.job());
        JobSpace numbers = new JobSpace(job);
        long id = numbers.next(jdbc, "source_file");
        long nextRecord = numbers.nextRecord(jdbc);
        boolean first = jdbc.queryForList("select id from record where job = ? fetch first 1 row only", job)
                .isEmpty();
        jdbc.update(
                "insert into source_file(id, job, name, sha256, settings, business_date, archive, dialect, state) values (?, ?, ?, ?, ?, ?, ?, ?, 'loading')",
                id,
                job,
                file.name(),
                file.sha256(),
                file.settings(),
                Date.valueOf(file.day()),
                file.archive(),
                file.dialect());
        OpenCorrections open = first ? OpenCorrections.NONE : open(job);
        return new FileLoad(jdbc, versions, job, id, nextRecord, file.day(), first, open);
    }

    /** Read once for all files of the job: while they are read, corrections are confirmed but none is issued. */
    private OpenCorrections open(short job) {
        return openCorrections.computeIfAbsent(job, no -> OpenCorrections.of(jdbc, no));
    }

    /**
     * What the files of a job's last ingest date held, the latest of each name.
     *
     * @param changed records already held whose content changed
     * @param added records that were not held before
     */
    public record Totals(long records, long rejected, long changed, long added) {}

    /** How many records of a job are held. */
    public long count(String job) {
        Long count = jdbc.queryForObject("select count(*) from record where job = ?", Long.class, jobs.of(job));
        return count == null ? 0 : count;
    }

    /** The totals of the files of the job's last ingest date; all 0 where there are none. */
    public Totals lastTotals(String job) {
        return totals(jobs.of(job));
    }

    /** How many rows of the same files show a value that was issued for them. */
    public long lastTakenOver(String job) {
        short no = jobs.of(job);
        JobSpace space = new JobSpace(no);
        Long rows = jdbc.queryForObject(
                "select count(*) from (select distinct c.by_file, c.by_line from confirmed c where c.id between ? and ?"
                        + " and c.by_file in (select f.id from source_file f" + LAST_FILES + ")) shown",
                Long.class,
                DifferenceId.first(space.before()),
                DifferenceId.last(space.last()),
                no,
                no);
        return rows == null ? 0 : rows;
    }

    private Totals totals(short no) {
        return jdbc.query(
                        "select coalesce(sum(f.records), 0), coalesce(sum(f.rejected), 0), coalesce(sum(f.changed), 0),"
                                + " coalesce(sum(f.admitted - f.changed), 0) from source_file f" + LAST_FILES,
                        (row, n) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        no,
                        no)
                .get(0);
    }
}
