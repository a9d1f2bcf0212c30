package vn.khop.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The twelve vowel letters in both cases under the six tones, taken apart and put together by table. */
final class Vowels {

    private static final String LETTERS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
    /** Above the last Vietnamese letter, U+1EF9. */
    private static final int BOUND = 0x1F00;

    private static final Tone[] TONES = Tone.values();
    private static final char[] PLAIN = new char[BOUND];
    private static final Tone[] TONE = new Tone[BOUND];
    private static final char[][] TONED = new char[BOUND][];

    static {
        for (int i = 0; i < LETTERS.length(); i++) {
            char plain = LETTERS.charAt(i);
            TONED[plain] = new char[TONES.length];
            for (Tone tone : TONES) {
                String text = tone == Tone.NGANG ? "" + plain : "" + plain + tone.mark();
                char toned = Normalizer.normalize(text, Form.NFC).charAt(0);
                TONED[plain][tone.ordinal()] = toned;
                PLAIN[toned] = plain;
                TONE[toned] = tone;
            }
        }
    }

    private Vowels() {}

    /** Whether this is a Vietnamese vowel letter, toned or not. */
    static boolean isVowel(char letter) {
        return letter < BOUND && PLAIN[letter] != 0;
    }

    /** The vowel without its tone (ấ gives â); any other character as it is. */
    static char plain(char letter) {
        return isVowel(letter) ? PLAIN[letter] : letter;
    }

    /** The tone that the letter carries, {@link Tone#NGANG} for any other character. */
    static Tone tone(char letter) {
        return isVowel(letter) ? TONE[letter] : Tone.NGANG;
    }

    /** The vowel under a tone. The letter must be a vowel without tone. */
    static char toned(char plain, Tone tone) {
        return TONED[plain][tone.ordinal()];
    }
}
