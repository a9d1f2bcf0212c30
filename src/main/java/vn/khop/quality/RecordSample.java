package vn.khop.quality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses records at random, for decoys and for the audit slice of the quota: those with the smallest hash of record and date, so that the
 * choice depends on nothing but which records there are. Mutable; for one thread.
 */
public final class RecordSample {

    private final int size;
    private final long seed;
    private final PriorityQueue<Drawn> drawn = new PriorityQueue<>(Comparator.reverseOrder());

    /** @param size how many are chosen; all where there are fewer */
    public RecordSample(int size, LocalDate date) {
        this.size = size;
        this.seed = date.toEpochDay();
    }

    private record Drawn(long hash, long recordId) implements Comparable<Drawn> {
        @Override
        public int compareTo(Drawn other) {
            int order = Long.compareUnsigned(hash, other.hash);
            return order != 0 ? order : Long.compare(recordId, other.recordId);
        }
    }

    /** A record that may be chosen; each once, in any order. */
    public void add(long recordId) {
        drawn.add(new Drawn(Draw.seed(seed, recordId), recordId));
        if (drawn.size() > size) {
            drawn.remove();
        }
    }

    /** The chosen, ascending. */
    public List<Long> records() {
        return drawn.stream().map(Drawn::recordId).sorted().toList();
    }
}
