package vn.khop.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import vn.khop.record.InputRefused;
import vn.khop.source.Dialect.Encoding;

/**
 * Holds the charset that a job file declares against the first bytes of the text. Read in another charset, a table seems to be empty or to
 * have a record for its header; nobody could tell the cause from that.
 */
final class DeclaredCharset {

    private static final int HEAD_BYTES = 1 << 18;
    /** Fewer malformed sequences are damaged rows, which are rejected one by one. */
    private static final int MALFORMED_MIN = 20;

    private DeclaredCharset() {}

    /** @throws InputRefused if most of the text's head is not in this charset, or is UTF-8 instead */
    static void check(SourceFile file, Encoding encoding) throws IOException {
        byte[] head = head(file);
        Utf8Check utf8 = utf8(head);
        switch (encoding) {
            case UTF_8 -> {
                if (utf8.invalid() >= MALFORMED_MIN && utf8.invalid() > utf8.valid()) {
                    throw notIn(file, encoding, 1);
                }
            }
            case UTF_16LE, UTF_16BE -> {
                if (!hasZero(head)) {
                    throw new InputRefused(file.name() + ": is not " + encoding.label()
                            + ", as the job file says: it has no zero bytes; set encoding: auto");
                }
            }
            case WINDOWS_1258, TCVN3, VNI -> {
                if (utf8.valid() > 0 && utf8.invalid() == 0) {
                    throw new InputRefused(file.name() + ": is UTF-8, not " + encoding.label()
                            + " as the job file says: well-formed UTF-8 sequences: " + utf8.valid() + " of "
                            + utf8.valid() + "; set encoding: UTF-8, or auto");
                }
            }
        }
    }

    /** The refusal of a text that this charset does not have; {@code line} is one that cannot be decoded. */
    static InputRefused notIn(SourceFile file, Encoding encoding, long line) throws IOException {
        byte[] head = head(file);
        long offset = utf8(head).firstInvalid();
        String where = "line " + line + " has bytes that " + encoding.label() + " does not have";
        if (encoding == Encoding.UTF_8 && offset >= 0) {
            where = String.format(
                    Locale.ROOT,
                    "byte 0x%02X at offset %d (line %d) is no UTF-8",
                    head[(int) offset] & 0xFF,
                    offset,
                    line(head, offset));
        }
        return new InputRefused(file.name() + ": cannot be read as " + encoding.label() + ": " + where
                + "; set encoding in the job file to what the file is in, or to auto, or save the file as UTF-8");
    }

    private static byte[] head(SourceFile file) throws IOException {
        try (InputStream text = file.openBytes().text()) {
            return text.readNBytes(HEAD_BYTES);
        }
    }

    /** What is UTF-8 of the bytes; where more follow, without a sequence that they may cut off. */
    private static Utf8Check utf8(byte[] head) {
        int length = head.length;
        while (length > 0 && head.length == HEAD_BYTES && head[length - 1] < 0) {
            length--;
        }
        Utf8Check utf8 = new Utf8Check();
        utf8.add(head, length);
        return utf8;
    }

    private static boolean hasZero(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static long line(byte[] head, long offset) {
        long line = 1;
        for (int i = 0; i < offset; i++) {
            boolean lineEnd = head[i] == '\n' || head[i] == '\r' && (i + 1 == head.length || head[i + 1] != '\n');
            line += lineEnd ? 1 : 0;
        }
        return line;
    }
}
