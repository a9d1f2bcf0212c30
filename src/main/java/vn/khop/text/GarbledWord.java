package vn.khop.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a garbled word may have been. A word that is a Vietnamese syllable has no other reading: valid Unicode "Hoàng" read as VNI is "Hồng",
 * "Bé" read as TCVN3 is "Bộ". A reading is a Vietnamese syllable, its tone perhaps misplaced as typists do (Huøynh is Hùynh).
 */
public final class GarbledWord {

    /** The longest syllable has seven letters (nghiêng); in UTF-8 taken for single bytes twice over it has fewer characters than this. */
    private static final int LENGTH_MAX = 32;

    private GarbledWord() {}

    /**
     * One way to read a word.
     *
     * @param garble what was done to the word
     * @param text the word meant, in NFC, in the case of the garbled one
     * @param signs how many traces of this garbling the word has, at least 1: keys or signs beyond plain letters
     */
    public record Reading(Garble garble, String text, int signs) {}

    /**
     * All readings of a word, in the order of {@link Garble}; none where it is a valid syllable, or where nothing makes it one.
     *
     * @param word one word without spaces, as it was received: before invisible characters are taken out
     */
    public static List<Reading> readings(String word) {
        List<Reading> readings = new ArrayList<>(2);
        if (word.isEmpty() || word.length() > LENGTH_MAX || Syllable.isValid(word)) {
            return readings;
        }
        if (isAscii(word)) {
            KeyedWord.addReadings(word, readings);
        } else {
            MisreadBytes.addReadings(word, readings);
            addHorn(word, readings);
        }
        readings.removeIf(reading -> reading.text().equals(word));
        return readings;
    }

    /**
     * What a word is when it is read as garbled in this way, even if it is a valid syllable as it stands (Hoàng as VNI is Hồng): for the doubt
     * about a word whose neighbours are garbled.
     *
     * @return the other syllable; empty where the word is none in that reading, or the same
     */
    public static Optional<String> readAs(Garble garble, String word) {
        List<Reading> readings = new ArrayList<>(2);
        if (garble.isCharset() && word.length() <= LENGTH_MAX && !isAscii(word)) {
            MisreadBytes.addReadings(word, readings);
        }
        return readings.stream()
                .filter(reading -> reading.garble() == garble && !reading.text().equals(word))
                .map(Reading::text)
                .findFirst();
    }

    /**
     * Whether a garbled text was in capitals: no plain letter is small, and at least two are capitals. Of an accented letter the old fonts lost
     * the case.
     */
    public static boolean isInCapitals(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return false;
            }
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        return capitals >= 2;
    }

    /** Whether this is a syllable, its tone perhaps at another letter than its own. */
    static boolean isSyllable(String word) {
        return Syllable.isValid(word) || Syllable.isValid(TonePlacement.corrected(word));
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The horn is missing on the u or on the o of ươ. */
    private static void addHorn(String word, List<Reading> readings) {
        String nfc = Nfc.of(word);
        char[] letters = nfc.toCharArray();
        for (int i = 0; i + 1 < letters.length; i++) {
            char u = Character.toLowerCase(letters[i]);
            char o = Character.toLowerCase(Vowels.plain(letters[i + 1]));
            if (u == 'u' && o == 'ơ') {
                letters[i] = Character.isUpperCase(letters[i]) ? 'Ư' : 'ư';
            } else if (u == 'ư' && o == 'o') {
                boolean capital = Character.isUpperCase(letters[i + 1]);
                letters[i + 1] = Vowels.toned(capital ? 'Ơ' : 'ơ', Vowels.tone(letters[i + 1]));
            }
        }
        String horned = new String(letters);
        if (!horned.equals(nfc) && isSyllable(horned)) {
            readings.add(new Reading(Garble.HORN, horned, 1));
        }
    }
}
