package vn.khop.source;

import java.io.IOException;
import java.io.InputStream;
import vn.khop.text.LegacyText;

/** Decodes a charset of before Unicode, in pieces that end where a cell does, since letters are told from their neighbours. */
final class LegacySource implements CharSource {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String CELL_ENDS = "\n\r\t,;|\"";

    private final InputStream in;
    private final LegacyText.Encoding charset;
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private int held;
    private boolean ended;
    private String piece = "";
    private int at;

    LegacySource(InputStream in, Dialect.Encoding encoding) {
        this.in = in;
        this.charset = charset(encoding);
    }

    /** The charset's name in the room of letters. */
    static LegacyText.Encoding charset(Dialect.Encoding encoding) {
        return switch (encoding) {
            case WINDOWS_1258 -> LegacyText.Encoding.WINDOWS_1258;
            case TCVN3 -> LegacyText.Encoding.TCVN3;
            case VNI -> LegacyText.Encoding.VNI;
            case UTF_8, UTF_16LE, UTF_16BE ->
                throw new IllegalArgumentException(encoding + " is no charset of before Unicode");
        };
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        while (at == piece.length()) {
            if (!refill()) {
                return -1;
            }
        }
        int count = Math.min(length, piece.length() - at);
        piece.getChars(at, at + count, to, offset);
        at += count;
        return count;
    }

    private boolean refill() throws IOException {
        if (!ended) {
            int wanted = bytes.length - held;
            int count = in.readNBytes(bytes, held, wanted);
            ended = count < wanted;
            held += count;
        }
        if (held == 0) {
            return false;
        }
        int whole = ended ? held : wholeCells();
        piece = LegacyText.decode(bytes, 0, whole, charset).replace('\uFFFD', UNDECODABLE);
        at = 0;
        held -= whole;
        System.arraycopy(bytes, whole, bytes, 0, held);
        return true;
    }

    /** How many of the held bytes end with a cell; without one, with anything that is no letter; else all. */
    private int wholeCells() {
        for (int i = held; i > 0; i--) {
            if (CELL_ENDS.indexOf(bytes[i - 1]) >= 0) {
                return i;
            }
        }
        for (int i = held; i > 0; i--) {
            if (bytes[i - 1] >= 0 && bytes[i - 1] < 'A') {
                return i;
            }
        }
        return held;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
