package vn.khop.registry;

import java.util.Arrays;

/** A growing row of numbers; as a sink it takes the hashes of keys. Mutable, used again. */
final class KeyRow implements Keys.Sink {

    private long[] values = new long[32];
    private int size;

    @Override
    public void accept(BlockingKey kind, long hash) {
        add(hash);
    }

    void clear() {
        size = 0;
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void sort() {
        Arrays.sort(values, 0, size);
    }

    int size() {
        return size;
    }

    long get(int i) {
        return values[i];
    }
}
