package vn.khop.source;

import java.util.Locale;
import vn.khop.text.LegacyText;
import vn.khop.text.Syllable;

/**
 * How Vietnamese a sample of bytes reads in a legacy charset: of its words with a letter beyond ASCII, how many are valid syllables.
 *
 * @param encoding the charset
 * @param words words with something beyond ASCII
 * @param valid how many of them are syllables
 */
record SyllableShare(Dialect.Encoding encoding, int words, int valid) {

    static SyllableShare of(byte[] sample, Dialect.Encoding encoding) {
        String text = LegacyText.decode(sample, 0, sample.length, LegacySource.charset(encoding));
        int words = 0;
        int valid = 0;
        int from = 0;
        boolean beyondAscii = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= 0x80 || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                beyondAscii |= c >= 0x80;
            } else {
                if (beyondAscii) {
                    words++;
                    valid += Syllable.isValid(text.substring(from, i)) ? 1 : 0;
                }
                from = i + 1;
                beyondAscii = false;
            }
        }
        return new SyllableShare(encoding, words, valid);
    }

    /** From 0 to 1; 0 where there are no words. */
    double share() {
        return words == 0 ? 0 : (double) valid / words;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %d%%", encoding.label(), Math.round(share() * 100));
    }
}
