package vn.khop.registry;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/** Reads the postings of blocking keys that {@link Blocks} wrote. Mutable; for one thread. */
final class BlockReader {

    private final LeafReader reader;
    private final int keyBits;
    private final ByteArrayDataInput in = new ByteArrayDataInput();
    private BinaryDocValues buckets;

    BlockReader(LeafReader reader) throws IOException {
        this.reader = reader;
        this.keyBits = Posting.HASH_BITS - Integer.numberOfTrailingZeros(reader.maxDoc());
        this.buckets = reader.getBinaryDocValues(Blocks.FIELD);
    }

    /** Goes back to the first key: within one pass keys are asked for in ascending order only. */
    void restart() throws IOException {
        buckets = reader.getBinaryDocValues(Blocks.FIELD);
    }

    /**
     * Reads the rows of a key, ascending, into {@code rows} from {@code at}, until they end or the array is full.
     *
     * @param key as {@link Posting#key} cuts it, not lower than the one before
     * @return the index after the last row read
     */
    int read(long key, int[] rows, int at) throws IOException {
        if (!buckets.advanceExact((int) (key >>> keyBits))) {
            return at;
        }
        BytesRef bytes = buckets.binaryValue();
        in.reset(bytes.bytes, bytes.offset, bytes.length);
        long current = key >>> keyBits << keyBits;
        int row = 0;
        int next = at;
        while (!in.eof() && next < rows.length) {
            long step = in.readVLong();
            int read = in.readVInt();
            row = step == 0 ? row + read : read;
            current += step;
            if (current > key) {
                break;
            }
            if (current == key) {
                rows[next++] = row;
            }
        }
        return next;
    }
}
