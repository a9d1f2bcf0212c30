package vn.khop.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip (RFC 1952) strictly. The JDK's own stream takes a file that was cut off between two members as whole; here every
 * member must be complete, checksum and length included, and only zero bytes may follow the last. What swells past reason is refused.
 */
final class GzipInput extends InputStream {

    private static final int BUFFER_BYTES = 1 << 16;
    /** Below this a high ratio is no danger: nothing is held in memory. */
    private static final long UNSUSPECTED_BYTES = 1L << 28;

    private static final int RATIO_MAX = 200;

    private static final int FLAG_HEADER_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final CountedInput in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int at;
    private int limit;
    private boolean inMember;
    private boolean ended;
    private long inflated;

    /** The stream ends early or is damaged. */
    static final class Incomplete extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        Incomplete(String message) {
            super(message);
        }
    }

    /** The stream swells past reason. */
    static final class Bomb extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        Bomb(String message) {
            super(message);
        }
    }

    GzipInput(CountedInput in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        while (length > 0) {
            if (!inMember && !nextMember()) {
                return -1;
            }
            int count = inflate(to, offset, length);
            if (count > 0) {
                checksum.update(to, offset, count);
                inflated += count;
                if (inflated > UNSUSPECTED_BYTES && inflated / RATIO_MAX > in.count()) {
                    throw new Bomb("swells to more than " + RATIO_MAX + " times its size when decompressed");
                }
                return count;
            }
        }
        return 0;
    }

    private int inflate(byte[] to, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(to, offset, length);
            if (count == 0 && inflater.finished()) {
                endMember();
            } else if (count == 0) {
                if (!fill()) {
                    throw new Incomplete("the data end before the end of the stream");
                }
                inflater.setInput(buffer, at, limit - at);
                at = limit;
            }
            return count;
        } catch (DataFormatException e) {
            throw new Incomplete("damaged data");
        }
    }

    private boolean nextMember() throws IOException {
        if (ended) {
            return false;
        }
        int first = nextByte();
        if (first <= 0) {
            requireOnlyZeros(first);
            ended = true;
            return false;
        }
        if (first != 0x1F || need() != 0x8B || need() != 8) {
            throw new Incomplete("something else follows the compressed data");
        }
        int flags = need();
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(need() | need() << 8);
        }
        if ((flags & FLAG_NAME) != 0) {
            skipText();
        }
        if ((flags & FLAG_COMMENT) != 0) {
            skipText();
        }
        if ((flags & FLAG_HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.reset();
        inflater.setInput(buffer, at, limit - at);
        at = limit;
        checksum.reset();
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        at = limit - inflater.getRemaining();
        long expected = needInt();
        long length = needInt();
        if (expected != checksum.getValue()) {
            throw new Incomplete("the checksum is wrong");
        }
        if (length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new Incomplete("the length is wrong");
        }
        inMember = false;
    }

    private void requireOnlyZeros(int first) throws IOException {
        for (int b = first; b >= 0; b = nextByte()) {
            if (b != 0) {
                throw new Incomplete("something else follows the compressed data");
            }
        }
    }

    private long needInt() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) need() << shift;
        }
        return value;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            need();
        }
    }

    private void skipText() throws IOException {
        while (need() != 0) {
            // the text is of no use
        }
    }

    private int need() throws IOException {
        int value = nextByte();
        if (value < 0) {
            throw new Incomplete("the data end inside a header or trailer");
        }
        return value;
    }

    private int nextByte() throws IOException {
        return at < limit || fill() ? buffer[at++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
