package vn.khop.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.khop.text.Folding;
import vn.khop.text.TonePlacement;

/**
 * A full name prepared for comparison: its words as written (lower case, tone marks at one place) and folded. What is not always needed is
 * made when first asked for, and so are frequencies. Mutable in that only; for one thread.
 */
final class Name {

    /** Longer texts are no names; they agree only as a whole. */
    private static final int LENGTH_MAX = 200;

    private static final String[] NONE = {};
    private static final int UNKNOWN = -1;

    static final Name EMPTY = new Name("");

    /** Lower case NFC, marks kept: the key of the accented frequency. */
    final String lower;

    private final boolean endless;
    private @Nullable String canonical;
    private @Nullable String folded;
    private String @Nullable [] words;
    private String @Nullable [] foldedWords;
    private long accentedCount = UNKNOWN;
    private long foldedCount = UNKNOWN;
    private long givenCount = UNKNOWN;

    Name(String text) {
        lower = Folding.lower(text);
        endless = text.length() > LENGTH_MAX;
    }

    /** As {@link #lower}, every tone mark at its one fixed place. */
    String canonical() {
        String known = canonical;
        if (known == null) {
            known = TonePlacement.canonical(lower);
            canonical = known;
        }
        return known;
    }

    /** The folded text. */
    String folded() {
        String known = folded;
        if (known == null) {
            known = Folding.fold(lower);
            folded = known;
        }
        return known;
    }

    /** The words of the canonical text; as many as {@link #foldedWords}. */
    String[] words() {
        String[] known = words;
        if (known == null) {
            String[] plain = foldedWords();
            known = plain.length == 0 || isPlain() ? plain : split(letters(canonical()));
            // Where a letter folds to several or to none the words may not pair up; then the folded ones are all there
            // is.
            known = known.length == plain.length ? known : plain;
            words = known;
        }
        return known;
    }

    /** The words of the folded text; none if it is empty or no name. */
    String[] foldedWords() {
        String[] known = foldedWords;
        if (known == null) {
            known = endless || isEmpty() ? NONE : split(folded());
            foldedWords = known;
        }
        return known;
    }

    /** Whether it is written without any mark. */
    boolean isPlain() {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is no letter and no digit in it. */
    boolean isEmpty() {
        if (lower.isEmpty()) {
            return true;
        }
        char first = lower.charAt(0);
        return (first < 'a' || first > 'z') && folded().isEmpty();
    }

    int size() {
        return foldedWords().length;
    }

    /** The given name, the last word, folded; empty if there are no words. */
    private String given() {
        String[] known = foldedWords();
        return known.length == 0 ? "" : known[known.length - 1];
    }

    /** All letters, folded, without spaces. */
    String joined() {
        return folded().replace(" ", "");
    }

    /** How many people have this name, by the registry's count of this kind; asked once. */
    long count(Rarity rarity, Frequencies frequencies) {
        return switch (rarity) {
            case ACCENTED -> accentedCount = accentedCount == UNKNOWN ? frequencies.accentedName(lower) : accentedCount;
            case FOLDED -> foldedCount = foldedCount == UNKNOWN ? frequencies.fullName(folded()) : foldedCount;
            case GIVEN -> givenCount = givenCount == UNKNOWN ? frequencies.givenName(given()) : givenCount;
            case NONE, MISSPELT, ID -> throw new IllegalArgumentException("a name has no rarity of kind " + rarity);
        };
    }

    /** Only letters, digits and single spaces, cut into words where {@link Folding#fold} cuts. */
    private static String letters(String text) {
        if (isLetters(text)) {
            return text;
        }
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            } else if (!leavesNoSpace(c) && !letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.toString();
    }

    private static boolean isLetters(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : !Character.isLetterOrDigit(c)) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean leavesNoSpace(char c) {
        int type = Character.getType(c);
        return "'’‘ʼʻʹ´`‛′＇".indexOf(c) >= 0 || type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    private static String[] split(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                words++;
            }
        }
        String[] split = new String[words];
        int size = 0;
        int from = 0;
        for (int at; (at = text.indexOf(' ', from)) >= 0; from = at + 1) {
            if (at > from) {
                split[size++] = text.substring(from, at);
            }
        }
        if (from < text.length()) {
            split[size++] = text.substring(from);
        }
        return size == words ? split : Arrays.copyOf(split, size);
    }
}
