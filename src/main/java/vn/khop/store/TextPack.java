package vn.khop.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import vn.khop.record.Person;

/**
 * Texts of many records as one value of the database. An entry is a record's texts in UTF-8, each after its length; it is made by the
 * threads that work in parallel, so that the one that writes only puts entries together. Mutable, for one thread.
 */
final class TextPack {

    /** Longest entry, in bytes: H2 holds no longer value than 2^20. */
    static final int ENTRY_BYTES_MAX = 1_000_000;

    private static final int PACK_BYTES = 256 * 1024;
    private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;

    private ByteBuffer bytes = ByteBuffer.allocate(PACK_BYTES);

    /** The entry of a record with these texts. */
    static byte[] entry(String... texts) {
        byte[][] encoded = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            encoded[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
        return entry(encoded);
    }

    /** The entry of a record with these texts, in UTF-8 already. */
    static byte[] entry(byte[]... texts) {
        int length = 0;
        for (byte[] text : texts) {
            length += Integer.BYTES + text.length;
        }
        ByteBuffer entry = ByteBuffer.allocate(length);
        for (byte[] text : texts) {
            entry.putInt(text.length).put(text);
        }
        return entry.array();
    }

    /** Whether an entry still goes into this pack: always into an empty one. */
    boolean takes(byte[] entry) {
        return isEmpty() || bytes.position() + HEAD_BYTES + entry.length <= PACK_BYTES;
    }

    boolean isEmpty() {
        return bytes.position() == 0;
    }

    void add(long record, byte[] entry) {
        if (bytes.remaining() < HEAD_BYTES + entry.length) {
            bytes = ByteBuffer.allocate(bytes.position() + HEAD_BYTES + entry.length)
                    .put(bytes.array(), 0, bytes.position());
        }
        bytes.putLong(record).putInt(entry.length).put(entry);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** A record's texts in a pack. */
    record Entry(byte[] pack, int from, int length) {

        /** The text at this place, from 0. */
        String text(int place) {
            int at = at(place);
            return new String(pack, at + Integer.BYTES, length(at), StandardCharsets.UTF_8);
        }

        /** The person at this place; its fields are read when they are asked for. */
        Person person(int place) {
            int at = at(place);
            return Person.decode(pack, at + Integer.BYTES, length(at));
        }

        byte[] bytes() {
            return Arrays.copyOfRange(pack, from, from + length);
        }

        private int at(int place) {
            int at = from;
            for (int i = 0; i < place; i++) {
                at += Integer.BYTES + length(at);
            }
            return at;
        }

        private int length(int at) {
            return ByteBuffer.wrap(pack).getInt(at);
        }
    }

    /** The wanted entries of a pack by record. */
    static Map<Long, Entry> read(byte[] pack, LongPredicate wanted) {
        Map<Long, Entry> entries = new HashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(pack);
        while (bytes.hasRemaining()) {
            long record = bytes.getLong();
            int length = bytes.getInt();
            if (wanted.test(record)) {
                entries.put(record, new Entry(pack, bytes.position(), length));
            }
            bytes.position(bytes.position() + length);
        }
        return entries;
    }
}
