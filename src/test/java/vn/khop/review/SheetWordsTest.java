package vn.khop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** FEATURE UNDER TEST: a sheet's words are there in both languages, and either is read back. */
class SheetWordsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    @Test
    void bothLanguages_haveTheSameWords() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.forLanguageTag("vi")));
    }

    private static TreeSet<String> keys(Locale language) {
        return new TreeSet<>(
                ResourceBundle.getBundle("vn.khop.review.words", language).keySet());
    }

    @ParameterizedTest
    @EnumSource(ReviewColumn.class)
    void titles_areFoundInEitherLanguage(ReviewColumn column) {
        LANGUAGES.forEach(language -> assertThat(ReviewColumn.find(" " + column.title(language)))
                .as(column.title(language))
                .contains(column));
    }

    @ParameterizedTest
    @EnumSource(ReviewFault.class)
    void faults_sayTheCure(ReviewFault fault) {
        assertThat(fault.text(Locale.forLanguageTag("vi"))).contains("hãy ").doesNotContain("\\");
        assertThat(fault.text(Locale.ENGLISH)).isNotEqualTo(fault.text(Locale.forLanguageTag("vi")));
    }

    @Test
    void answers_areReadInEitherLanguage() {
        for (Locale language : LANGUAGES) {
            assertThat(AnswerWords.persons(language))
                    .extracting(word -> AnswerWords.person(word).orElseThrow())
                    .containsExactly(PersonAnswer.values());
            assertThat(AnswerWords.fields(language))
                    .extracting(word -> AnswerWords.field(word).orElseThrow())
                    .containsExactly(FieldAnswer.values());
        }
    }

    @ParameterizedTest
    @CsvSource({"cung mot nguoi, SAME", "CÙNG, SAME", "khac, DIFFERENT", "unsure, UNSURE"})
    void answers_byHand(String text, PersonAnswer answer) {
        assertThat(AnswerWords.person(text)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({"nguon, SOURCE", "needs papers, PAPERS", "dân cư, REGISTRY", "neither, NEITHER"})
    void valuesThatStand_byHand(String text, FieldAnswer answer) {
        assertThat(AnswerWords.field(text)).contains(answer);
        assertThat(AnswerWords.field("")).isEmpty();
    }
}
