package vn.khop.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Collects numbers, postings or others, in any order and gives them back sorted: an external merge sort, so that memory does not grow with the
 * registry. Mutable; for one thread at a time.
 */
final class PostingRuns implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final String name;
    private final List<Path> spilled = new ArrayList<>();
    private final long[] run;
    private int size;
    private long count;

    /**
     * @param name what the files written to {@code folder} begin with
     * @param runPostings postings held in memory, 8 bytes each; a full run is sorted and written
     */
    PostingRuns(Path folder, String name, int runPostings) {
        this.folder = folder;
        this.name = name;
        this.run = new long[runPostings];
    }

    void add(long posting) throws IOException {
        if (size == run.length) {
            spill();
        }
        run[size++] = posting;
        count++;
    }

    /** How many were added. */
    long count() {
        return count;
    }

    private void spill() throws IOException {
        Arrays.sort(run, 0, size);
        Path file = folder.resolve(name + "-" + spilled.size() + ".tmp");
        spilled.add(file);
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < size; i++) {
                buffer.putLong(run[i]);
                if (!buffer.hasRemaining() || i == size - 1) {
                    out.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                }
            }
        }
        size = 0;
    }

    /** Takes one posting of a sorted row of them. */
    @FunctionalInterface
    interface Sink {
        void accept(long posting) throws IOException;
    }

    /** Gives all that was added in ascending order. */
    void forEachSorted(Sink sink) throws IOException {
        Arrays.sort(run, 0, size);
        PriorityQueue<Run> heads = new PriorityQueue<>();
        try {
            for (Path file : spilled) {
                Run head = new SpilledRun(file);
                if (head.next()) {
                    heads.add(head);
                }
            }
            Run last = new HeldRun(run, size);
            if (last.next()) {
                heads.add(last);
            }
            merge(heads, sink);
        } finally {
            for (Run head : heads) {
                head.close();
            }
        }
    }

    private static void merge(PriorityQueue<Run> heads, Sink sink) throws IOException {
        for (Run head; (head = heads.poll()) != null; ) {
            // A run usually gives one posting before another run's turn, but near the end the last one left gives all.
            long bound = heads.isEmpty() ? Long.MAX_VALUE : heads.peek().head;
            boolean more = true;
            while (more && head.head <= bound) {
                sink.accept(head.head);
                more = head.next();
            }
            if (more) {
                heads.add(head);
            } else {
                head.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : spilled) {
            Files.deleteIfExists(file);
        }
        spilled.clear();
    }

    /** A sorted row of postings with one in hand. */
    private abstract static class Run implements Comparable<Run> {
        long head;

        abstract boolean next() throws IOException;

        void close() throws IOException {}

        @Override
        public int compareTo(Run other) {
            return Long.compare(head, other.head);
        }
    }

    private static final class HeldRun extends Run {
        private final long[] run;
        private final int size;
        private int at;

        HeldRun(long[] run, int size) {
            this.run = run;
            this.size = size;
        }

        @Override
        boolean next() {
            if (at == size) {
                return false;
            }
            head = run[at++];
            return true;
        }
    }

    private static final class SpilledRun extends Run {
        private final InputStream in;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

        SpilledRun(Path file) throws IOException {
            in = Files.newInputStream(file);
        }

        @Override
        boolean next() throws IOException {
            if (!buffer.hasRemaining()) {
                buffer.clear().limit(in.readNBytes(buffer.array(), 0, BUFFER_BYTES));
                if (!buffer.hasRemaining()) {
                    return false;
                }
            }
            head = buffer.getLong();
            return true;
        }

        @Override
        void close() throws IOException {
            in.close();
        }
    }
}
