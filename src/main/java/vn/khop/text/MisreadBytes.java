package vn.khop.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.khop.text.GarbledWord.Reading;
import vn.khop.text.LegacyText.Encoding;

/** Words whose bytes were read in a charset that they were not written in: the bytes are found again and read in the right one. */
final class MisreadBytes {

    private static final int UNMAPPED = -1;
    /** Above the last character that any of these charsets has, U+2122. */
    private static final int BOUND = 0x2200;

    /** What Windows-1252 leaves open. */
    private static final int[] LOST = {0x81, 0x8D, 0x8F, 0x90, 0x9D};

    private static final short[] BYTES_OF_1252 = bytesOf("windows-1252");
    private static final short[] BYTES_OF_1258 = bytesOf("windows-1258");
    private static final short[] BYTES_OF_8859_2 = bytesOf("ISO-8859-2");

    private MisreadBytes() {}

    static void addReadings(String word, List<Reading> readings) {
        byte[] western = bytes(word, BYTES_OF_1252);
        if (western != null && hasLetter(word)) {
            addLegacy(Garble.TCVN3, Encoding.TCVN3, western, readings);
            addLegacy(Garble.VNI, Encoding.VNI, western, readings);
            addLegacy(Garble.VPS, Encoding.VPS, western, readings);
        }
        addUtf8(Garble.UTF8_AS_1252, word, BYTES_OF_1252, readings);
        addUtf8(Garble.UTF8_AS_1258, word, BYTES_OF_1258, readings);
        addUtf8(Garble.UTF8_AS_8859_2, word, BYTES_OF_8859_2, readings);
    }

    /** Whether there is a plain letter: a sign on its own (½, º) is a sign. */
    private static boolean hasLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (word.length() > 1 && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                return true;
            }
        }
        return false;
    }

    private static void addLegacy(Garble garble, Encoding encoding, byte[] bytes, List<Reading> readings) {
        add(garble, LegacyText.decode(bytes, 0, bytes.length, encoding), bytes, readings);
    }

    private static void addUtf8(Garble garble, String word, short[] table, List<Reading> readings) {
        byte[] bytes = bytes(word, table);
        if (bytes == null) {
            return;
        }
        String once = utf8(bytes);
        if (once == null) {
            addWithLostByte(garble, bytes, readings);
            return;
        }
        byte[] again = bytes(once, table);
        String twice = again == null || isAscii(again) ? null : utf8(again);
        add(garble, Nfc.of(twice == null ? once : twice), bytes, readings);
    }

    /**
     * Five bytes are no character of Windows-1252, and many a program drops them: Äá»— was Đỗ. Where one is missing each is tried, and the only
     * syllable stands.
     */
    private static void addWithLostByte(Garble garble, byte[] bytes, List<Reading> readings) {
        int at = lostAt(bytes);
        if (at < 0) {
            return;
        }
        byte[] whole = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, whole, 0, at);
        System.arraycopy(bytes, at, whole, at + 1, bytes.length - at);
        List<Reading> found = new ArrayList<>(2);
        for (int lost : LOST) {
            whole[at] = (byte) lost;
            String text = utf8(whole);
            if (text != null) {
                add(garble, Nfc.of(text), bytes, found);
            }
        }
        if (found.size() == 1) {
            readings.addAll(found);
        }
    }

    /** Where the first sequence of UTF-8 is one byte short; -1 where none is. */
    private static int lostAt(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            int length = lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
            for (int j = 1; j < length; j++) {
                if (i + j >= bytes.length || (bytes[i + j] & 0xC0) != 0x80) {
                    return i + j;
                }
            }
            i += length - 1;
        }
        return -1;
    }

    private static void add(Garble garble, String text, byte[] bytes, List<Reading> readings) {
        String meant = GarbledWord.isInCapitals(text) ? text.toUpperCase(Locale.ROOT) : text;
        if (isOfOneCase(meant) && GarbledWord.isSyllable(meant)) {
            int signs = 0;
            for (byte one : bytes) {
                signs += one < 0 ? 1 : 0;
            }
            readings.add(new Reading(garble, meant, Math.max(1, signs)));
        }
    }

    /** Whether no capital stands behind a small letter: PhÓm is no word of anybody's. */
    private static boolean isOfOneCase(String text) {
        boolean small = false;
        for (int i = 0; i < text.length(); i++) {
            small |= Character.isLowerCase(text.charAt(i));
            if (small && Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    /** The text in UTF-8; null where the bytes are none, or plain ASCII. */
    private static @Nullable String utf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return isAscii(bytes) ? null : text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The bytes that were read as this word; null where the charset lacks one of its characters. */
    private static byte @Nullable [] bytes(String word, short[] table) {
        byte[] bytes = new byte[word.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = word.charAt(i);
            int one = c < BOUND ? table[c] : UNMAPPED;
            if (one == UNMAPPED) {
                return null;
            }
            bytes[i] = (byte) one;
        }
        return bytes;
    }

    /** By character the byte; the control characters of 0x80 to 0x9F stand for themselves where the charset leaves them open. */
    private static short[] bytesOf(String charset) {
        short[] table = new short[BOUND];
        Arrays.fill(table, (short) UNMAPPED);
        for (int b = 0; b < 0xA0; b++) {
            table[b] = (short) b;
        }
        for (int b = 0xFF; b >= 0x80; b--) {
            char c = new String(new byte[] {(byte) b}, Charset.forName(charset)).charAt(0);
            if (c < BOUND && c != '\uFFFD') {
                table[c] = (short) b;
            }
        }
        return table;
    }
}
