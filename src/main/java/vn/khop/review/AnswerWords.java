package vn.khop.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khop.text.Folding;

/** The words of the two drop-downs of a review sheet. Both languages are read, with or without marks, the words of the command line, and what
 * people write who fill a .csv by hand: the first word of each list is shown in Vietnamese, the second in English. */
final class AnswerWords {

    private static final Map<PersonAnswer, List<String>> PERSON = Map.of(
            PersonAnswer.SAME, List.of("cùng người", "same person", "cùng một người", "cùng"),
            PersonAnswer.DIFFERENT, List.of("khác người", "different people", "khác"),
            PersonAnswer.UNSURE, List.of("chưa rõ", "not sure"));

    private static final Map<FieldAnswer, List<String>> FIELD = Map.of(
            FieldAnswer.SOURCE, List.of("theo nguồn", "the source's", "nguồn"),
            FieldAnswer.REGISTRY, List.of("theo dân cư", "the registry's", "dân cư"),
            FieldAnswer.NEITHER, List.of("không bên nào", "neither"),
            FieldAnswer.PAPERS, List.of("cần giấy tờ", "see papers", "needs papers", "giấy tờ"));

    private AnswerWords() {}

    static List<String> persons(Locale language) {
        return Stream.of(PersonAnswer.values())
                .map(answer -> word(PERSON.getOrDefault(answer, List.of()), language))
                .toList();
    }

    static List<String> fields(Locale language) {
        return Stream.of(FieldAnswer.values())
                .map(answer -> word(FIELD.getOrDefault(answer, List.of()), language))
                .toList();
    }

    private static String word(List<String> words, Locale language) {
        return words.get(language.getLanguage().equals("en") ? 1 : 0);
    }

    static Optional<PersonAnswer> person(String text) {
        return find(PersonAnswer.values(), PERSON, text);
    }

    static Optional<FieldAnswer> field(String text) {
        return find(FieldAnswer.values(), FIELD, text);
    }

    private static <T extends Enum<T>> Optional<T> find(T[] answers, Map<T, List<String>> words, String text) {
        String folded = Folding.fold(text);
        return Stream.of(answers)
                .filter(answer -> answer.name().toLowerCase(Locale.ROOT).equals(folded)
                        || words.getOrDefault(answer, List.of()).stream()
                                .anyMatch(word -> Folding.fold(word).equals(folded)))
                .findFirst();
    }
}
