package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language speaks: the option, the variable, the locale, Vietnamese; results never follow the locale. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # option, KHOP_LANG, KHOP_LOCALE, terminal, results
            -,  -,  -,           VI, VI
            -,  -,  en_US.UTF-8, EN, VI
            -,  -,  C,           VI, VI
            -,  -,  vi_VN,       VI, VI
            -,  en, vi_VN,       EN, EN
            vi, en, en_US,       VI, VI
            en, vi, vi_VN,       EN, EN
            EN, -,  -,           EN, EN
            """)
    void language_isTheFirstThatIsGiven(
            String option, String variable, String locale, Language terminal, Language results) {
        String[] args = option == null ? new String[] {"nightly"} : new String[] {"nightly", "--lang", option};
        Map<String, String> environment = new java.util.HashMap<>();
        if (variable != null) {
            environment.put("KHOP_LANG", variable);
        }
        if (locale != null) {
            environment.put("KHOP_LOCALE", locale);
        }
        assertThat(Language.ofTerminal(args, environment)).isEqualTo(terminal);
        assertThat(Language.ofResults(args, environment)).isEqualTo(results);
    }

    @Test
    void option_afterTheEndOfOptions_isAnArgument() {
        assertThat(Language.ofTerminal(new String[] {"explain", "--", "--lang=en"}, Map.of()))
                .isEqualTo(Language.VI);
    }

    @ParameterizedTest
    @CsvSource({"VI, 1234567, 1.234.567", "EN, 1234567, '1,234,567'", "VI, 7, 7"})
    void counts_areGroupedAsTheLanguageDoes(Language language, long count, String shown) {
        assertThat(new Texts(language).number(count)).isEqualTo(shown);
    }

    @Test
    void decimals_haveTheLanguagesComma() {
        assertThat(new Texts(Language.VI).decimal(12345.678, 1)).isEqualTo("12.345,7");
        assertThat(new Texts(Language.EN).decimal(12345.678, 1)).isEqualTo("12,345.7");
    }
}
