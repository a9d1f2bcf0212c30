package vn.khop.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Text reduced to what survives bad keyboards and lost marks, for keys and comparison; never for display. The table is built from {@link
 * Normalizer} when the class loads, so that the hot path is one array read a character.
 */
public final class Folding {

    /** Letters that carry a stroke or hook instead of a mark, which no normalization form takes apart, and what they stand for. */
    private static final String STROKED = "đĐðÐɖƉᵭı";

    private static final String STROKED_FOLDED = "dddddddi";

    /** Characters written for an apostrophe in names such as H'Hen. */
    private static final String APOSTROPHES = "'’‘ʼʻʹ´`‛′＇";

    /** Table bound: Latin, Greek, Cyrillic, marks, Latin Extended Additional. Above it characters are looked at one by one. */
    private static final int BOUND = 0x2000;

    private static final char SPACE = ' ';
    private static final char DROP = '\0';
    /** The character folds to more than one, or is a surrogate: the text takes the slow path. */
    private static final char SLOW = '\uFFFF';

    private static final char[] TABLE = new char[BOUND];

    static {
        for (char c = 0; c < BOUND; c++) {
            TABLE[c] = entry(c);
        }
    }

    private Folding() {}

    /**
     * The folded text: marks removed, đ as d, lower case, every run of other characters than letters and digits one space, trimmed.
     * Apostrophes and invisible characters go without leaving a space (H'Hen gives {@code hhen}). Blind to the normalization form.
     * Folding what is folded changes nothing.
     */
    public static String fold(String text) {
        int length = text.length();
        char[] folded = new char[length];
        int size = 0;
        boolean same = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            char f = c < BOUND ? TABLE[c] : entryAbove(c);
            if (f == SLOW) {
                return foldSlowly(text);
            }
            if (f == DROP || f == SPACE && (size == 0 || folded[size - 1] == SPACE)) {
                same = false;
                continue;
            }
            same &= f == c;
            folded[size++] = f;
        }
        if (size > 0 && folded[size - 1] == SPACE) {
            size--;
            same = false;
        }
        return same ? text : new String(folded, 0, size);
    }

    /** The text in NFC and lower case, marks kept. */
    public static String lower(String text) {
        String nfc = Nfc.of(text);
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            if (c >= BOUND || c != Character.toLowerCase(c)) {
                return Nfc.of(nfc.toLowerCase(Locale.ROOT));
            }
        }
        return nfc;
    }

    private static char entry(char c) {
        String letters = letters(c);
        return switch (letters.length()) {
            case 0 -> DROP;
            case 1 -> letters.charAt(0);
            default -> SLOW;
        };
    }

    private static char entryAbove(char c) {
        if (Character.isSurrogate(c)) {
            return SLOW;
        }
        if (c <= 0x206F) {
            return APOSTROPHES.indexOf(c) >= 0 || isInvisible(c) ? DROP : SPACE;
        }
        return SLOW;
    }

    private static String foldSlowly(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String letters = letters(c);
            if (!letters.equals(" ")) {
                folded.append(letters);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != SPACE) {
                folded.append(SPACE);
            }
        });
        int last = folded.length() - 1;
        if (last >= 0 && folded.charAt(last) == SPACE) {
            folded.setLength(last);
        }
        return folded.toString();
    }

    /** What one code point folds to: nothing, a space, or its letters. Lower case first: U+0130 comes apart into a letter and a mark. */
    private static String letters(int c) {
        StringBuilder letters = new StringBuilder(2);
        Normalizer.normalize(Character.toString(Character.toLowerCase(c)), Form.NFD)
                .codePoints()
                .forEach(part -> appendPart(letters, part));
        return letters.toString();
    }

    private static void appendPart(StringBuilder letters, int c) {
        int stroked = STROKED.indexOf(c);
        if (stroked >= 0) {
            letters.append(STROKED_FOLDED.charAt(stroked));
        } else if (APOSTROPHES.indexOf(c) < 0 && !isInvisible(c) && !isMark(c)) {
            letters.appendCodePoint(Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : SPACE);
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
