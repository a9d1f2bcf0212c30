package vn.khop.quota;

/** How strongly a claimant draws on the open pool: a fixed number, or its own backlog. */
public sealed interface Weight {

    /**
     * A claimant weighs as much as it has waiting, so long queues come first. Beside it a fixed weight of n counts like a queue of n records:
     * next to a job by backlog, a job with weight 1 and no guarantee is served last.
     */
    Weight BACKLOG = new Backlog();

    /** The weight of a claimant with this backlog; at least 1 where something waits. */
    long on(long backlog);

    /**
     * A fixed weight.
     *
     * @param number at least 1
     */
    static Weight of(int number) {
        return new Fixed(number);
    }

    /** The same whatever waits. */
    record Fixed(int number) implements Weight {

        public Fixed {
            if (number < 1) {
                throw new IllegalArgumentException("weight must be at least 1, was " + number);
            }
        }

        @Override
        public long on(long backlog) {
            return number;
        }
    }

    /** As much as waits. */
    record Backlog() implements Weight {

        @Override
        public long on(long backlog) {
            return backlog;
        }
    }
}
