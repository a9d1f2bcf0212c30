package vn.khop.sample;

import java.util.List;

/**
 * A stream of random draws (SplitMix64, Steele, Lea and Flood 2014), our own so that every JDK draws the same. Each household and each use has a
 * stream of its own: what one draws never shifts another, and no list of people is ever held. Mutable; for one thread.
 */
final class Draws {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * @param seed of the whole sample
     * @param use what is drawn: one number a room of the world
     * @param index which household or row
     */
    Draws(long seed, int use, long index) {
        state = mix(mix(mix(seed + GAMMA) + use) + index);
    }

    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    private long next() {
        state += GAMMA;
        return mix(state);
    }

    /** A whole number from 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A whole number of the closed range. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** True with this probability. */
    boolean chance(double probability) {
        return (next() >>> 11) * 0x1p-53 < probability;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /** An index, drawn in proportion to the weights. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = below(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }
}
