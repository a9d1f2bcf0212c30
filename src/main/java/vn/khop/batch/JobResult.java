package vn.khop.batch;

import java.util.Optional;
import vn.khop.store.Books;

/**
 * How a job's night went.
 *
 * @param quotaUsed verifications of this run
 * @param recordsPerSecond records that this run read or verified, whichever is more, by the seconds the job took
 * @param outFolder where the results lie, relative to the workspace
 * @param failure empty where all went well
 */
public record JobResult(
        String job,
        String title,
        Books books,
        long quotaUsed,
        double recordsPerSecond,
        String outFolder,
        Optional<Failure> failure) {}
