package vn.khop.review;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khop.record.Field;

/**
 * What is settled of a case by what its reviewers said.
 *
 * @param person same or different
 * @param fields which value stands, for the fields that are settled too
 */
public record Conclusion(PersonAnswer person, Map<Field, FieldAnswer> fields) {

    public Conclusion {
        Map<Field, FieldAnswer> copy = new EnumMap<>(Field.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /**
     * By four eyes: two reviewers say the same of the person and do not contradict each other in a field. A field is settled with the person where
     * two say the same of it and no more say otherwise; one that a single reviewer spoke of waits. Where two also say the contrary, the more have
     * it; where there are as many of both, what stands already.
     *
     * @param words one a reviewer
     */
    public static Optional<Conclusion> ofTwo(List<Word> words) {
        return Stream.of(PersonAnswer.SAME, PersonAnswer.DIFFERENT)
                .map(person ->
                        words.stream().filter(word -> word.person() == person).toList())
                .filter(Conclusion::hasPair)
                .reduce(Conclusion::stronger)
                .filter(side -> !side.isEmpty())
                .map(side -> new Conclusion(side.get(0).person(), settledFields(side)));
    }

    private static boolean hasPair(List<Word> side) {
        return side.stream().anyMatch(one -> side.stream().anyMatch(other -> one != other && one.agreesWith(other)));
    }

    private static List<Word> stronger(List<Word> same, List<Word> different) {
        if (same.size() != different.size()) {
            return same.size() > different.size() ? same : different;
        }
        return Stream.of(same, different)
                .filter(side -> side.stream().anyMatch(Word::stands))
                .findFirst()
                .orElse(List.of());
    }

    private static Map<Field, FieldAnswer> settledFields(List<Word> side) {
        Map<Field, FieldAnswer> settled = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Map<FieldAnswer, Integer> votes = new EnumMap<>(FieldAnswer.class);
            side.stream()
                    .filter(word -> word.fields().containsKey(field))
                    .forEach(word -> votes.merge(word.fields().get(field), 1, Integer::sum));
            votes.entrySet().stream()
                    .filter(vote -> vote.getValue() >= 2)
                    .max(Comparator.comparing(Map.Entry::getValue))
                    .filter(most -> votes.values().stream()
                                    .filter(count -> count.equals(most.getValue()))
                                    .count()
                            == 1)
                    .ifPresent(most -> settled.put(field, most.getKey()));
        }
        return settled;
    }

    /** What took effect of these words: of a single one all that it says, of several what two of them agree in. */
    public static Optional<Conclusion> standing(List<Word> words) {
        List<Word> standing =
                words.stream().filter(Word::stands).filter(Word::isOpinion).toList();
        return standing.size() == 1
                ? Optional.of(
                        new Conclusion(standing.get(0).person(), standing.get(0).fields()))
                : ofTwo(standing);
    }
}
