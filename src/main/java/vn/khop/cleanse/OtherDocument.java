package vn.khop.cleanse;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.khop.record.Field;
import vn.khop.text.Folding;

/** Tells of what paper a text in a column of identity numbers speaks, where it is no number of twelve or nine digits. */
final class OtherDocument {

    /** Kinds whose numbers are digits alone: a text that names one and is not such a number cannot be read. */
    private static final Set<String> OF_DIGITS =
            Set.of("Căn cước công dân", "Căn cước", "Số định danh cá nhân", "Chứng minh nhân dân");

    private static final String PASSPORT = "Hộ chiếu";
    private static final int WORDS_MAX = 6;
    private static final int NUMBER_MIN = 4;
    private static final int NUMBER_MAX = 20;
    private static final int LETTERS_MAX = 4;

    private OtherDocument() {}

    /** The kind of paper, the empty string where only the form shows that it is a number; absent where the text is no number at all. */
    static Optional<String> kind(String text) {
        if (text.length() > IdText.LENGTH_MAX) {
            return Optional.empty();
        }
        Optional<String> named = named(text);
        return named.isPresent() ? named.filter(kind -> !OF_DIGITS.contains(kind)) : byForm(Digits.withoutGaps(text));
    }

    private static Optional<String> named(String text) {
        String[] words = Folding.fold(text).split(" ");
        int first = words.length > 1 && words[0].equals("so") ? 1 : 0;
        for (int end = Math.min(words.length, first + WORDS_MAX); end > first; end--) {
            String phrase = lettersOf(String.join(" ", Arrays.copyOfRange(words, first, end)));
            Optional<String> kind = Vocabulary.builtIn(Field.DOCUMENT_TYPE).find(phrase);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    /** The phrase up to its first digit: HC1234567 names a passport. */
    private static String lettersOf(String phrase) {
        int end = 0;
        while (end < phrase.length() && !Digits.isDigit(phrase.charAt(end))) {
            end++;
        }
        return phrase.substring(0, end).strip();
    }

    /** A letter and seven or eight digits are a Vietnamese passport; a short row of Latin letters and digits some other number. */
    private static Optional<String> byForm(String number) {
        int letters = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!letter && !Digits.isDigit(c)) {
                return Optional.empty();
            }
            letters += letter ? 1 : 0;
        }
        int length = number.length();
        boolean passport = letters == 1 && !Digits.isDigit(number.charAt(0)) && (length == 8 || length == 9);
        boolean some = length >= NUMBER_MIN && length <= NUMBER_MAX && letters > 0 && letters <= LETTERS_MAX;
        return passport ? Optional.of(PASSPORT) : some ? Optional.of("") : Optional.empty();
    }
}
