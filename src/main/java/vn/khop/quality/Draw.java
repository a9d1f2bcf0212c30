package vn.khop.quality;

/**
 * Numbers that look drawn by lot and are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195).
 * Mutable; for one thread.
 */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Draw(long seed) {
        this.state = seed;
    }

    /** The bits of a number spread over all 64. */
    static long mix(long number) {
        long z = number + STEP;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A seed of several numbers, in this order. */
    static long seed(long... parts) {
        long seed = 0;
        for (long part : parts) {
            seed = mix(seed ^ part);
        }
        return seed;
    }

    /** The next whole number from 0 to below the bound, which is at least 1. */
    int below(int bound) {
        state += STEP;
        return (int) Long.remainderUnsigned(mix(state), bound);
    }

    /** One of these. */
    <T> T of(java.util.List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
