package vn.khop.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.khop.record.InputRefused;

/** Settles the charset of a text file: the declared one, or the one its bytes tell. */
final class EncodingSearch {

    private EncodingSearch() {}

    /**
     * What was settled.
     *
     * @param encoding the charset
     * @param bomBytes how many bytes of byte order mark stand first
     * @param evidence why, in a few words
     */
    record Found(Dialect.Encoding encoding, int bomBytes, String evidence) {

        CharSource decode(InputStream text) throws IOException {
            text.skipNBytes(bomBytes);
            return switch (encoding) {
                case UTF_8 -> new CharsetSource(text, StandardCharsets.UTF_8);
                case UTF_16LE -> new CharsetSource(text, StandardCharsets.UTF_16LE);
                case UTF_16BE -> new CharsetSource(text, StandardCharsets.UTF_16BE);
                case WINDOWS_1258, TCVN3, VNI -> throw new InputRefused("not yet");
            };
        }
    }

    static Found find(SourceFile file, ReadSettings settings) throws IOException {
        byte[] head;
        try (InputStream text = file.openBytes().text()) {
            head = text.readNBytes(4);
        }
        if (head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF) {
            return new Found(Dialect.Encoding.UTF_8, 3, "byte order mark");
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return new Found(Dialect.Encoding.UTF_16LE, 2, "byte order mark");
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return new Found(Dialect.Encoding.UTF_16BE, 2, "byte order mark");
        }
        return new Found(Dialect.Encoding.UTF_8, 0, settings.findsEncoding() ? "found" : "declared");
    }
}
