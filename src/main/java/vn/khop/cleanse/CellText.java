package vn.khop.cleanse;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import vn.khop.text.Nfc;

/**
 * The text of a cell without what nobody sees: NFC, single spaces, no invisible or control characters, the look-alikes of Đ and of Latin
 * letters replaced by the letter meant. Letters themselves are never changed otherwise.
 */
final class CellText {

    /** Marks kept on one letter; no script needs as many, and normalizing a long run of them takes time without bound. */
    private static final int MARKS_MAX = 8;

    private static final int BOUND = 0x2028;
    /** Whether a character below the bound is what it seems and stands in NFC. The space is looked at apart. */
    private static final boolean[] PLAIN = new boolean[BOUND];

    /** African, Icelandic and phonetic letters that look like Đ, and the Turkish i; U+00D0 is the common one. */
    private static final String LOOKALIKES = "ÐðƉɖᵭıİ";

    private static final String MEANT = "ĐđĐđđiI";

    static {
        for (char c = 0x21; c < BOUND; c++) {
            boolean block = c < 0x7F || c > 0xA0 && c < 0x300 || c >= 0x1E00 && c < 0x1F00 || c >= 0x2010;
            PLAIN[c] = block && c != 0xAD && LOOKALIKES.indexOf(c) < 0 && c != 'Ǎ' && c != 'ǎ';
        }
    }

    private CellText() {}

    /** The clean text; the same object where nothing is to do. Cleaning what is clean changes nothing. */
    static String clean(String cell) {
        return isClean(cell) ? cell : scrub(cell);
    }

    private static boolean isClean(String cell) {
        boolean afterSpace = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ' ') {
                if (afterSpace) {
                    return false;
                }
                afterSpace = true;
            } else {
                if (c >= BOUND || !PLAIN[c]) {
                    return false;
                }
                afterSpace = false;
            }
        }
        return !afterSpace || cell.isEmpty();
    }

    private static String scrub(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            append(text, cell, i);
        }
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        String composed = compose(Nfc.of(text.toString()));
        return Homoglyphs.replace(composed);
    }

    private static void append(StringBuilder text, String cell, int index) {
        char c = cell.charAt(index);
        int last = text.length() - 1;
        if (isSpace(c)) {
            if (last >= 0 && text.charAt(last) != ' ') {
                text.append(' ');
            }
        } else if (c == '\u0335' || c == '\u0336') {
            strike(text, last);
        } else if (c >= '\uFF01' && c <= '\uFF5E') {
            text.append((char) (c - 0xFEE0));
        } else if (Character.isSurrogate(c)) {
            text.append(isPaired(cell, index) ? c : '\uFFFD');
        } else if (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK) {
            if (marksAtEnd(text) < MARKS_MAX) {
                text.append(c);
            }
        } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
            int lookalike = LOOKALIKES.indexOf(c);
            text.append(lookalike < 0 ? c : MEANT.charAt(lookalike));
        }
    }

    private static int marksAtEnd(StringBuilder text) {
        int marks = 0;
        while (marks < text.length()
                && marks < MARKS_MAX
                && Character.getType(text.charAt(text.length() - 1 - marks)) == Character.NON_SPACING_MARK) {
            marks++;
        }
        return marks;
    }

    /** D with a combining stroke is Đ; under any other letter the stroke is noise. */
    private static void strike(StringBuilder text, int last) {
        if (last >= 0 && text.charAt(last) == 'D') {
            text.setCharAt(last, 'Đ');
        } else if (last >= 0 && text.charAt(last) == 'd') {
            text.setCharAt(last, 'đ');
        }
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\u000B'
                || c == '\f'
                || c == '\u0085'
                || Character.isSpaceChar(c);
    }

    private static boolean isPaired(String cell, int index) {
        return Character.isHighSurrogate(cell.charAt(index))
                ? index + 1 < cell.length() && Character.isLowSurrogate(cell.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(cell.charAt(index - 1));
    }

    /**
     * Composes letters whose marks were typed in the wrong order. NFC leaves á + circumflex alone, because both marks stand above and
     * their order could mean something; in Vietnamese it means ấ.
     */
    private static String compose(String nfc) {
        if (!hasMark(nfc)) {
            return nfc;
        }
        StringBuilder marks = new StringBuilder();
        StringBuilder text = new StringBuilder(nfc.length() + 8);
        String apart = Normalizer.normalize(nfc, Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (isVowelMark(c)) {
                text.append(c);
            } else if (isMark(c)) {
                marks.append(c);
            } else {
                text.append(marks).append(c);
                marks.setLength(0);
            }
        }
        return Normalizer.normalize(text.append(marks), Form.NFC);
    }

    private static boolean hasMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && c < 0x370;
    }

    private static boolean isVowelMark(char c) {
        return c == 0x302 || c == 0x306 || c == 0x31B;
    }
}
