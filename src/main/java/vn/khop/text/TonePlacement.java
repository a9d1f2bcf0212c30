package vn.khop.text;

/**
 * The two lawful ways to place the tone of open oa, oe and uy: old (hòa, thúy) and new (hoà, thuý, decision 1989/QĐ-BGDĐT of 2018). They
 * write the same syllable. Cleansing never rewrites one into the other; comparison does.
 */
public final class TonePlacement {

    private TonePlacement() {}

    /**
     * The text with every open oa, oe and uy in the old style: hoà gives hòa, THUỶ gives THỦY. The u of qu belongs to the consonant (quý
     * stays), and before a final consonant there is no choice of place (hoàng stays). The same object where nothing changes.
     *
     * @param nfc text in NFC
     */
    public static String canonical(String nfc) {
        char[] changed = null;
        for (int i = 1; i < nfc.length(); i++) {
            char second = nfc.charAt(i);
            Tone tone = Vowels.tone(second);
            if (tone == Tone.NGANG || !isOpenPair(nfc, i)) {
                continue;
            }
            if (changed == null) {
                changed = nfc.toCharArray();
            }
            changed[i - 1] = Vowels.toned(nfc.charAt(i - 1), tone);
            changed[i] = Vowels.plain(second);
        }
        return changed == null ? nfc : new String(changed);
    }

    /** Whether the letters at index - 1 and index are oa, oe or uy at the end of a word, the first without tone and not part of qu. */
    private static boolean isOpenPair(String text, int index) {
        if (index + 1 < text.length() && isWordPart(text.charAt(index + 1))) {
            return false;
        }
        char first = Character.toLowerCase(text.charAt(index - 1));
        char second = Character.toLowerCase(Vowels.plain(text.charAt(index)));
        if (first == 'o') {
            return second == 'a' || second == 'e';
        }
        boolean afterQ = index >= 2 && Character.toLowerCase(text.charAt(index - 2)) == 'q';
        return first == 'u' && second == 'y' && !afterQ;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
