package vn.khop.cleanse;

import vn.khop.text.Syllable;

/** Letters of other alphabets that look Latin, replaced only inside a word that is Latin otherwise, and A with caron typed for Ă. */
final class Homoglyphs {

    private static final String FOREIGN = "АВЕКМНОРСТУХаеорсухіІЅѕЈјЀѐΑΒΕΗΙΚΜΝΟΡΤΥΧο";
    private static final String LATIN = "ABEKMHOPCTYXaeopcyxiISsJjÈèABEHIKMNOPTYXo";

    private Homoglyphs() {}

    /** The text with the letters that were meant; the same object where nothing is to do. */
    static String replace(String text) {
        if (!hasForeign(text)) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf(' ', from);
            int to = end < 0 ? text.length() : end;
            replaced.append(word(text.substring(from, to)));
            if (end >= 0) {
                replaced.append(' ');
            }
            from = to + 1;
        }
        return replaced.toString();
    }

    private static boolean hasForeign(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x370 && c < 0x460 || c == 'Ǎ' || c == 'ǎ') {
                return true;
            }
        }
        return false;
    }

    private static String word(String word) {
        StringBuilder replaced = new StringBuilder(word);
        boolean latin = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int foreign = FOREIGN.indexOf(c);
            if (foreign >= 0) {
                replaced.setCharAt(i, LATIN.charAt(foreign));
            }
            latin |= foreign < 0 && Character.isLetter(c) && (c < 0x370 || c >= 0x1E00 && c < 0x1F00);
        }
        String withoutForeign = latin ? replaced.toString() : word;
        String breve = withoutForeign.replace('Ǎ', 'Ă').replace('ǎ', 'ă');
        return Syllable.isValid(breve) ? breve : withoutForeign;
    }
}
