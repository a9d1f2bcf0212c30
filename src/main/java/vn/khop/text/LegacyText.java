package vn.khop.text;

/**
 * Text in the byte charsets that Vietnamese offices used before Unicode. The JDK knows only windows-1258 of them, and decodes it into
 * loose combining marks. Text decoded token by token out of Unicode is another matter and not done here.
 */
public final class LegacyText {

    /** The charsets. */
    public enum Encoding {
        /** TCVN 5712, ABC fonts: a byte a letter. Small and capital accented letters share a byte, the font tells which. */
        TCVN3,
        /** VNI for Windows: the letter, then a byte for its marks. */
        VNI,
        /** Microsoft's: the letter with its vowel mark, then a byte for the tone. */
        WINDOWS_1258,
        /** VPS: a byte a letter, some capitals among the control characters of Windows-1252. */
        VPS
    }

    /** A character that the encoding has no bytes for; the message names its code point. */
    public static final class Unencodable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unencodable(int codePoint, Encoding encoding) {
            super(
                    "%s has no bytes for U+%04X; expected Vietnamese or Western European text, cure: write the file as UTF-8"
                            .formatted(encoding, codePoint));
        }
    }

    private LegacyText() {}

    /**
     * Decodes bytes. A byte that the encoding leaves open is read as windows-1252 has it, else as U+FFFD. In TCVN3 the capitals that share
     * a byte with a small letter are found again from the letters beside them: {@code NGUY\u00D4N} is NGUYỄN. A lone one at the head of a
     * word in small letters stays small (ánh), for nothing tells.
     *
     * @return the text in NFC
     */
    public static String decode(byte[] bytes, int offset, int length, Encoding encoding) {
        char[] letters = new char[length];
        int size = LegacyTable.of(encoding).decode(bytes, offset, length, letters);
        if (encoding == Encoding.TCVN3) {
            LostCapitals.restore(letters, size);
        }
        return Nfc.of(new String(letters, 0, size));
    }

    /**
     * Encodes text. TCVN3 capitals without a byte of their own become the small letter's byte, as its fonts have it.
     *
     * @param nfc text in NFC
     * @throws Unencodable for a character that the encoding lacks
     */
    public static byte[] encode(String nfc, Encoding encoding) {
        return LegacyTable.of(encoding).encode(nfc);
    }
}
