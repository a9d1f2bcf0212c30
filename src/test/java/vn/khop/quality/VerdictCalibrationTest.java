package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khop.quality.VerdictCalibration.Case;

/** FEATURE UNDER TEST: what the machine believed against what reviewers said, by bands, those drawn at random apart. */
class VerdictCalibrationTest {

    private static Stream<Case> times(int times, Case one) {
        return Collections.nCopies(times, one).stream();
    }

    @Test
    void bands_sayWhatWasBelievedAndWhatWasFound() {
        VerdictCalibration calibration = VerdictCalibration.of(
                Stream.of(
                                times(6, new Case(800_000, true, false)),
                                times(4, new Case(800_000, false, false)),
                                times(10, new Case(1_000_000, true, false)),
                                times(3, new Case(700_000, true, true)))
                        .flatMap(all -> all)
                        .toList(),
                2,
                1);
        assertThat(calibration.sent().cases()).isEqualTo(20);
        assertThat(calibration.sent().bands()).hasSize(2);
        VerdictCalibration.Band doubt = calibration.sent().bands().get(0);
        assertThat(doubt.from()).isEqualTo(0.5);
        assertThat(doubt.meanPredicted()).isCloseTo(0.8, within(1e-9));
        assertThat(doubt.same()).isEqualTo(6);
        assertThat(doubt.share().value()).isCloseTo(0.6, within(1e-12));
        assertThat(doubt.share().low()).isCloseTo(0.2624, within(1e-4)); // 6 of 10, Clopper and Pearson
        assertThat(doubt.share().high()).isCloseTo(0.8784, within(1e-4));
        assertThat(calibration.sent().calibrationError()).hasValueCloseTo(0.1, within(1e-9));
        assertThat(calibration.drawn().cases()).isEqualTo(3);
        assertThat(calibration.drawn().calibrationError()).hasValueCloseTo(0.3, within(1e-9));
        assertThat(calibration.unsure()).isEqualTo(2);
    }

    @Test
    void withoutCases_nothingIsSaid() {
        VerdictCalibration none = VerdictCalibration.of(List.of(), 0, 0);
        assertThat(none.sent().bands()).isEmpty();
        assertThat(none.sent().calibrationError()).isEmpty();
    }
}
