package vn.khop.batch;

import java.time.LocalDate;
import java.util.List;

/**
 * How a night went.
 *
 * @param run the run's number in this workspace
 * @param jobs by name
 * @param quotaSpent verifications of the business date so far, all jobs and runs
 * @param notices what people should know, in plain words
 * @param exitCode of the first failed job in name order, 0 where none failed
 */
public record NightResult(
        long run,
        LocalDate date,
        List<JobResult> jobs,
        long quotaDaily,
        long quotaSpent,
        List<String> notices,
        int exitCode) {

    public NightResult {
        jobs = List.copyOf(jobs);
        notices = List.copyOf(notices);
    }
}
