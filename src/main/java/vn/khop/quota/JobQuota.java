package vn.khop.quota;

import java.util.OptionalInt;

/**
 * What quota.yaml gives a job, in verifications a day.
 *
 * @param guarantee what the job gets first, at least 0
 * @param weight how it draws on the open pool
 * @param limit the most it may get, at least the guarantee; empty for no limit
 */
public record JobQuota(int guarantee, Weight weight, OptionalInt limit) {

    /** A job that quota.yaml does not name: no guarantee, weight 1, no limit. */
    public static final JobQuota DEFAULT = new JobQuota(0, Weight.of(1), OptionalInt.empty());

    public JobQuota {
        if (guarantee < 0) {
            throw new IllegalArgumentException("guarantee must be at least 0, was " + guarantee);
        }
        if (limit.isPresent() && limit.getAsInt() < guarantee) {
            throw new IllegalArgumentException(
                    "limit must be at least the guarantee " + guarantee + ", was " + limit.getAsInt());
        }
    }

    Claimant claimant(String job, long backlog) {
        return new Claimant(job, guarantee, weight, limit.isPresent() ? limit.getAsInt() : Claimant.NO_LIMIT, backlog);
    }
}
