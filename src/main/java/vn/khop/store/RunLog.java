package vn.khop.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs of this workspace. */
public final class RunLog {

    private final Database database;
    private final JdbcTemplate jdbc;
    private final InstantSource clock;
    private final AuditLog audit;

    public RunLog(Database database, InstantSource clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.audit = new AuditLog(database, clock);
    }

    /**
     * A job's last run.
     *
     * @param ended whether it came to an end, good or bad; one that did not was cut off, or is under way
     */
    public record Last(Instant started, boolean ended) {}

    /** The last run of each job that ever ran, by name. */
    public Map<String, Last> lastByJob() {
        Map<String, Last> last = new TreeMap<>();
        jdbc.query("select jobs, started, finished from run order by id", row -> {
            Last run = new Last(row.getTimestamp(2).toInstant(), row.getTimestamp(3) != null);
            for (String job : row.getString(1).split(" ")) {
                last.put(job, run);
            }
        });
        last.remove("");
        return last;
    }

    /** The last business date before this one on which there was a run; empty where there was none. */
    public Optional<LocalDate> dateBefore(LocalDate day) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(business_date) from run where business_date < ?", LocalDate.class, Date.valueOf(day)));
    }

    /** Notes that a run begins; its number. */
    public long begin(LocalDate day, List<String> jobs) {
        String names = String.join(" ", jobs);
        return database.inTransaction(() -> {
            database.awaitNumbers();
            Long id = jdbc.queryForObject("select coalesce(max(id), 0) + 1 from run", Long.class);
            long run = id == null ? 1 : id;
            jdbc.update(
                    "insert into run(id, business_date, jobs, started) values (?, ?, ?, ?)",
                    run,
                    Date.valueOf(day),
                    names,
                    Timestamp.from(clock.instant()));
            audit.append("khop", "run.begun", "run " + run, "business date " + day + ", jobs " + names);
            return run;
        });
    }

    /**
     * Notes how a run ended. A run without an end was killed.
     *
     * @param failures exit code and message by job; without a personal value
     */
    public void end(long run, int exitCode, Map<String, String> failures) {
        database.inTransaction(() -> {
            jdbc.update(
                    "update run set finished = ?, exit_code = ?, failures = ? where id = ?",
                    Timestamp.from(clock.instant()),
                    exitCode,
                    RecordText.encodePairs(failures),
                    run);
            audit.append(
                    "khop",
                    "run.ended",
                    "run " + run,
                    "exit code " + exitCode
                            + (failures.isEmpty() ? "" : ", not well " + String.join(" ", failures.keySet())));
        });
    }
}
