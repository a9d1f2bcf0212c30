package vn.khop.jobfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the text of a settings file: strict UTF-8, at most {@value #BYTES_MAX} bytes, no control characters. */
final class SettingsText {

    /** Far more than any job file needs; stops a data file that was put into jobs/ by mistake. */
    static final int BYTES_MAX = 262_144;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SettingsText() {}

    /** The text without a byte order mark, absent when a fault was found. */
    static Optional<String> read(Path path, Faults faults) {
        byte[] bytes;
        try {
            if (Files.size(path) > BYTES_MAX) {
                faults.add(
                        Place.START,
                        "the file has " + Files.size(path) + " bytes, at most " + BYTES_MAX + " are expected");
                return Optional.empty();
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            faults.add(
                    Place.START,
                    "the file cannot be read (" + e.getClass().getSimpleName() + "); check its permissions");
            return Optional.empty();
        }
        return decode(bytes, faults).filter(text -> isPlain(text, faults));
    }

    private static Optional<String> decode(byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        String plain = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
        if (result.isError()) {
            faults.add(endOf(plain), "the text is not UTF-8 from here on; save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(plain);
    }

    private static boolean isPlain(String text, Faults faults) {
        boolean plain = true;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineStart = i + 1;
            } else if (c == '\t' && text.substring(lineStart, i).isBlank()) {
                faults.add(endOf(text.substring(0, i)), "a tab cannot indent YAML; use spaces");
                plain = false;
            } else if (c < ' ' && c != '\t' && c != '\r') {
                faults.add(
                        endOf(text.substring(0, i)),
                        String.format("the control character U+%04X is not allowed", (int) c));
                return false;
            }
        }
        return plain;
    }

    /** The place just behind this text. */
    private static Place endOf(String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n') + 1;
        return new Place(line, 1 + text.codePointCount(lineStart, text.length()));
    }
}
