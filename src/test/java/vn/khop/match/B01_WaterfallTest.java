package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: the waterfall is the log odds, bar by bar, and survives storage. */
class B01_WaterfallTest {

    private static final Waterfall WATERFALL = new Waterfall(
            -15684,
            List.of(
                    new Waterfall.Bar(Comparison.NAME, "same", 11600),
                    new Waterfall.Bar(Comparison.DATE_OF_BIRTH, "different", -7129)),
            -3);

    @Test
    void logOdds_isTheExactSum() {
        assertThat(WATERFALL.logOddsMillibits()).isEqualTo(-15684 + 11600 - 7129 - 3);
    }

    @Test
    void decode_readsWhatEncodeWrote() {
        assertThat(WATERFALL.encode()).isEqualTo("-15684 name:same:11600 date_of_birth:different:-7129 rivals:-3");
        assertThat(Waterfall.decode(WATERFALL.encode())).isEqualTo(WATERFALL);
        assertThat(Waterfall.decode(Waterfall.EMPTY.encode())).isEqualTo(Waterfall.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0 rivals", "0 name:same rivals:0", "0 shoe:same:1 rivals:0", "x rivals:0"})
    void decode_anotherText_isRefused(String text) {
        assertThatThrownBy(() -> Waterfall.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 500000", "1000, 666667", "-1000, 333333", "9965, 999000", "500000, 1000000", "-500000, 0"})
    void probability_followsTheLogOdds(int millibits, int millionths) {
        assertThat(Millibits.probabilityMillionths(millibits)).isEqualTo(millionths);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1000", "0.5, -1000", "1024, 10000", "3, 1585"})
    void log2_andPower_areInverse(double ratio, int millibits) {
        assertThat(Millibits.log2(ratio)).isEqualTo(millibits);
        assertThat(Millibits.log2(Millibits.power(millibits))).isEqualTo(millibits);
    }
}
