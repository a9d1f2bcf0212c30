package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.khop.text.Folding;
import vn.khop.text.Nfc;

/**
 * The words of a header name, folded: {@code Họ và tên}, {@code ho_va_ten}, {@code hoVaTen} are all "ho va ten". What stands in brackets and
 * words of digits alone are left out where other words stay.
 *
 * @param words in order, none empty
 */
record HeaderWords(List<String> words) {

    /** A longer name is a sentence. */
    private static final int CHARS_MAX = 120;

    HeaderWords {
        words = List.copyOf(words);
    }

    static HeaderWords of(String header) {
        String name = Nfc.of(header.length() > CHARS_MAX ? header.substring(0, CHARS_MAX) : header);
        List<String> words = words(withoutBrackets(name));
        return new HeaderWords(words.isEmpty() ? words(name) : words);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : Folding.fold(withSpacesAtHumps(name)).split(" ")) {
            if (!word.isEmpty() && !word.chars().allMatch(Character::isDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    private static String withoutBrackets(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
                kept.append(' ');
            } else if (depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** hoTen, HoVaTen, soCCCD, CCCDCha: a capital begins a word after a small letter, and before one after capitals. */
    private static String withSpacesAtHumps(String name) {
        StringBuilder spaced = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) {
                boolean afterSmall = Character.isLowerCase(name.charAt(i - 1));
                boolean afterCapitals = Character.isUpperCase(name.charAt(i - 1))
                        && i + 1 < name.length()
                        && Character.isLowerCase(name.charAt(i + 1));
                spaced.append(afterSmall || afterCapitals ? " " : "");
            }
            spaced.append(c);
        }
        return spaced.toString();
    }

    /** All words as one. */
    String joined() {
        return String.join("", words);
    }

    /** Where these words stand one after another, or -1. */
    int find(List<String> phrase) {
        return Collections.indexOfSubList(words, phrase);
    }

    /** The words without some from a place on. */
    HeaderWords without(int from, int count) {
        List<String> rest = new ArrayList<>(words);
        rest.subList(from, from + count).clear();
        return new HeaderWords(rest);
    }
}
