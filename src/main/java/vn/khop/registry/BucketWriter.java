package vn.khop.registry;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Turns sorted keys with a number each into Lucene documents: the leading bits of a key name its bucket, a document is a bucket, and its
 * binary doc value holds variable-length numbers, the step from the previous key, then the key's number. Mutable; for one thread.
 */
final class BucketWriter {

    private static final int KEYS_PER_BUCKET_LOG2 = 4;
    private static final int BUCKET_BITS_MAX = 24;
    private static final int ENTRY_BYTES_MAX = 2 * 9;

    private final IndexWriter writer;
    private final int bucketBits;
    private final int keyBits;
    private final BinaryDocValuesField value;
    private final Document document = new Document();
    private byte[] bytes = new byte[1024];
    private final ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    private long bucket;
    private long key;

    /**
     * @param keyBits bits of a key, at most 63
     * @param keys how many will come
     */
    BucketWriter(IndexWriter writer, String field, int keyBits, long keys) {
        this.writer = writer;
        this.bucketBits = bucketBits(keys);
        this.keyBits = keyBits - bucketBits;
        this.value = new BinaryDocValuesField(field, new BytesRef());
        document.add(value);
    }

    /** How many leading bits of a key name its bucket, for so many keys. */
    static int bucketBits(long keys) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(keys) - KEYS_PER_BUCKET_LOG2;
        return Math.min(Math.max(bits, 1), BUCKET_BITS_MAX);
    }

    /** Adds a key, not lower than the one before, and its number, 0 or more. */
    void add(long next, int number) throws IOException {
        if (next >>> keyBits != bucket) {
            finish(next >>> keyBits);
        }
        int position = out.getPosition();
        if (position + ENTRY_BYTES_MAX > bytes.length) {
            bytes = ArrayUtil.grow(bytes, position + ENTRY_BYTES_MAX);
            out.reset(bytes, position, bytes.length - position);
        }
        out.writeVLong(next - key);
        out.writeVInt(number);
        key = next;
    }

    /** Writes all that is left. */
    void finish() throws IOException {
        finish(1L << bucketBits);
    }

    /** Writes the bucket in hand, and empty ones up to {@code next}, which is then in hand. */
    private void finish(long next) throws IOException {
        for (; bucket < next; bucket++) {
            value.setBytesValue(new BytesRef(bytes, 0, out.getPosition()));
            writer.addDocument(document);
            out.reset(bytes);
        }
        key = next << keyBits;
    }
}
