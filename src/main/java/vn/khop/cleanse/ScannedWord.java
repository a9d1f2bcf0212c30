package vn.khop.cleanse;

import java.util.Locale;
import vn.khop.text.Folding;
import vn.khop.text.Syllable;

/**
 * Words that a scanner misread: 0 for o, 1 for l or i, rn for m. The other confusions of scanners (ô for o, ư for u, a lost dot) give valid
 * syllables and are left to comparison.
 */
final class ScannedWord {

    private static final int LENGTH_MAX = 10;

    private ScannedWord() {}

    /** The word that was meant, where the one given is no syllable and real names have the other; else the word itself. */
    static String read(String word) {
        if (word.length() < 2 || word.length() > LENGTH_MAX || !isMisread(word) || Syllable.isValid(word)) {
            return word;
        }
        String small = Folding.lower(word).replace('0', 'o');
        String[] readings = {
            small.replace('1', 'l'),
            small.replace('1', 'i'),
            small.replace("rn", "m").replace('1', 'l')
        };
        for (String reading : readings) {
            if (!reading.equals(Folding.lower(word)) && Syllable.isValid(reading) && NameWords.isKnown(reading)) {
                return inCaseOf(word, reading);
            }
        }
        return word;
    }

    private static boolean isMisread(String word) {
        boolean letter = false;
        boolean misread = word.contains("rn") || word.contains("RN");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letter |= Character.isLetter(c);
            misread |= c == '0' || c == '1';
        }
        return letter && misread;
    }

    private static String inCaseOf(String word, String reading) {
        if (NameText.isInCapitals(word)) {
            return reading.toUpperCase(Locale.ROOT);
        }
        boolean head = Character.isUpperCase(word.charAt(0)) || !Character.isLetter(word.charAt(0));
        return head ? reading.substring(0, 1).toUpperCase(Locale.ROOT) + reading.substring(1) : reading;
    }
}
