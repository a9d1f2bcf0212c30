package vn.khop.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: the form of a schedule, checked before the scheduler meets it. */
class CronTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 1 * * *",
                "*/10 * * * * *",
                "0 0 8-10 * * *",
                "0 0/30 8-10 * * *",
                "0 0 9-17 * * MON-FRI",
                "0 0 0 25 DEC ?",
                "0 0 0 L * *",
                "0 0 0 L-3 * *",
                "0 0 0 1W * *",
                "0 0 0 LW * *",
                "0 0 0 * * 5L",
                "0 0 0 ? * thu#2",
                "0 0,30 1,13 * 1-6/2 0-7",
                "@daily",
            })
    void good(String text) {
        assertThat(CronText.findProblem(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 1 * * *      | has 5 fields; expected second minute hour day-of-month month day-of-week, such as 0 0 1 * * *",
                "60 0 1 * * *   | the second '60' is not 0 to 59, a range, a list or a step",
                "0 0 24 * * *   | the hour '24' is not 0 to 23, a range, a list or a step",
                "0 0 1 0 * *    | the day of month '0' is not 1 to 31, a range, a list or a step",
                "0 0 1 * 13 *   | the month '13' is not 1 to 12, a range, a list or a step",
                "0 0 1 * * FRY  | the day of week 'FRY' is not 0 to 7, a range, a list or a step",
                "0 0 1, * * *   | the hour '1,' is not 0 to 23, a range, a list or a step",
                "0 */0 1 * * *  | the minute '*/0' is not 0 to 59, a range, a list or a step",
                "0 0 5-1 * * *  | the hour '5-1' is not 0 to 23, a range, a list or a step",
                "@nightly       | unknown macro; expected one of @yearly @annually @monthly @weekly @daily @midnight @hourly",
            })
    void bad(String text, String problem) {
        assertThat(CronText.findProblem(text)).contains(problem);
    }

    @Test
    void share_readsPercentOnly() {
        assertThat(Share.parse("5%")).contains(Share.ofPercent(5));
        assertThat(Share.parse("0.25 %")).contains(new Share(2_500));
        assertThat(Share.parse("100%")).contains(Share.ofPercent(100));
        for (String other : new String[] {"5", "0.05", "101%", "-1%", "5%%", "", "%", "1.23456%"}) {
            assertThat(Share.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void share_isPassedByMore_notByAsMuch() {
        Share five = Share.ofPercent(5);
        assertThat(five.isPassedBy(5, 100)).isFalse();
        assertThat(five.isPassedBy(6, 100)).isTrue();
        assertThat(five.isPassedBy(0, 0)).isFalse();
        assertThat(five.fraction()).isEqualTo(0.05);
    }
}
