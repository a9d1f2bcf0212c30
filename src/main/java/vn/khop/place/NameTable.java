package vn.khop.place;

/**
 * Numbers for the keys of names, found by a range of letters without making a string. Filled once, then only asked, by any thread.
 *
 * <p>A hash of 64 bits stands for the letters of a name; that two keys share one is out of reach of chance, and {@link #add} would say so.
 * It is taken from the last letter to the first, so that a name can be tried with one more word before it at no extra cost. Most ranges
 * are no names, and a table of bits that fits into the nearest cache tells nearly all of them.
 */
final class NameTable {

    /** What is no name. */
    static final int NONE = -1;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int BITS_PER_NAME = 8;
    /** An entry is the upper part of a hash, and below it the name's number + 1. */
    private static final int NUMBER_BITS = 20;

    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final long[] bits;
    private long[] slots;
    private int size;

    /** @param sizeBits of a power of two of names that it will hold; more are possible */
    NameTable(int sizeBits) {
        int names = 1 << sizeBits;
        this.bits = new long[Math.max(1, names * BITS_PER_NAME / Long.SIZE)];
        this.slots = new long[names * 2];
    }

    /** The hash of a range that begins one letter earlier; that of nothing is 0. */
    static long hash(long later, char letter) {
        return (later + letter) * FACTOR;
    }

    /** The number of a key, a new one where it has none. */
    int add(String key) {
        long hash = 0;
        for (int i = key.length() - 1; i >= 0; i--) {
            hash = hash(hash, key.charAt(i));
        }
        int known = find(hash);
        if (known != NONE) {
            return known;
        }
        if (size == NUMBER) {
            throw new IllegalStateException("more than " + NUMBER + " names");
        }
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
        put(hash, size);
        bits[bit(hash) >>> 6] |= 1L << bit(hash);
        return size - 1;
    }

    /** The number of the name with this hash, {@link #NONE} where there is none. */
    int find(long hash) {
        int bit = bit(hash);
        if ((bits[bit >>> 6] & 1L << bit) == 0) {
            return NONE;
        }
        int mask = slots.length - 1;
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & mask) {
            if ((slots[slot] ^ hash) >>> NUMBER_BITS == 0) {
                return (int) (slots[slot] & NUMBER) - 1;
            }
        }
        return NONE;
    }

    private int bit(long hash) {
        return (int) (hash >>> 40) & bits.length * Long.SIZE - 1;
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & slots.length - 1;
    }

    private void put(long hash, int number) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = hash & ~NUMBER | number;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long entry : before) {
            if (entry != 0) {
                put(entry, (int) (entry & NUMBER));
            }
        }
    }
}
