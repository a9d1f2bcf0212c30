package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khop.place.Reason;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.RejectReason;
import vn.khop.record.Rule;
import vn.khop.registry.BlockingKey;
import vn.khop.text.NameParts;

/** The two bundles: complete, alike in their places for values, and in our tone. */
class WordingTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Set<String> SEVERITIES = Set.of("note", "minor", "important", "urgent");

    static Stream<Wording> bothLanguages() {
        return Stream.of(Wording.of(VIETNAMESE), Wording.of(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void everyCode_hasTitleSentenceCureAndSeverity(Wording wording) {
        for (Code code : Code.values()) {
            assertThat(wording.text("code." + code + ".title").length())
                    .as("%s title of %s", wording.language(), code)
                    .isBetween(1, 50);
            assertThat(wording.text("code." + code + ".sentence"))
                    .as("%s", code)
                    .isNotBlank();
            assertThat(wording.text("code." + code + ".cure")).as("%s", code).isNotBlank();
            assertThat(wording.text("code." + code + ".severity"))
                    .as("%s", code)
                    .isIn(SEVERITIES);
        }
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void everyWordOfOurEnums_hasText(Wording wording) {
        List<String> keys = new ArrayList<>();
        Arrays.stream(Field.values()).forEach(field -> keys.add("field." + field.key()));
        Arrays.stream(Outcome.values()).forEach(outcome -> keys.add("outcome." + outcome.key()));
        Arrays.stream(RejectReason.values()).forEach(reason -> keys.add("reject." + reason));
        Arrays.stream(Rule.values()).forEach(rule -> keys.add("rule." + rule));
        Arrays.stream(Reason.values()).forEach(reason -> keys.add("place.reason." + reason));
        Arrays.stream(BlockingKey.values()).forEach(key -> keys.add("block." + key));
        Arrays.stream(NameParts.Pattern.values()).forEach(pattern -> keys.add("name.pattern." + pattern));
        SEVERITIES.forEach(severity -> keys.add("severity." + severity));
        assertThat(keys).allMatch(wording::has, "has a text in " + wording.language());
    }

    @Test
    void bothBundles_haveTheSameKeysAndTheSameParameters() {
        Set<String> vietnamese = keys(VIETNAMESE);
        assertThat(keys(Locale.ENGLISH)).isEqualTo(vietnamese).hasSizeGreaterThan(200);
        for (String key : vietnamese) {
            assertThat(Wording.of(Locale.ENGLISH).phrase(key).parameters())
                    .as(key)
                    .isEqualTo(Wording.of(VIETNAMESE).phrase(key).parameters());
        }
    }

    @Test
    void severity_isTheSameInBothLanguages() {
        for (Code code : Code.values()) {
            String key = "code." + code + ".severity";
            assertThat(Wording.of(Locale.ENGLISH).text(key))
                    .as(key)
                    .isEqualTo(Wording.of(VIETNAMESE).text(key));
        }
    }

    /** "sai" (wrong), "yêu cầu" (demand) and words of a police case have no place while nobody knows which side is right. */
    @Test
    void vietnamese_blamesNobody() {
        for (Code code : Code.values()) {
            String title = Wording.of(VIETNAMESE).text("code." + code + ".title");
            String cure = Wording.of(VIETNAMESE).text("code." + code + ".cure");
            assertThat(title).doesNotContainIgnoringCase("sai");
            assertThat(cure)
                    .doesNotContainIgnoringCase("yêu cầu")
                    .doesNotContainIgnoringCase("nghi vấn")
                    .doesNotContainIgnoringCase("vi phạm");
        }
    }

    @Test
    void phrase_leavesOutWhatHasNoValue_andNeverReadsValuesForSigns() {
        assertThat(said("a {x} b", "1")).isEqualTo("a 1 b");
        assertThat(said("a[ in {x}] b", "1")).isEqualTo("a in 1 b");
        assertThat(said("a[ in {x}] b", "")).isEqualTo("a b");
        assertThat(said("[{x}|nobody] came", "")).isEqualTo("nobody came");
        assertThat(said("[{x}|nobody] came", "An")).isEqualTo("An came");
        assertThat(said("{x} goes. {x} stays with {x}", "đơn vị")).isEqualTo("Đơn vị goes. Đơn vị stays with đơn vị");
        assertThat(said("**do** {x}", "**[{x}]**")).isEqualTo("do **[{x}]**");
    }

    @Test
    void phrase_marksWhatStandsOut() {
        assertThat(Phrase.parse("a **b {x}** c").spans(name -> "1"))
                .containsExactly(new Span("a ", false), new Span("b 1", true), new Span(" c", false));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "999,999,999", "1000,1.000,'1,000'", "1234567,1.234.567,'1,234,567'", "-1234,-1.234,'-1,234'"})
    void number_groupsThousandsInTheWayOfTheLanguage(long value, String vietnamese, String english) {
        assertThat(Wording.of(VIETNAMESE).number(value)).isEqualTo(vietnamese);
        assertThat(Wording.of(Locale.ENGLISH).number(value)).isEqualTo(english);
    }

    @Test
    void anyOtherLanguage_readsVietnamese() {
        assertThat(Wording.of(Locale.FRENCH).text("outcome.matched")).isEqualTo("khớp");
    }

    private static String said(String phrase, String value) {
        return Phrase.parse(phrase).text(name -> Map.of("x", value).getOrDefault(name, ""));
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "vn.khop.messages",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }
}
