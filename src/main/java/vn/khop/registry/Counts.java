package vn.khop.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/**
 * The index of counts: how many people have a name or number. A term dictionary of three million texts, most of one person, was a third of
 * the load and of the matching, so keys are hashes in buckets as in {@link Blocks}: the step from the previous key, then the count.
 */
final class Counts {

    /** Lucene's field of a bucket's counts. */
    static final String FIELD = "counts";

    static final int KEY_BITS = Long.SIZE - 1;

    private final BucketWriter buckets;
    private long key = -1;
    private int count;
    private long[] repeated = new long[16];
    private int repeats;

    private Counts(BucketWriter buckets) {
        this.buckets = buckets;
    }

    /**
     * Writes the index into an empty folder.
     *
     * @param keys one a person and text, as {@link CountKey} makes them
     * @return the keys that must be unique and are not, ascending
     */
    static long[] write(Path folder, PostingRuns keys) throws IOException {
        try (Directory directory = Lucene.open(folder);
                IndexWriter writer = Lucene.create(directory, Lucene.smallBuffer())) {
            Counts counts = new Counts(new BucketWriter(writer, FIELD, KEY_BITS, keys.count()));
            keys.forEachSorted(counts::add);
            counts.finishKey();
            counts.buckets.finish();
            Lucene.finish(writer);
            return Arrays.copyOf(counts.repeated, counts.repeats);
        }
    }

    private void add(long next) throws IOException {
        if (next != key) {
            finishKey();
            key = next;
            count = 0;
        }
        count++;
    }

    private void finishKey() throws IOException {
        if (count == 0) {
            return;
        }
        buckets.add(key, count);
        if (count > 1 && CountKey.isUnique(key)) {
            if (repeats == repeated.length) {
                repeated = Arrays.copyOf(repeated, repeats * 2);
            }
            repeated[repeats++] = key;
        }
    }
}
