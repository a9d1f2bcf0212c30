package vn.khop.quota;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The day's quota and how it is split.
 *
 * @param daily verifications a day over all jobs, at least 0
 * @param zone where the day begins and ends
 * @param jobs what is said of each job, by name; the others have {@link JobQuota#DEFAULT}
 * @param units how the units inside every job draw on its share
 * @param audit the part of each unit's share that is drawn at random
 * @param strictClock whether a business date after today is refused
 * @param workingDays by which days answers are due
 */
public record QuotaSettings(
        int daily,
        ZoneId zone,
        Map<String, JobQuota> jobs,
        Weight units,
        AuditSlice audit,
        boolean strictClock,
        WorkingDays workingDays) {

    /** With the audit slice of {@link AuditSlice#DEFAULT}, a free clock and no public holidays. */
    public QuotaSettings(int daily, ZoneId zone, Map<String, JobQuota> jobs, Weight units) {
        this(daily, zone, jobs, units, AuditSlice.DEFAULT, false, WorkingDays.NO_HOLIDAYS);
    }

    public QuotaSettings {
        if (daily < 0) {
            throw new IllegalArgumentException("daily must be at least 0, was " + daily);
        }
        jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
    }

    /** What a job has; the default where nothing is said of it. */
    public JobQuota job(String name) {
        return jobs.getOrDefault(name, JobQuota.DEFAULT);
    }

    /** The guarantees of all jobs together; past {@code daily} they shrink in proportion. */
    public long guarantees() {
        return jobs.values().stream().mapToLong(JobQuota::guarantee).sum();
    }

    /** The same with another quota a day. */
    public QuotaSettings withDaily(int other) {
        return new QuotaSettings(other, zone, jobs, units, audit, strictClock, workingDays);
    }

    /**
     * Which of these jobs nothing protects: a fixed weight n beside a weight by backlog counts like a queue of n records ({@link
     * Weight#BACKLOG}), so without a guarantee such a job gets next to nothing while the others can use the day.
     *
     * @return their names in code point order; empty where no other job weighs by backlog
     */
    public List<String> starving(Collection<String> names) {
        boolean anyByBacklog =
                names.stream().anyMatch(name -> job(name).weight().equals(Weight.BACKLOG));
        return names.stream()
                .filter(name -> anyByBacklog
                        && job(name).guarantee() == 0
                        && !job(name).weight().equals(Weight.BACKLOG))
                .sorted()
                .toList();
    }

    /**
     * Splits a budget over jobs.
     *
     * @param budget what is left of the day
     * @param backlogs waiting records by job
     * @return shares by job, in code point order
     */
    public Map<String, Long> jobShares(long budget, Map<String, Long> backlogs) {
        List<Claimant> claimants = backlogs.entrySet().stream()
                .map(e -> job(e.getKey()).claimant(e.getKey(), e.getValue()))
                .toList();
        return FairShare.allocate(budget, claimants);
    }

    /**
     * Splits a job's share over its units.
     *
     * @param share what the job has
     * @param backlogs waiting records by unit
     * @return shares by unit, in code point order
     */
    public Map<String, Long> unitShares(long share, Map<String, Long> backlogs) {
        return unitShares(share, backlogs, Map.of(), FairShare.Ties.NONE);
    }

    /**
     * The same, after those that have waited longest, and where of two units with the same claim to the next verification the one goes first
     * that has more use for it.
     *
     * @param longest how many of each unit go first ({@link LongestWaiting}); no more than the share together
     */
    public Map<String, Long> unitShares(
            long share, Map<String, Long> backlogs, Map<String, Long> longest, FairShare.Ties ties) {
        List<Claimant> claimants = backlogs.entrySet().stream()
                .map(e -> new Claimant(
                        e.getKey(), longest.getOrDefault(e.getKey(), 0L), units, Claimant.NO_LIMIT, e.getValue()))
                .toList();
        return FairShare.allocate(share, claimants, ties);
    }
}
