package vn.khop.cleanse;

import vn.khop.record.Field;
import vn.khop.record.Rule;

/**
 * The case and the edges of a person's name. A name in capitals or in small letters throughout is brought to title case syllable by
 * syllable; a name in mixed case is kept, but for an accented small letter at the head of a word, which TCVN3 fonts leave behind (Nguyễn Thị
 * ánh). Letters, tones and their places are never touched.
 */
final class NameText {

    private static final String EDGE = " .,;:*_-–\"/\\|";
    private static final String OTHER_APOSTROPHES = "’‘ʼʻ´`";

    private static final byte NEITHER = 0;
    private static final byte UPPER = 1;
    private static final byte LOWER = 2;
    /** Above the last letter of Vietnamese. */
    private static final int BOUND = 0x1F00;

    private static final byte[] CASE = new byte[BOUND];

    static {
        for (char c = 0; c < BOUND; c++) {
            CASE[c] = caseOf(c);
        }
    }

    private NameText() {}

    private static byte caseOf(char c) {
        return Character.isUpperCase(c) ? UPPER : Character.isLowerCase(c) ? LOWER : NEITHER;
    }

    /** The name as Khớp writes it; the same object where nothing is to do. Empty stays empty. */
    static String canonical(String cell) {
        return canonical(CellText.clean(cell), Field.FULL_NAME, new Notes());
    }

    /** As {@link #canonical(String)}, of a clean text, with a note of each rule that changed something. */
    static String canonical(String clean, Field field, Notes notes) {
        String text = withoutEdges(clean);
        if (text.length() < clean.length()) {
            notes.add(Rule.NAME_EDGE, field);
        }
        int upper = 0;
        int lower = 0;
        int smallHeads = 0;
        boolean apostrophe = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte letterCase = c < BOUND ? CASE[c] : caseOf(c);
            if (letterCase == UPPER) {
                upper++;
            } else if (c < 0x80 || !isSmallHead(text, i)) {
                lower += letterCase == LOWER ? 1 : 0;
                apostrophe |= letterCase == NEITHER && c >= 0x60 && OTHER_APOSTROPHES.indexOf(c) >= 0;
            } else {
                smallHeads++;
            }
        }
        // A head that TCVN3 left small does not make a name in capitals a mixed one.
        boolean oneCase = upper == 0 ? lower + smallHeads > 0 : lower == 0 && upper + smallHeads > 1;
        if (!oneCase && smallHeads == 0 && !apostrophe) {
            return text;
        }
        String name = rewrite(text, oneCase);
        if (apostrophe) {
            notes.add(Rule.NAME_APOSTROPHE, field);
        }
        if (isCaseChanged(text, name)) {
            notes.add(Rule.NAME_CASE, field);
        }
        return name;
    }

    private static boolean isCaseChanged(String text, String name) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != name.charAt(i) && name.charAt(i) != '\'') {
                return true;
            }
        }
        return false;
    }

    /** Whether a small letter with marks opens a word. */
    private static boolean isSmallHead(String text, int index) {
        return Character.isLowerCase(text.charAt(index)) && (index == 0 || text.charAt(index - 1) == ' ');
    }

    private static String rewrite(String text, boolean oneCase) {
        char[] name = text.toCharArray();
        boolean head = true;
        for (int i = 0; i < name.length; i++) {
            char c = name[i];
            if (OTHER_APOSTROPHES.indexOf(c) >= 0) {
                name[i] = '\'';
            } else if (head && (oneCase || c >= 0x80)) {
                name[i] = inCase(c, Character.toUpperCase(c));
            } else if (!head && oneCase) {
                name[i] = inCase(c, Character.toLowerCase(c));
            }
            // In capitals a hyphen or an apostrophe also opens a syllable: BRU-VÂN, H'HEN.
            head = c == ' ' || oneCase && (c == '-' || name[i] == '\'' || c == '(' || c == '.');
        }
        return new String(name);
    }

    /** Only Latin letters change case: the capital of a Greek or Cyrillic letter could be taken for a Latin one. */
    private static char inCase(char c, char changed) {
        return isLatin(c) && isLatin(changed) ? changed : c;
    }

    private static boolean isLatin(char c) {
        return c < 0x370 || c >= 0x1E00 && c < 0x1F00;
    }

    /** The text without punctuation and spaces at its ends. */
    static String withoutEdges(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && EDGE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGE.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The parts that are there, joined by a space. */
    static String join(String family, String middle, String given) {
        StringBuilder name = new StringBuilder(family.length() + middle.length() + given.length() + 2);
        for (String part : new String[] {family, middle, given}) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ").append(part);
            }
        }
        return name.toString();
    }

    /** Whether the text has at least two letters with case, and all are capitals. */
    static boolean isInCapitals(String text) {
        int upper = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return upper > 1;
    }

    /** Whether the text has a letter with case and no capital. */
    static boolean isInSmallLetters(String text) {
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                return false;
            }
            lower |= Character.isLowerCase(c);
        }
        return lower;
    }
}
