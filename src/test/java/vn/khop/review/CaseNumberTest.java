package vn.khop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: a case number survives being read out: a wrong digit or two swapped neighbours never name another case. */
class CaseNumberTest {

    @ParameterizedTest
    @CsvSource({"0, 0000000-0", "572, 0000572-4", "9999999, 9999999-2", "12345678, 12345678-6"})
    void text_isPaddedAndChecked(long record, String text) {
        assertThat(CaseNumber.of(record).text()).isEqualTo(text);
        assertThat(CaseNumber.of(record)).hasToString(text);
        assertThat(CaseNumber.parse(" " + text + " ")).isEqualTo(CaseNumber.of(record));
    }

    @Test
    void everySingleWrongDigit_isFound() {
        numbers().forEach(record -> {
            String text = CaseNumber.of(record).text();
            for (int i = 0; i < text.length(); i++) {
                for (char digit = '0'; digit <= '9' && text.charAt(i) != '-'; digit++) {
                    if (digit != text.charAt(i)) {
                        assertRefused(record, text.substring(0, i) + digit + text.substring(i + 1));
                    }
                }
            }
        });
    }

    @Test
    void everySwapOfNeighbours_isFound() {
        numbers().forEach(record -> {
            String digits = CaseNumber.of(record).text().replace("-", "");
            for (int i = 0; i + 1 < digits.length(); i++) {
                if (digits.charAt(i) != digits.charAt(i + 1)) {
                    StringBuilder swapped = new StringBuilder(digits);
                    swapped.setCharAt(i, digits.charAt(i + 1));
                    swapped.setCharAt(i + 1, digits.charAt(i));
                    assertRefused(
                            record, swapped.insert(digits.length() - 1, '-').toString());
                }
            }
        });
    }

    private static LongStream numbers() {
        Random random = new Random(20261122);
        return LongStream.concat(LongStream.range(0, 300), random.longs(300, 0, 1_000_000_000L));
    }

    private static void assertRefused(long record, String text) {
        assertThatThrownBy(() -> CaseNumber.parse(text))
                .as("case of record %d read as %s", record, text)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | a case number has 7 digits or more, a hyphen and a check digit, such as 0001234-0; was ''",
                "572          | a case number has 7 digits or more, a hyphen and a check digit, such as 0001234-0; was '572'",
                "0000572 4    | a case number has 7 digits or more, a hyphen and a check digit, such as 0001234-0; was '0000572 4'",
                "0000572-5    | the case number '0000572-5' has a wrong digit or two digits swapped; read it again from the report",
                "00000572-4   | the case number '00000572-4' has too many zeros; expected 0000572-4",
            })
    void parse_anotherForm_saysWhatIsExpected(String text, String message) {
        assertThatThrownBy(() -> CaseNumber.parse(text)).hasMessage(message);
    }

    @Test
    void of_belowZero_isRefused() {
        assertThatThrownBy(() -> CaseNumber.of(-1)).hasMessage("a record's number must be at least 0, was -1");
    }
}
