package vn.khop.quota;

import java.time.ZoneId;
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
 */
public record QuotaSettings(int daily, ZoneId zone, Map<String, JobQuota> jobs, Weight units) {

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
        List<Claimant> claimants = backlogs.entrySet().stream()
                .map(e -> new Claimant(e.getKey(), 0, units, Claimant.NO_LIMIT, e.getValue()))
                .toList();
        return FairShare.allocate(share, claimants);
    }
}
