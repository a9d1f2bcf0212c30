package vn.khop.cleanse;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;
import vn.khop.record.Rule;
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
        return isClean(cell) ? cell : scrub(cell, Field.SOURCE_KEY, new Notes());
    }

    /** The clean text, with a note of each rule that changed something, and of characters that were broken before they came here. */
    static String clean(String cell, Field field, Notes notes) {
        if (isClean(cell)) {
            return cell;
        }
        String clean = scrub(cell, field, notes);
        if (clean.indexOf('\uFFFD') >= 0) {
            notes.add(Rule.BROKEN_CHARACTER, field);
        }
        return clean;
    }

    /** Whether there is nothing to do. */
    static boolean isClean(String cell) {
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

    private static String scrub(String cell, Field field, Notes notes) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            Rule rule = append(text, cell, i);
            if (rule != null) {
                notes.add(rule, field);
            }
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
            notes.add(Rule.SPACES, field);
        }
        String visible = text.toString();
        String composed = compose(Nfc.of(visible));
        if (!composed.equals(visible)) {
            notes.add(Rule.UNICODE_FORM, field);
        }
        String meant = Homoglyphs.replace(composed);
        if (meant.equals(composed)) {
            return composed;
        }
        notes.add(Rule.LOOKALIKE, field);
        return compose(Nfc.of(meant));
    }

    /** Appends what a character stands for; the rule by which it is something else, or null. */
    private static @Nullable Rule append(StringBuilder text, String cell, int index) {
        char c = cell.charAt(index);
        int last = text.length() - 1;
        if (isSpace(c)) {
            boolean first = last >= 0 && text.charAt(last) != ' ';
            if (first) {
                text.append(' ');
            }
            return first && c == ' ' ? null : Rule.SPACES;
        }
        if (c == '\u0335' || c == '\u0336') {
            return strike(text, last);
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            text.append((char) (c - 0xFEE0));
            return Rule.FULL_WIDTH;
        }
        if (Character.isSurrogate(c)) {
            boolean paired = isPaired(cell, index);
            text.append(paired ? c : '\uFFFD');
            return paired ? null : Rule.INVISIBLE;
        }
        if (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK) {
            boolean kept = marksAtEnd(text) < MARKS_MAX;
            if (kept) {
                text.append(c);
            }
            return kept ? null : Rule.INVISIBLE;
        }
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            return Rule.INVISIBLE;
        }
        int lookalike = LOOKALIKES.indexOf(c);
        text.append(lookalike < 0 ? c : MEANT.charAt(lookalike));
        return lookalike < 0 ? null : Rule.LOOKALIKE;
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
    private static Rule strike(StringBuilder text, int last) {
        char under = last < 0 ? ' ' : text.charAt(last);
        if (under == 'D' || under == 'd') {
            text.setCharAt(last, under == 'D' ? 'Đ' : 'đ');
            return Rule.LOOKALIKE;
        }
        return Rule.INVISIBLE;
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
