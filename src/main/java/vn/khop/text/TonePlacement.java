package vn.khop.text;

/**
 * Where the tone mark of a syllable stands. Open oa, oe and uy have two lawful places: old (hòa, thúy) and new (hoà, thuý, decision
 * 1989/QĐ-BGDĐT of 2018); they write the same syllable. Everywhere else there is one place, and another (tòan, Hùynh, muà) is a slip of the
 * keyboard. Cleansing rewrites neither; comparison is blind to both.
 */
public final class TonePlacement {

    private TonePlacement() {}

    /**
     * The text with every tone at one place: open oa, oe and uy in the old style (hoà gives hòa, THUỶ gives THỦY), a misplaced tone where it
     * belongs (tòan gives toàn). The u of qu and the i of gi belong to the consonant (quý, già stay). The same object where nothing changes.
     *
     * @param nfc text in NFC
     */
    public static String canonical(String nfc) {
        return placed(nfc, true);
    }

    /** The text with misplaced tones where they belong, the style of open oa, oe and uy untouched. The same object where nothing changes. */
    public static String corrected(String nfc) {
        return placed(nfc, false);
    }

    private static String placed(String nfc, boolean oldStyle) {
        char[] changed = null;
        for (int i = 0; i < nfc.length(); i++) {
            Tone tone = Vowels.tone(nfc.charAt(i));
            int move = tone == Tone.NGANG ? 0 : move(nfc, i, oldStyle);
            if (move != 0 && Vowels.isVowel(nfc.charAt(i + move)) && Vowels.tone(nfc.charAt(i + move)) == Tone.NGANG) {
                changed = changed == null ? nfc.toCharArray() : changed;
                changed[i + move] = Vowels.toned(nfc.charAt(i + move), tone);
                changed[i] = Vowels.plain(nfc.charAt(i));
            }
        }
        return changed == null ? nfc : new String(changed);
    }

    /** How far the tone at this index stands from its place: -1, 0 or 1. */
    private static int move(String text, int index, boolean oldStyle) {
        char toned = small(text, index);
        char next = small(text, index + 1);
        char before = small(text, index - 1);
        if (belongsToNext(text, index, toned, next)) {
            return 1;
        }
        if (!Vowels.isVowel(before) || isConsonantal(text, index - 1)) {
            return 0;
        }
        boolean open = !isWordPart(text, index + 1);
        boolean openPair = open && (before == 'o' && (toned == 'a' || toned == 'e') || before == 'u' && toned == 'y');
        if (openPair) {
            return oldStyle ? -1 : 0;
        }
        boolean risingPair = open && toned == 'a' && (before == 'i' || before == 'u' || before == 'ư');
        return risingPair || isGlide(before, toned) && !Vowels.isVowel(next) ? -1 : 0;
    }

    /** Whether the second of two vowels only closes the first, as in ai, ao, au, ay: it never carries the tone. */
    private static boolean isGlide(char vowel, char glide) {
        return switch (glide) {
            case 'i' -> vowel != 'y';
            case 'o' -> vowel == 'a' || vowel == 'e';
            case 'u' -> vowel != 'y' && vowel != 'o' && vowel != 'u';
            case 'y' -> vowel == 'a' || vowel == 'â';
            default -> false;
        };
    }

    /** Whether the tone of this first vowel must stand on the next: closed oa, oe and uy, and every ê, ô, ơ, â behind another vowel. */
    private static boolean belongsToNext(String text, int index, char toned, char next) {
        if (isConsonantal(text, index)) {
            return Vowels.isVowel(next);
        }
        return switch (toned) {
            case 'o' -> (next == 'a' || next == 'e' || next == 'ă') && (next == 'ă' || isWordPart(text, index + 2));
            case 'u' ->
                next == 'ê' || next == 'ô' || next == 'ơ' || next == 'â' || next == 'y' && isWordPart(text, index + 2);
            case 'i', 'y' -> next == 'ê';
            case 'ư' -> next == 'ơ';
            default -> false;
        };
    }

    /** Whether the letter is the u of qu, or the i of gi with a vowel behind it. */
    private static boolean isConsonantal(String text, int index) {
        char letter = small(text, index);
        char before = small(text, index - 1);
        return letter == 'u' && before == 'q'
                || letter == 'i'
                        && before == 'g'
                        && !isWordPart(text, index - 2)
                        && Vowels.isVowel(small(text, index + 1));
    }

    /** The vowel or letter at an index in lower case and without tone; a space outside the text. */
    private static char small(String text, int index) {
        return index < 0 || index >= text.length() ? ' ' : Character.toLowerCase(Vowels.plain(text.charAt(index)));
    }

    private static boolean isWordPart(String text, int index) {
        if (index < 0 || index >= text.length()) {
            return false;
        }
        char c = text.charAt(index);
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
