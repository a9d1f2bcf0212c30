package vn.khop.quality;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

/** A Vietnamese syllable written wrongly. */
final class Misspelling {

    /** The keys of a keyboard by rows: a slip hits the neighbour. */
    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String VOWEL_MARKS = "\u0302\u0306\u031B";

    private Misspelling() {}

    /** Two letters swapped, one left out, one written twice, or a neighbouring key; the first letter stays. */
    static String typed(String syllable, Draw draw) {
        if (syllable.length() < 3) {
            return syllable;
        }
        int at = 1 + draw.below(syllable.length() - 1);
        String before = syllable.substring(0, at);
        String after = syllable.substring(at + 1);
        char letter = syllable.charAt(at);
        return switch (draw.below(4)) {
            case 0 -> after.isEmpty() ? before : before + after.charAt(0) + letter + after.substring(1);
            case 1 -> before + after;
            case 2 -> before + letter + letter + after;
            default -> before + neighbour(letter, draw) + after;
        };
    }

    private static char neighbour(char letter, Draw draw) {
        for (String row : KEYS) {
            int at = row.indexOf(letter);
            if (at >= 0) {
                int left = Math.max(0, at - 1);
                return row.charAt(draw.below(2) == 0 && left != at ? left : Math.min(row.length() - 1, at + 1));
            }
        }
        return letter;
    }

    /** Another tone, or the mark of a vowel left out; the same where it has neither. */
    static String marked(String syllable, Draw draw) {
        String apart = Normalizer.normalize(syllable, Form.NFD);
        StringBuilder written = new StringBuilder();
        boolean changed = false;
        boolean dropped = draw.below(2) == 0;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int tone = TONES.indexOf(c);
            if (!changed && tone >= 0) {
                written.append(TONES.charAt((tone + 1 + draw.below(TONES.length() - 1)) % TONES.length()));
                changed = true;
            } else if (!changed && dropped && VOWEL_MARKS.indexOf(c) >= 0) {
                changed = true;
            } else {
                written.append(c);
            }
        }
        return Normalizer.normalize(written, Form.NFC);
    }

    /** Without any mark, đ as d. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : Normalizer.normalize(text, Form.NFD).toCharArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c);
            }
        }
        return plain.toString();
    }
}
