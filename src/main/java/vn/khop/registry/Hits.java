package vn.khop.registry;

import java.util.Arrays;

/** Who was found by which keys: collected key by key, then grouped by row and cut. Mutable, used again for each search. */
final class Hits {

    /** Bits that hold the kind of a key. */
    static final int KIND_BITS = 6;

    static final int KINDS_MAX = 1 << KIND_BITS;

    /** A hit: the row, then the kind, then 1 if the key was broad. */
    private long[] hits = new long[256];

    private int size;

    /** After grouping: the rows kept, ascending, and the bits of the kinds that found each. */
    private int[] rows = new int[64];

    private long[] kinds = new long[64];
    private boolean[] sharp = new boolean[64];
    private int kindsMost;

    void clear() {
        size = 0;
    }

    void add(int row, BlockingKey kind, boolean broad) {
        if (size == hits.length) {
            hits = Arrays.copyOf(hits, size * 2);
        }
        hits[size++] = ((long) row << KIND_BITS | kind.ordinal()) << 1 | (broad ? 1 : 0);
    }

    int row(int i) {
        return rows[i];
    }

    long kinds(int i) {
        return kinds[i];
    }

    /** After grouping: by how many kinds of key the best found was found; 0 if nobody was. */
    int kindsMost() {
        return kindsMost;
    }

    /** Groups the hits by row, leaves out what broad keys alone found, keeps at most {@code most} rows; gives how many are kept. */
    int group(int most) {
        Arrays.sort(hits, 0, size);
        int count = 0;
        int sharpCount = 0;
        kindsMost = 0;
        for (int i = 0; i < size; ) {
            int row = (int) (hits[i] >>> KIND_BITS + 1);
            ensure(count);
            rows[count] = row;
            kinds[count] = 0;
            sharp[count] = false;
            for (; i < size && (int) (hits[i] >>> KIND_BITS + 1) == row; i++) {
                kinds[count] |= 1L << (int) (hits[i] >>> 1 & KINDS_MAX - 1);
                sharp[count] |= (hits[i] & 1) == 0;
            }
            int found = Long.bitCount(kinds[count]);
            sharp[count] |= found > 1;
            kindsMost = Math.max(kindsMost, found);
            sharpCount += sharp[count] ? 1 : 0;
            count++;
        }
        int kept = sharpCount > 0 ? keepSharp(count) : count;
        return kept <= most ? kept : keepBest(kept, most);
    }

    private void ensure(int count) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
            sharp = Arrays.copyOf(sharp, count * 2);
        }
    }

    private int keepSharp(int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (sharp[i]) {
                move(i, kept++);
            }
        }
        return kept;
    }

    /** Those found by most keys; among equals the first rows. */
    private int keepBest(int count, int most) {
        int[] withKinds = new int[Long.SIZE + 1];
        for (int i = 0; i < count; i++) {
            withKinds[Long.bitCount(kinds[i])]++;
        }
        int least = Long.SIZE;
        int room = most;
        while (room > withKinds[least]) {
            room -= withKinds[least--];
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int found = Long.bitCount(kinds[i]);
            if (found > least || found == least && room-- > 0) {
                move(i, kept++);
            }
        }
        return kept;
    }

    private void move(int from, int to) {
        rows[to] = rows[from];
        kinds[to] = kinds[from];
    }
}
