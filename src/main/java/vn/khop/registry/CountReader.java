package vn.khop.registry;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/** Reads the counts that {@link Counts} wrote. Mutable; for one thread. */
final class CountReader {

    private final LeafReader reader;
    private final int keyBits;
    private final ByteArrayDataInput in = new ByteArrayDataInput();
    private BinaryDocValues buckets;

    CountReader(LeafReader reader) throws IOException {
        this.reader = reader;
        this.buckets = reader.getBinaryDocValues(Counts.FIELD);
        this.keyBits = Counts.KEY_BITS - Integer.numberOfTrailingZeros(reader.maxDoc());
    }

    /** How many people have this text; 0 where nobody has. */
    int read(CountKey kind, String text) throws IOException {
        long key = kind.of(text);
        int bucket = (int) (key >>> keyBits);
        if (bucket < buckets.docID()) {
            buckets = reader.getBinaryDocValues(Counts.FIELD);
        }
        if (!buckets.advanceExact(bucket)) {
            return 0;
        }
        BytesRef bytes = buckets.binaryValue();
        in.reset(bytes.bytes, bytes.offset, bytes.length);
        long current = key >>> keyBits << keyBits;
        while (!in.eof()) {
            current += in.readVLong();
            int count = in.readVInt();
            if (current >= key) {
                return current == key ? count : 0;
            }
        }
        return 0;
    }
}
