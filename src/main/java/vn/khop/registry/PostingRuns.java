package vn.khop.registry;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Collects postings in any order and gives them back sorted, without repeats: an external merge sort, so that memory does not grow with the
 * registry. Mutable; for one thread at a time.
 */
final class PostingRuns implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final List<Path> spilled = new ArrayList<>();
    private final long[] run;
    private int size;
    private long count;

    /** @param runPostings postings held in memory, 8 bytes each; a full run is sorted and written to {@code folder} */
    PostingRuns(Path folder, int runPostings) {
        this.folder = folder;
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
        Path file = folder.resolve("run-" + spilled.size() + ".tmp");
        spilled.add(file);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
            for (int i = 0; i < size; i++) {
                out.writeLong(run[i]);
            }
        }
        size = 0;
    }

    /** Takes one posting of a sorted row of them. */
    @FunctionalInterface
    interface Sink {
        void accept(long posting) throws IOException;
    }

    /** Gives all postings in ascending order, each once. */
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
        long previous = -1;
        for (Run head; (head = heads.poll()) != null; ) {
            // A run usually gives one posting before another run's turn, but near the end the last one left gives all.
            long bound = heads.isEmpty() ? Long.MAX_VALUE : heads.peek().head;
            boolean more = true;
            while (more && head.head <= bound) {
                if (head.head != previous) {
                    sink.accept(head.head);
                    previous = head.head;
                }
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
        private final DataInputStream in;
        private long left;

        SpilledRun(Path file) throws IOException {
            left = Files.size(file) / Long.BYTES;
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
        }

        @Override
        boolean next() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            head = in.readLong();
            return true;
        }

        @Override
        void close() throws IOException {
            in.close();
        }
    }
}
