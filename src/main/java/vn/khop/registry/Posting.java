package vn.khop.registry;

/**
 * One blocking key of one person packed into a long: the first 35 bits of the key's hash, then the row. Packed postings sort by key and
 * within a key by row. With 15 million keys two different keys share 35 bits about once in 2,000; the cost is a candidate too many.
 */
final class Posting {

    static final int ROW_BITS = 28;
    static final int HASH_BITS = 35;
    /** The most people an index can hold. */
    static final int ROWS_MAX = 1 << ROW_BITS;

    private Posting() {}

    static long pack(long hash, int row) {
        return key(hash) << ROW_BITS | row;
    }

    /** The bits of a hash that are kept, 0 to 2^35 - 1. */
    static long key(long hash) {
        return hash >>> (Long.SIZE - HASH_BITS);
    }

    static long keyOf(long posting) {
        return posting >>> ROW_BITS;
    }

    static int rowOf(long posting) {
        return (int) posting & (ROWS_MAX - 1);
    }
}
