package vn.khop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way to a file as UTF-8, straight into one buffer: rows are many and short, and a writer's locks and an encoder's copies cost
 * more than their letters. Half a surrogate pair becomes {@code ?}, as with the JDK. Mutable; for one thread.
 */
final class Utf8Out {

    private static final int BUFFER_BYTES = 1 << 16;
    /** Longer texts, which are rare, are left to the JDK. */
    private static final int CHARS_MAX = 1 << 12;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final char[] chars = new char[CHARS_MAX];
    private int at;

    Utf8Out(OutputStream out) {
        this.out = out;
    }

    /** One character of ASCII. */
    void ascii(char c) throws IOException {
        makeRoom(1);
        buffer[at++] = (byte) c;
    }

    /** What is UTF-8 already. */
    void bytes(byte[] encoded) throws IOException {
        if (encoded.length > buffer.length) {
            flush();
            out.write(encoded);
            return;
        }
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, buffer, at, encoded.length);
        at += encoded.length;
    }

    /** Text as it is. */
    void text(String text) throws IOException {
        int length = text.length();
        if (length > CHARS_MAX) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        makeRoom(length * 3);
        text.getChars(0, length, chars, 0);
        int to = at;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < 0x80) {
                buffer[to++] = (byte) c;
            } else if (c < 0x800) {
                buffer[to++] = (byte) (0xC0 | c >> 6);
                buffer[to++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                buffer[to++] = (byte) (0xE0 | c >> 12);
                buffer[to++] = (byte) (0x80 | c >> 6 & 0x3F);
                buffer[to++] = (byte) (0x80 | c & 0x3F);
            } else {
                bytes(text.getBytes(StandardCharsets.UTF_8)); // over what was begun: the place is kept only at the end
                return;
            }
        }
        at = to;
    }

    /** A cell of RFC 4180: in quotes, quotes inside it doubled, where it has a comma, a quote or the end of a line. */
    void cell(String text) throws IOException {
        if (!needsQuotes(text)) {
            text(text);
            return;
        }
        ascii('"');
        text(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
        ascii('"');
    }

    private static boolean needsQuotes(String text) {
        return text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    /** Text between two tags of XML 1.0; control characters, which XML has not, are not expected. */
    void xml(String text) throws IOException {
        boolean plain = text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0;
        text(plain ? text : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private void makeRoom(int bytes) throws IOException {
        if (bytes > buffer.length - at) {
            flush();
        }
    }

    /** Hands all to the stream. */
    void flush() throws IOException {
        out.write(buffer, 0, at);
        at = 0;
    }
}
