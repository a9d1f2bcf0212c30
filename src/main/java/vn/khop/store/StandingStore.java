package vn.khop.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.quality.DatedCard;
import vn.khop.quality.Estimate;
import vn.khop.record.Outcome;

/** Where the workspace stands, as the tables say. */
public final class StandingStore {

    private final JdbcTemplate jdbc;

    public StandingStore(Database database) {
        this.jdbc = database.jdbc();
    }

    /**
     * A job.
     *
     * @param oldest since when the oldest waiting record waits that is not held; null where none waits
     * @param card what the last error card says; null where there is none
     */
    public record JobStanding(
            String job,
            long waiting,
            @Nullable LocalDate oldest,
            Map<Outcome, Long> outcomes,
            @Nullable CardStanding card) {}

    /**
     * What an error card says.
     *
     * @param falseLinkRate null where nothing was linked
     */
    public record CardStanding(
            LocalDate date, long linked, @Nullable Estimate falseLinkRate, boolean heldBack) {

        private static CardStanding of(DatedCard dated) {
            return new CardStanding(
                    dated.date(),
                    dated.card().night().linked(),
                    dated.card().falseLinkRate().orElse(null),
                    dated.heldBack());
        }
    }

    /** The last quota day, with what each job planned and spent on it. */
    public record QuotaStanding(LocalDate day, long daily, long planned, long spent, Map<String, ShareStanding> jobs) {}

    /** A job's part of the last quota day. */
    public record ShareStanding(long planned, long spent, Map<String, Long> spentByUnit) {}

    /**
     * The last run.
     *
     * @param id its number
     * @param finished null where the run was killed
     * @param exitCode null where the run was killed
     * @param failures why jobs did not end well, by job
     */
    public record LastRun(
            long id,
            LocalDate day,
            String jobs,
            Instant started,
            @Nullable Instant finished,
            @Nullable Integer exitCode,
            Map<String, String> failures) {}

    /** All jobs ever read, by name. */
    public List<JobStanding> jobs() {
        Backlog backlog = new Backlog(jdbc);
        Holds holds = new Holds(jdbc);
        return jdbc.query("select no, name from job order by name", (row, n) -> {
            short job = row.getShort(1);
            return new JobStanding(
                    row.getString(2),
                    backlog.count(job),
                    backlog.oldest(job, holds.of(job)),
                    outcomes(job),
                    new CardStore(jdbc, job).last().map(CardStanding::of).orElse(null));
        });
    }

    private Map<Outcome, Long> outcomes(short job) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        jdbc.query(
                "select kind, count(*) from outcome where job = ? group by kind",
                row -> {
                    outcomes.put(Stored.outcome(row.getString(1)), row.getLong(2));
                },
                job);
        return outcomes;
    }

    /** The last quota day, if there was one. */
    public Optional<QuotaStanding> quota() {
        return jdbc
                .query(
                        "select business_date, daily, planned, spent from quota_day order by business_date desc fetch first 1 row only",
                        (row, n) -> {
                            LocalDate day = row.getObject(1, LocalDate.class);
                            return new QuotaStanding(day, row.getLong(2), row.getLong(3), row.getLong(4), shares(day));
                        })
                .stream()
                .findFirst();
    }

    private Map<String, ShareStanding> shares(LocalDate day) {
        Map<String, ShareStanding> standing = new TreeMap<>();
        new QuotaShares(jdbc).forEach(day, (job, units) -> {
            Map<String, Long> spentByUnit = new TreeMap<>();
            units.forEach((unit, share) -> spentByUnit.put(unit, (long) share.spent()));
            QuotaShares.Share sum = QuotaShares.Share.sum(units.values());
            standing.put(job, new ShareStanding(sum.planned(), sum.spent(), spentByUnit));
        });
        return standing;
    }

    /** The last run, if there was one. */
    public Optional<LastRun> lastRun() {
        return jdbc
                .query(
                        "select id, business_date, jobs, started, finished, exit_code, failures from run order by id desc fetch first 1 row only",
                        (row, n) -> new LastRun(
                                row.getLong(1),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                instant(row.getTimestamp(5)),
                                row.getObject(6, Integer.class),
                                RecordText.decodePairs(row.getString(7))))
                .stream()
                .findFirst();
    }

    /** When the last run that ended well did so: with exit code 0 or, where a person is needed, 3. */
    public Optional<Instant> lastDone() {
        return jdbc
                .query(
                        "select max(finished) from run where exit_code in (0, 3)",
                        (row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
