package vn.khop.quota;

/**
 * Somebody with records waiting: a job among jobs, or a unit among a job's units. All numbers are verifications a day.
 *
 * @param id unique among its peers; ties go to the lower one by code point
 * @param guarantee what it gets first, 0 for none
 * @param weight how it draws on the open pool
 * @param limit the most it may get, {@link #NO_LIMIT} for none
 * @param backlog how many records wait
 */
public record Claimant(String id, long guarantee, Weight weight, long limit, long backlog) {

    /** A limit that never binds. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    public Claimant {
        requireNotNegative(id, "guarantee", guarantee);
        requireNotNegative(id, "limit", limit);
        requireNotNegative(id, "backlog", backlog);
    }

    /** The same with at least this guarantee. */
    public Claimant atLeast(long least) {
        return least <= guarantee ? this : new Claimant(id, least, weight, limit, backlog);
    }

    /** The most that it can use: its backlog, within its limit. */
    public long demand() {
        return Math.min(backlog, limit);
    }

    /** The part of its guarantee that it can use. */
    public long claim() {
        return Math.min(demand(), guarantee);
    }

    private static void requireNotNegative(String id, String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " of " + id + " must be at least 0, was " + value);
        }
    }
}
