package vn.khop.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khop.text.Folding;

/**
 * The words of the two drop-downs of a review sheet. Both languages are read, with or without marks, the words of the command line, and what
 * people write who fill a .csv by hand.
 */
final class AnswerWords {

    private static final String PERSON = "person.";
    private static final String STANDS = "stands.";

    private AnswerWords() {}

    static List<String> persons(Locale language) {
        return Stream.of(PersonAnswer.values())
                .map(answer -> SheetWords.text(PERSON + answer.key(), language))
                .toList();
    }

    static List<String> fields(Locale language) {
        return Stream.of(FieldAnswer.values())
                .map(answer -> SheetWords.text(STANDS + answer.key(), language))
                .toList();
    }

    static Optional<PersonAnswer> person(String text) {
        String folded = Folding.fold(text);
        return Stream.of(PersonAnswer.values())
                .filter(answer -> isWord(folded, answer.key(), PERSON))
                .findFirst();
    }

    static Optional<FieldAnswer> field(String text) {
        String folded = Folding.fold(text);
        return Stream.of(FieldAnswer.values())
                .filter(answer -> isWord(folded, answer.key(), STANDS))
                .findFirst();
    }

    private static boolean isWord(String folded, String key, String of) {
        return key.equals(folded)
                || SheetWords.read(of + key).stream()
                        .anyMatch(word -> Folding.fold(word).equals(folded));
    }
}
