package vn.khop.registry;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/**
 * The index of blocks: the rows of every composite key. Fifteen million keys that one or two people share are a poor fit for Lucene's term
 * dictionary (measured: half of the load and 2 µs a look-up), so the keys are hashed into buckets, see {@link BucketWriter}. A key's number
 * is its row, or the step from the previous row while the key stays the same.
 */
final class Blocks {

    /** Lucene's field of a bucket's postings. */
    static final String FIELD = "postings";

    private final BucketWriter buckets;
    private long previous = -1;

    private Blocks(BucketWriter buckets) {
        this.buckets = buckets;
    }

    /** Writes the index into an empty folder. */
    static void write(Path folder, PostingRuns postings) throws IOException {
        try (Directory directory = Lucene.open(folder);
                IndexWriter writer = Lucene.create(directory, Lucene.smallBuffer())) {
            Blocks blocks = new Blocks(new BucketWriter(writer, FIELD, Posting.HASH_BITS, postings.count()));
            postings.forEachSorted(blocks::add);
            blocks.buckets.finish();
            Lucene.finish(writer);
        }
    }

    private void add(long posting) throws IOException {
        if (posting != previous) {
            long key = Posting.keyOf(posting);
            boolean same = previous >= 0 && Posting.keyOf(previous) == key;
            buckets.add(key, Posting.rowOf(posting) - (same ? Posting.rowOf(previous) : 0));
            previous = posting;
        }
    }
}
