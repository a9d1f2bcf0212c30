package vn.khop.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.khop.text.GarbledWord.Reading;

/**
 * Words as they were keyed, with no editor that turned keys into letters: Telex (Nguyeenx), the number keys of VNI (Nguye64n), VIQR
 * (Nguye^~n, RFC 1456). The keys are played again. Mutable, for one word.
 */
final class KeyedWord {

    private final StringBuilder letters = new StringBuilder(8);
    private Tone tone = Tone.NGANG;
    private int signs;
    private boolean failed;

    private KeyedWord() {}

    static void addReadings(String word, List<Reading> readings) {
        String small = word.toLowerCase(Locale.ROOT);
        add(Garble.TELEX, word, telex(small), readings);
        add(Garble.VNI_KEYS, word, numbers(small), readings);
        add(Garble.VIQR, word, viqr(small), readings);
    }

    private static void add(Garble garble, String word, KeyedWord keyed, List<Reading> readings) {
        String syllable = keyed.syllable();
        if (syllable != null) {
            readings.add(new Reading(garble, inCaseOf(word, syllable), keyed.signs));
        }
    }

    private static KeyedWord telex(String small) {
        KeyedWord word = new KeyedWord();
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            switch (c) {
                case 's' -> word.toneOr(Tone.SAC, c);
                case 'f' -> word.toneOr(Tone.HUYEN, c);
                case 'r' -> word.toneOr(Tone.HOI, c);
                case 'x' -> word.toneOr(Tone.NGA, c);
                case 'j' -> word.toneOr(Tone.NANG, c);
                case 'w' -> word.sign(word.endsIn('a') && word.breve() || word.horn() || word.breve());
                case 'd' -> word.signOr(word.bar(), c);
                case 'a', 'e', 'o' -> word.signOr(word.endsIn(c) && word.circumflex(), c);
                default -> word.letter(c);
            }
        }
        return word;
    }

    private static KeyedWord numbers(String small) {
        KeyedWord word = new KeyedWord();
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            switch (c) {
                case '1' -> word.tone(Tone.SAC);
                case '2' -> word.tone(Tone.HUYEN);
                case '3' -> word.tone(Tone.HOI);
                case '4' -> word.tone(Tone.NGA);
                case '5' -> word.tone(Tone.NANG);
                case '6' -> word.sign(word.circumflex());
                case '7' -> word.sign(word.horn());
                case '8' -> word.sign(word.breve());
                case '9' -> word.sign(word.bar());
                default -> word.letter(c);
            }
        }
        return word;
    }

    private static KeyedWord viqr(String small) {
        KeyedWord word = new KeyedWord();
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            switch (c) {
                case '\'' -> word.tone(Tone.SAC);
                case '`' -> word.tone(Tone.HUYEN);
                case '?' -> word.tone(Tone.HOI);
                case '~' -> word.tone(Tone.NGA);
                case '.' -> word.tone(Tone.NANG);
                case '^' -> word.sign(word.circumflex());
                case '+', '*' -> word.sign(word.horn());
                case '(' -> word.sign(word.breve());
                case 'd' -> word.signOr(word.bar(), c);
                case '-' -> word.sign(word.bar());
                default -> word.letter(c);
            }
        }
        return word;
    }

    private void letter(char c) {
        failed |= c < 'a' || c > 'z';
        letters.append(c);
    }

    private void sign(boolean done) {
        failed |= !done;
        signs++;
    }

    private void signOr(boolean done, char c) {
        if (done) {
            signs++;
        } else {
            letter(c);
        }
    }

    private void tone(Tone next) {
        failed |= tone != Tone.NGANG || !hasVowel();
        tone = next;
        signs++;
    }

    /** A tone key behind a vowel, a consonant before it. */
    private void toneOr(Tone next, char c) {
        if (hasVowel()) {
            tone(next);
        } else {
            letter(c);
        }
    }

    private boolean hasVowel() {
        for (int i = 0; i < letters.length(); i++) {
            if (Vowels.isVowel(letters.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsIn(char c) {
        return !letters.isEmpty() && letters.charAt(letters.length() - 1) == c;
    }

    /** The last a, e or o with the circumflex. */
    private boolean circumflex() {
        for (int i = letters.length() - 1; i >= 0; i--) {
            int plain = "aeo".indexOf(letters.charAt(i));
            if (plain >= 0) {
                letters.setCharAt(i, "âêô".charAt(plain));
                return true;
            }
        }
        return false;
    }

    private boolean breve() {
        return change('a', 'ă');
    }

    /** u and o, or the pair of them, with the horn; behind a vowel that has it already nothing is left to do for it. */
    private boolean horn() {
        int o = letters.lastIndexOf("o");
        if (o > 0 && (letters.charAt(o - 1) == 'u' || letters.charAt(o - 1) == 'ư') && !isAfterQ(o - 1)) {
            letters.setCharAt(o - 1, 'ư');
        }
        return change('o', 'ơ') || change('u', 'ư');
    }

    private boolean isAfterQ(int index) {
        return index > 0 && letters.charAt(index - 1) == 'q';
    }

    private boolean bar() {
        if (letters.isEmpty() || letters.charAt(0) != 'd') {
            return false;
        }
        letters.setCharAt(0, 'đ');
        return true;
    }

    /** Changes the last vowel of this kind. */
    private boolean change(char from, char to) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (letters.charAt(i) == from) {
                letters.setCharAt(i, to);
                return true;
            }
        }
        return false;
    }

    /** The syllable that the keys write, in lower case with the tone in the old style; null where they write none. */
    private @Nullable String syllable() {
        if (failed || signs == 0) {
            return null;
        }
        String plain = letters.toString();
        for (int i = 0; i < plain.length() && tone != Tone.NGANG; i++) {
            if (Vowels.isVowel(plain.charAt(i))) {
                String toned = plain.substring(0, i) + Vowels.toned(plain.charAt(i), tone) + plain.substring(i + 1);
                plain = TonePlacement.canonical(TonePlacement.canonical(toned));
                break;
            }
        }
        return Syllable.isValid(plain) ? plain : null;
    }

    private static String inCaseOf(String word, String syllable) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return syllable;
        }
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1;
        return capitals
                ? syllable.toUpperCase(Locale.ROOT)
                : syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1);
    }
}
