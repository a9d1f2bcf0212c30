package vn.khop.match;

import java.util.Arrays;
import java.util.function.IntSupplier;
import vn.khop.text.Folding;
import vn.khop.text.TonePlacement;

/**
 * A full name prepared for comparison: its words as written (lower case, tone marks at one place) and folded. Frequencies are filled in
 * when first asked for. Mutable in that only; for one thread.
 */
final class Name {

    /** Longer texts are no names; they agree only as a whole. */
    private static final int LENGTH_MAX = 200;

    private static final String[] ALIAS_MARKS = {"(", " tức ", " bí danh ", " - ", " Tức ", " Bí danh "};
    private static final String[] NONE = {};
    private static final int UNKNOWN = -1;

    static final Name EMPTY = new Name("");

    /** Lower case NFC, marks kept: the key of the accented frequency. */
    final String lower;
    /** As lower, every tone mark at its one fixed place. */
    final String canonical;

    final String folded;
    /** The words of canonical; as many as foldedWords. */
    final String[] words;

    final String[] foldedWords;
    /** Whether it is written without any mark. */
    final boolean plain;

    private final long[] counts = {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN};
    private final int[] rarities = {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN};

    /** Whether a by-name was written behind the name; all other parts are without it. */
    final boolean alias;

    Name(String text) {
        String written = withoutAlias(text);
        alias = written.length() < text.length();
        lower = Folding.lower(written);
        canonical = TonePlacement.canonical(lower);
        folded = Folding.fold(lower);
        plain = isAscii(lower);
        if (written.length() > LENGTH_MAX || folded.isEmpty()) {
            foldedWords = NONE;
            words = NONE;
            return;
        }
        foldedWords = split(folded);
        String[] accented = plain ? foldedWords : split(letters(canonical));
        // Where a letter folds to several or to none the words may not pair up; then the folded ones are all there is.
        words = accented.length == foldedWords.length ? accented : foldedWords;
    }

    /** The name before a bracket, a word for "alias" or a dash between spaces; the text itself where there is none. */
    private static String withoutAlias(String text) {
        int end = text.length();
        for (String mark : ALIAS_MARKS) {
            int at = text.indexOf(mark);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return end == text.length() ? text : text.substring(0, end).strip();
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    int size() {
        return words.length;
    }

    /** The given name, the last word, folded; empty if there are no words. */
    String given() {
        return foldedWords.length == 0 ? "" : foldedWords[foldedWords.length - 1];
    }

    /** All letters, folded, without spaces. */
    String joined() {
        return folded.replace(" ", "");
    }

    /** How many people have this name, by the registry's count of this kind; asked once. */
    long count(Rarity rarity, Frequencies frequencies) {
        int at = rarity.ordinal();
        if (counts[at] == UNKNOWN) {
            counts[at] = switch (rarity) {
                case ACCENTED -> frequencies.accentedName(lower);
                case FOLDED -> frequencies.fullName(folded);
                case GIVEN -> frequencies.givenName(given());
                case NONE, MISSPELT, ID -> throw new IllegalArgumentException("a name has no rarity of kind " + rarity);
            };
        }
        return counts[at];
    }

    /** The evidence that the rarity adds, computed once. */
    int rarityMillibits(Rarity rarity, IntSupplier millibits) {
        int at = rarity.ordinal();
        if (rarities[at] < 0) {
            rarities[at] = millibits.getAsInt();
        }
        return rarities[at];
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Only letters, digits and single spaces, cut into words where {@link Folding#fold} cuts. */
    private static String letters(String text) {
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
