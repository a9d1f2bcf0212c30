package vn.khop.registry;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The index of blocks: the rows of every composite key. Fifteen million keys that one or two people share are a poor fit for Lucene's term
 * dictionary (measured: half of the load and 2 µs a look-up), so the keys are hashed into buckets, a document is a bucket, and its binary doc
 * value holds the bucket's postings: variable-length numbers, the step from the previous key, then the row (a step from the previous row
 * while the key stays the same).
 */
final class Blocks {

    /** Lucene's field of a bucket's postings. */
    static final String FIELD = "postings";

    private static final double RAM_MEGABYTES = 48;
    private static final int POSTINGS_PER_BUCKET_LOG2 = 4;
    private static final int BUCKET_BITS_MAX = 24;
    private static final int POSTING_BYTES_MAX = 2 * 9;

    private Blocks() {}

    /** How many leading bits of a key name its bucket, for so many postings. */
    static int bucketBits(long postings) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(postings) - POSTINGS_PER_BUCKET_LOG2;
        return Math.min(Math.max(bits, 1), BUCKET_BITS_MAX);
    }

    /** Writes the index into an empty folder. */
    static void write(Path folder, PostingRuns postings) throws IOException {
        try (Directory directory = Lucene.open(folder);
                IndexWriter writer = Lucene.create(directory, RAM_MEGABYTES)) {
            int bits = bucketBits(postings.count());
            Buckets buckets = new Buckets(writer, bits);
            postings.forEachSorted(buckets::add);
            buckets.finish(1 << bits);
            Lucene.finish(writer);
        }
    }

    /** Turns sorted postings into documents, one a bucket. */
    private static final class Buckets {
        private final IndexWriter writer;
        private final int keyBits;
        private final BinaryDocValuesField value = new BinaryDocValuesField(FIELD, new BytesRef());
        private final Document document = new Document();
        private byte[] bytes = new byte[1024];
        private final ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
        private long bucket;
        private long key;
        private int row;

        Buckets(IndexWriter writer, int bits) {
            this.writer = writer;
            this.keyBits = Posting.HASH_BITS - bits;
            document.add(value);
        }

        void add(long posting) throws IOException {
            long next = Posting.keyOf(posting);
            if (next >>> keyBits != bucket) {
                finish(next >>> keyBits);
            }
            int position = out.getPosition();
            if (position + POSTING_BYTES_MAX > bytes.length) {
                bytes = ArrayUtil.grow(bytes, position + POSTING_BYTES_MAX);
                out.reset(bytes, position, bytes.length - position);
            }
            int nextRow = Posting.rowOf(posting);
            out.writeVLong(next - key);
            out.writeVInt(next == key ? nextRow - row : nextRow);
            key = next;
            row = nextRow;
        }

        /** Writes the bucket in hand, and empty ones up to {@code next}, which is then in hand. */
        void finish(long next) throws IOException {
            for (; bucket < next; bucket++) {
                value.setBytesValue(new BytesRef(bytes, 0, out.getPosition()));
                writer.addDocument(document);
                out.reset(bytes);
            }
            key = next << keyBits;
            row = 0;
        }
    }
}
