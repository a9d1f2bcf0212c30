package vn.khop.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.quota.Forecast.Inflow;

/** How a day's quota is shared, job by job and unit by unit, and what the jobs' files brought of late. */
public final class AllotmentQuery {

    /** So many business dates of a job make its inflow. */
    private static final int INFLOW_DAYS = 7;

    private final JdbcTemplate jdbc;

    public AllotmentQuery(Database database) {
        this.jdbc = database.jdbc();
    }

    /**
     * A job or a unit on a day.
     *
     * @param waiting records that wait and may be verified, planned ones with them; held ones are not among them
     * @param planned reserved by the day's plan and not yet spent
     */
    public record Part(long waiting, long planned, long spent) {

        private Part plus(Part other) {
            return new Part(waiting + other.waiting, planned + other.planned, spent + other.spent);
        }
    }

    /** A job's part of a day, the same by unit, and what its files brought. */
    public record Allotment(Part sum, Map<String, Part> units, Inflow inflow) {}

    /** All jobs ever read, by name. */
    public Map<String, Allotment> on(LocalDate day) {
        Map<String, Map<String, Part>> shares = new HashMap<>();
        new QuotaShares(jdbc).forEach(day, (job, units) -> {
            Map<String, Part> parts = shares.computeIfAbsent(job, name -> new TreeMap<>());
            units.forEach((unit, share) -> parts.put(unit, new Part(0, share.planned(), share.spent())));
        });
        Backlog backlog = new Backlog(jdbc);
        Holds holds = new Holds(jdbc);
        Map<String, Allotment> jobs = new TreeMap<>();
        jdbc.query("select no, name from job order by no", row -> {
            short no = row.getShort(1);
            Map<String, Part> units = shares.getOrDefault(row.getString(2), new TreeMap<>());
            Set<Long> held = holds.of(no);
            backlog.forEach(no, records -> records.stream()
                    .filter(w -> !held.contains(w.recordId()))
                    .forEach(w -> units.merge(w.unit(), new Part(1, 0, 0), Part::plus)));
            Part sum = units.values().stream().reduce(new Part(0, 0, 0), Part::plus);
            jobs.put(row.getString(2), new Allotment(sum, units, inflow(no)));
        });
        return jobs;
    }

    /**
     * Records that began to wait over the job's last business dates, those on which nothing came with them; a newer row of one that waits is
     * none. What its first day brought is its stock, and no inflow.
     */
    private Inflow inflow(short job) {
        long[] sum = new long[2];
        jdbc.query(
                "select coalesce(sum(f.admitted), 0) - coalesce(sum(f.superseded), 0) from job_day d left join source_file f"
                        + " on f.job = d.job and f.business_date = d.business_date and f.state = 'loaded' where d.job = ?"
                        + " and d.business_date > (select min(business_date) from source_file where job = d.job)"
                        + " group by d.business_date order by d.business_date desc fetch first " + INFLOW_DAYS
                        + " rows only",
                row -> {
                    sum[0] += Math.max(0, row.getLong(1));
                    sum[1]++;
                },
                job);
        return sum[1] == 0 ? Inflow.NONE : new Inflow(sum[0], (int) sum[1]);
    }
}
