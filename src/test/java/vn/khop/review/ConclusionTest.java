package vn.khop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Field;

/** FEATURE UNDER TEST: what two reviewers and more settle by four eyes. A word is {@code who=answer{field:answer}}, with ! where it stands. */
class ConclusionTest {

    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                  | -                            | none",
                "a=same                                            | -                            | awaits_second",
                "a=unsure                                          | -                            | awaits_second",
                "a=same b=unsure                                   | -                            | awaits_second",
                "a=unsure b=unsure                                 | -                            | awaits_second",
                "a=same b=same                                     | same {}                      | awaits_second",
                "a=different b=different                           | different {}                 | awaits_second",
                "a=same b=different                                | -                            | two_opinions",
                "a=same b=different c=unsure                       | -                            | two_opinions",
                "a=same b=different c=same                         | same {}                      | two_opinions",
                "a=same{gender:source} b=same{gender:registry}     | -                            | two_opinions",
                "a=same{gender:source} b=same{gender:source}       | same {gender=source}         | awaits_second",
                "a=same{gender:source} b=same                      | same {}                      | awaits_second",
                "a=same{gender:source} b=same{full_name:registry}  | same {}                      | awaits_second",
                "a=same{gender:source} b=same{gender:registry} c=same{gender:source} | same {gender=source} | two_opinions",
                "a=same{gender:source} b=same{gender:registry} c=same                | same {}              | two_opinions",
                "a=same b=same c=different d=different              | -                           | two_opinions",
                "a=same! b=same! c=different d=different            | same {}                     | settled",
                "a=same! b=same! c=different d=different e=different | different {}               | settled",
                "a=same!{gender:source}                             | -                           | settled",
                "a=unsure!                                          | -                           | none",
            })
    void twoThatAgree_settle(String words, String conclusion, String hearing) {
        List<Word> read = words(words);
        assertThat(Conclusion.ofTwo(read).map(ConclusionTest::text).orElse("-")).isEqualTo(conclusion);
        assertThat(Hearing.of(read).key()).isEqualTo(hearing);
    }

    @Test
    void aWordThatStandsAlone_settlesAllThatItSays() {
        assertThat(Conclusion.standing(words("a=same!{gender:source} b=same{gender:source}")))
                .map(ConclusionTest::text)
                .contains("same {gender=source}");
        assertThat(Conclusion.standing(words("a=same b=same"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cong-an-1, ' CONG-AN-1 ', true",
        "Đội 1, đội 1, true",
        "'Vu\u0303', 'v\u0169', true",
        "cong-an-1, cong-an-2, false"
    })
    void theSamePerson_isNotTwo_howeverTyped(String one, String other, boolean same) {
        assertThat(ReviewerId.same(one, other)).isEqualTo(same);
    }

    private static String text(Conclusion conclusion) {
        return conclusion.person().key() + " "
                + new TreeMap<>(conclusion.fields())
                        .entrySet().stream()
                                .map(field -> field.getKey().key() + "="
                                        + field.getValue().key())
                                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : (text == null ? "" : text).strip().split(" +")) {
            if (word.isEmpty()) {
                continue;
            }
            String answer = word.substring(word.indexOf('=') + 1);
            Map<Field, FieldAnswer> fields = new EnumMap<>(Field.class);
            int brace = answer.indexOf('{');
            if (brace >= 0) {
                String[] field =
                        answer.substring(brace + 1, answer.length() - 1).split(":");
                fields.put(
                        Field.find(field[0]).orElseThrow(),
                        FieldAnswer.find(field[1]).orElseThrow());
            }
            String person = (brace < 0 ? answer : answer.substring(0, brace)).replace("!", "");
            words.add(new Word(
                    word.substring(0, word.indexOf('=')),
                    PersonAnswer.valueOf(person.toUpperCase(Locale.ROOT)),
                    fields,
                    answer.contains("!")));
        }
        return words;
    }
}
