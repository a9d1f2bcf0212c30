package vn.khop.place;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import vn.khop.text.Folding;

/**
 * What each character is inside an address, by table: a letter with its loose form (folded, y as i, and k as c but in kh at the beginning), a digit, a mark that a word
 * carries along, or what separates words.
 */
final class Letters {

    static final int SEPARATOR = 0;
    static final int LETTER = 1;
    static final int DIGIT = 2;
    /** Apostrophes, combining marks, invisible characters: inside a word they say nothing. */
    static final int CARRIED = 3;
    /** A letter or digit of another script, or one that folds to several letters: its word goes through {@link Folding}. */
    static final int ODD = 4;

    /** Bits of {@link #marks}: the five written tones, and any other mark (â ă ê ô ơ ư đ). */
    static final int TONES = 31;

    private static final String TONE_MARKS = "\u0300\u0301\u0309\u0303\u0323";
    private static final int OTHER_MARK = 32;
    private static final String STROKED = "đĐ";
    private static final String APOSTROPHES = "'\u2019\u2018\u02BC`\u00B4\u02B9\u201B\u2032";

    /** Latin, marks, Latin Extended Additional, punctuation. What lies above is looked at one by one. */
    private static final int BOUND = 0x2070;

    /** By character: what it is in the lowest eight bits, its marks in the next, what stands for it in keys in the upper half. */
    private static final int[] TABLE = new int[BOUND];

    static {
        for (char c = 0; c < BOUND; c++) {
            int entry = judge(c);
            if (entry == LETTER) {
                String letter = String.valueOf(c);
                String decomposed = c < 0x80 ? letter : Normalizer.normalize(letter, Form.NFD);
                entry |= iForY(Folding.fold(letter).charAt(0)) << 16 | marksOf(decomposed, c) << 8;
            } else if (entry == DIGIT) {
                entry |= c << 16;
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                entry |= marksOf(" " + c, c) << 8;
            }
            TABLE[c] = entry;
        }
    }

    private Letters() {}

    /** All that is known of a character; {@link #kind}, {@link #key} and {@link #marks} take it apart. */
    static int entry(char c) {
        return c < BOUND ? TABLE[c] : judge(c);
    }

    static int kind(int entry) {
        return entry & 0xFF;
    }

    /** What stands in the keys of names for a {@link #LETTER} or {@link #DIGIT}, but for a k, which is a c unless it begins a word with kh. */
    static char key(int entry) {
        return (char) (entry >>> 16);
    }

    /** The tones and other marks of a letter or a combining mark, as bits; 0 for a plain one. */
    static int marks(int entry) {
        return entry >>> 8 & 0xFF;
    }

    /** The key of a name: folded, without spaces, loose, no leading zeros. */
    static String keyOf(String name) {
        String folded = Folding.fold(name);
        String key = folded.indexOf('k') < 0 ? folded : withoutK(folded);
        key = key.replace(" ", "").replace('y', 'i');
        int zeros = 0;
        while (zeros < key.length() - 1 && key.charAt(zeros) == '0') {
            zeros++;
        }
        return key.substring(zeros);
    }

    private static String withoutK(String folded) {
        boolean oneWord = folded.indexOf(' ') < 0;
        StringBuilder loose = new StringBuilder(folded);
        for (int i = folded.indexOf('k'); i >= 0; i = folded.indexOf('k', i + 1)) {
            boolean initial = oneWord || i == 0 || folded.charAt(i - 1) == ' ';
            if (!initial || !folded.startsWith("kh", i)) {
                loose.setCharAt(i, 'c');
            }
        }
        return loose.toString();
    }

    private static char iForY(char folded) {
        return folded == 'y' ? 'i' : folded;
    }

    private static int judge(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        int type = Character.getType(c);
        if (APOSTROPHES.indexOf(c) >= 0 || type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return CARRIED;
        }
        if (!Character.isLetterOrDigit(c)) {
            return SEPARATOR;
        }
        return isLatin(c) && Folding.fold(String.valueOf(c)).length() == 1 ? LETTER : ODD;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 || c >= 0x1E00 && c < 0x1F00;
    }

    private static int marksOf(String decomposed, char c) {
        int marks = STROKED.indexOf(c) >= 0 ? OTHER_MARK : 0;
        for (int i = 1; i < decomposed.length(); i++) {
            int tone = TONE_MARKS.indexOf(decomposed.charAt(i));
            marks |= tone >= 0 ? 1 << tone : OTHER_MARK;
        }
        return marks;
    }
}
