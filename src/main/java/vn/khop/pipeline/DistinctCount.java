package vn.khop.pipeline;

/**
 * Counts different texts in bounded memory: exactly up to a limit, then by adaptive sampling (Wegman 1984; Flajolet 1990): only hashes that
 * begin with so many zero bits are kept, and each of them stands for two to that power. With n hashes kept the standard error is about 1.2 /
 * √n, 0.9 % for the smallest limit. The order of the texts does not matter. Mutable; for one thread.
 */
final class DistinctCount {

    /** The smallest limit that keeps an estimate well within 3 %. */
    static final int LIMIT_MIN = 1 << 15;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int SLOTS_FIRST = 64;
    private static final long FREE = 0;

    private final int limit;
    private long[] slots = new long[SLOTS_FIRST];
    private int size;
    private int zeroBits;

    /** @param limit how many hashes are kept at most, at least {@value #LIMIT_MIN}; up to so many texts the count is exact */
    DistinctCount(int limit) {
        if (limit < LIMIT_MIN) {
            throw new IllegalArgumentException("limit must be at least " + LIMIT_MIN + ", was " + limit);
        }
        this.limit = limit;
    }

    /** Counts a text; whether it was new is known for sure only while {@link #isExact}. */
    boolean add(String text) {
        return add(hash(text));
    }

    private boolean add(long hash) {
        if (!isKept(hash) || !put(hash)) {
            return false;
        }
        while (size > limit) {
            zeroBits++;
            rebuild(slots.length);
        }
        if (size * 2 > slots.length) {
            rebuild(slots.length * 2);
        }
        return true;
    }

    private boolean isKept(long hash) {
        return zeroBits == 0 || hash >>> (Long.SIZE - zeroBits) == 0;
    }

    private boolean put(long hash) {
        int at = (int) hash & slots.length - 1;
        while (slots[at] != FREE) {
            if (slots[at] == hash) {
                return false;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = hash;
        size++;
        return true;
    }

    private void rebuild(int length) {
        long[] before = slots;
        slots = new long[length];
        size = 0;
        for (long hash : before) {
            if (hash != FREE && isKept(hash)) {
                put(hash);
            }
        }
    }

    /** Whether {@link #count} is exact; two texts in 2^64 share a hash, which is left out of account. */
    boolean isExact() {
        return zeroBits == 0;
    }

    /** How many different texts there were, exactly or about. */
    long count() {
        return (long) size << zeroBits;
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 32;
        return hash == FREE ? 1 : hash;
    }
}
