package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.PartialDate;

/** FEATURE UNDER TEST: the comparison level of two dates of birth, the same in both directions. */
class A02_DateLevelTest {

    @ParameterizedTest
    @CsvSource({
        "1990-03-12, 1990-03-12, EQUAL",
        "1990-01-01, 1990-01-01, EQUAL_DEFAULT",
        "1990-03-12, 1990-12-03, SWAPPED",
        "1990-03-12, 1990-03-13, DIGIT",
        "1990-03-12, 1990-03-21, DIGIT",
        "1990-03-12, 1990-03-02, DIGIT",
        "1990-03-12, 1990-05-12, DIGIT",
        "1990-03-12, 1980-03-12, DIGIT",
        "1957-03-12, 1975-03-12, DIGIT",
        "1990-03-12, 1990-03-29, DAY",
        "1990-03-12, 1990-12-12, MONTH",
        "1990-03-12, 1991-03-12, NEAR_YEAR",
        "1999-03-12, 2000-03-12, NEAR_YEAR",
        "1990-03-12, 1972-03-12, YEAR",
        "1990-03, 1990-03-12, MONTH_ONLY",
        "1990-03, 1990-03, MONTH_ONLY",
        "1990, 1990-03-12, YEAR_ONLY",
        "1990, 1990, YEAR_ONLY",
        "1990-01-01, 1990-03-12, DEFAULT",
        "1990-01-01, 1990-03-01, DEFAULT",
        "1990-03-12, 1990-07-25, SAME_YEAR",
        "1990-04, 1990-03-12, SAME_YEAR",
        "1990-03-12, 1964-07-25, DIFFERENT",
        "1990, 1991-03-12, DIFFERENT",
        "1990-03, 1991-03, DIFFERENT",
        "1990-02-30, 1990-02-28, DAY",
    })
    void compare_isTheMostAgreeingLevel_inBothDirections(String a, String b, DateLevel expected) {
        PartialDate left = PartialDate.parse(a);
        PartialDate right = PartialDate.parse(b);
        assertThat(DateComparison.compare(left, right)).isEqualTo(expected);
        assertThat(DateComparison.compare(right, left)).isEqualTo(expected);
    }
}
