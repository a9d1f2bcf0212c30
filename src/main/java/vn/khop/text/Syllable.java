package vn.khop.text;

import java.util.Optional;

/**
 * One written Vietnamese syllable, taken apart: {@code nguyễn} is ng + uyê + n under the broken tone. All parts are lower case NFC without
 * tone; initial and coda may be empty. A glide at the end (i, y, o, u) is the coda, one before the vowel (oa, uy) belongs to the nucleus,
 * the u of qu and the i of gi to the initial ({@code gì} is gi + i).
 *
 * @param initial the consonant letters before the vowel, as written
 * @param nucleus the vowel letters
 * @param coda what follows the vowel, as written
 * @param tone the tone, wherever its mark stands
 */
public record Syllable(String initial, String nucleus, String coda, Tone tone) {

    /**
     * Takes a word apart in any case and normalization form. Lenient where words of bad keyboards should still compare: the tone may
     * stand on any vowel letter, may be missing before a stop (Quôc), and c, k, g, gh, ng, ngh are not checked against the vowel.
     *
     * @return the syllable, or nothing where the letters are no Vietnamese syllable
     */
    public static Optional<Syllable> parse(String token) {
        String lower = Folding.lower(token);
        int tonedAt = tonedAt(lower);
        if (tonedAt == SEVERAL) {
            return Optional.empty();
        }
        Tone tone = tonedAt < 0 ? Tone.NGANG : Vowels.tone(lower.charAt(tonedAt));
        return Rime.split(withoutTone(lower, tonedAt))
                .map(parts -> new Syllable(parts.initial(), parts.nucleus(), parts.coda(), tone));
    }

    /**
     * Whether the word is a rightly written Vietnamese syllable, in any case: known initial and rime, the initial's spelling right for its
     * vowel, the tone at its old or its new place (hòa, hoà, but not tòan), and before p, t, c, ch only rising or heavy. The test by which
     * garbled text is told from a name.
     */
    public static boolean isValid(String token) {
        String lower = Folding.lower(token);
        int tonedAt = tonedAt(lower);
        if (tonedAt == SEVERAL) {
            return false;
        }
        Optional<Rime.Parts> parts = Rime.split(withoutTone(lower, tonedAt));
        if (parts.isEmpty() || !Rime.isSpelledRight(parts.get())) {
            return false;
        }
        if (tonedAt < 0) {
            return !Rime.isStop(parts.get().coda());
        }
        Tone tone = Vowels.tone(lower.charAt(tonedAt));
        if (Rime.isStop(parts.get().coda()) && tone != Tone.SAC && tone != Tone.NANG) {
            return false;
        }
        return Rime.mayCarryTone(parts.get(), tonedAt);
    }

    /** Whether Vietnamese words are written with this letter, in either case, precomposed. */
    public static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter == 'đ'
                || letter == 'Đ'
                || Vowels.isVowel(letter);
    }

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private static int tonedAt(String lower) {
        int at = NONE;
        for (int i = 0; i < lower.length(); i++) {
            if (Vowels.tone(lower.charAt(i)) != Tone.NGANG) {
                if (at != NONE) {
                    return SEVERAL;
                }
                at = i;
            }
        }
        return at;
    }

    private static String withoutTone(String lower, int tonedAt) {
        if (tonedAt < 0) {
            return lower;
        }
        char[] letters = lower.toCharArray();
        letters[tonedAt] = Vowels.plain(letters[tonedAt]);
        return new String(letters);
    }
}
