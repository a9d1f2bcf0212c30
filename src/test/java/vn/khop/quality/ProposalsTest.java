package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Outcome;

/**
 * FEATURE UNDER TEST: proposals by their probability alone: thresholds, best F1, calibration. Six records, five of people in the registry:
 *
 * <pre>
 * a 1.000000 right (matched)    b 0.999500 right (corrected)   c 0.999500 wrong (matched; the person is absent)
 * d 0.900000 right (review)     e 0.600000 wrong (review)      f not found
 * </pre>
 */
class ProposalsTest {

    private final SampleJudged sample = new SampleJudged();

    @BeforeEach
    void judge() {
        sample.judge("1", Outcome.MATCHED, "1", 1_000_000);
        sample.judge("2", Outcome.CORRECTED, "2", 999_500);
        sample.judge("", Outcome.MATCHED, "3", 999_500);
        sample.judge("4", Outcome.REVIEW, "4", 900_000);
        sample.judge("5", Outcome.REVIEW, "9", 600_000);
        sample.judge("6", Outcome.NOT_FOUND, "", 0);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,     5, 3, 0.6,               0.6, 0.6",
        "0.6,     5, 3, 0.6,               0.6, 0.6",
        "0.7,     4, 3, 0.75,              0.6, 0.6666666666666667",
        "0.9,     4, 3, 0.75,              0.6, 0.6666666666666667",
        "0.95,    3, 2, 0.6666666666666667,0.4, 0.5",
        "0.999,   3, 2, 0.6666666666666667,0.4, 0.5",
        "0.9995,  3, 2, 0.6666666666666667,0.4, 0.5",
        "0.9998,  1, 1, 1,                 0.2, 0.3333333333333333",
        "1,       1, 1, 1,                 0.2, 0.3333333333333333",
    })
    void everyProposal_isALinkAtOrAboveTheThreshold_whateverItsOutcome(
            double threshold, long links, long right, double precision, double recall, double f1) {
        ThresholdQuality row = sample.result().thresholds().stream()
                .filter(each -> each.threshold() == threshold)
                .findFirst()
                .orElseThrow();
        assertThat(row.links()).isEqualTo(links);
        assertThat(row.right()).isEqualTo(right);
        assertThat(row.precision()).isCloseTo(precision, within(1e-12));
        assertThat(row.recall()).isCloseTo(recall, within(1e-12));
        assertThat(row.f1()).isCloseTo(f1, within(1e-12));
    }

    @Test
    void bestF1_isFoundAmongTheProbabilitiesThatOccur() {
        ThresholdQuality best = sample.result().bestF1();
        assertThat(best.threshold()).isEqualTo(0.9);
        assertThat(best.links()).isEqualTo(4);
        assertThat(best.f1()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void bestF1_ofEqualOnes_isTheHighestThreshold() {
        SampleJudged equal = new SampleJudged();
        equal.judge("1", Outcome.MATCHED, "1", 900_000);
        equal.judge("", Outcome.REVIEW, "2", 800_000);
        equal.judge("3", Outcome.REVIEW, "3", 700_000);
        assertThat(equal.result().bestF1().f1()).isCloseTo(0.8, within(1e-12));
        assertThat(equal.result().bestF1().threshold()).isEqualTo(0.7);
        SampleJudged same = new SampleJudged();
        same.judge("1", Outcome.MATCHED, "1", 900_000);
        same.judge("", Outcome.NOT_FOUND, "", 0);
        assertThat(same.result().bestF1().threshold()).isEqualTo(0.9);
    }

    @Test
    void withoutAProposal_nothingIsLinked() {
        SampleJudged none = new SampleJudged();
        none.judge("1", Outcome.NOT_FOUND, "", 0);
        Evaluation result = none.result();
        assertThat(result.bestF1()).isEqualTo(new ThresholdQuality(1, 0, 0, 1, 0, 0));
        assertThat(result.calibration().bands()).isEmpty();
        assertThat(result.calibration().ece()).isZero();
    }

    @Test
    void theJobsOwnThresholds_haveTheirRows() {
        assertThat(sample.result().atAccept().threshold()).isEqualTo(0.999);
        assertThat(sample.result().atAccept().links()).isEqualTo(3);
        assertThat(sample.result().atReview().links()).isEqualTo(5);
    }

    /** By hand: |0.6 - 0| + |0.9 - 1| + |2 * 0.9995 - 1| + |1 - 1| over 5 records; squares .36 + .01 + .0005² + .9995² + 0. */
    @Test
    void calibration_comparesWhatIsPromisedWithWhatIsKept() {
        Calibration calibration = sample.result().calibration();
        assertThat(calibration.records()).isEqualTo(5);
        assertThat(calibration.ece()).isCloseTo((0.6 + 0.1 + 0.999 + 0) / 5, within(1e-12));
        assertThat(calibration.brier()).isCloseTo((0.36 + 0.01 + 0.0005 * 0.0005 + 0.9995 * 0.9995) / 5, within(1e-12));
        assertThat(calibration.bands())
                .extracting(
                        CalibrationBand::from, CalibrationBand::to, CalibrationBand::records, CalibrationBand::right)
                .containsExactly(
                        tuple(0.5, 0.9, 1L, 0L),
                        tuple(0.9, 0.99, 1L, 1L),
                        tuple(0.999, 0.9999, 2L, 1L),
                        tuple(0.9999, 1.0, 1L, 1L));
        assertThat(calibration.bands().get(2).meanProbability()).isCloseTo(0.9995, within(1e-12));
        assertThat(calibration.bands().get(2).shareRight()).isEqualTo(0.5);
    }

    /** Known values of the Wilson score interval, for example of 9 in 10: 0.5958 to 0.9821. */
    @ParameterizedTest
    @CsvSource({"10, 9, 0.5958, 0.9821", "10, 10, 0.7225, 1", "10, 0, 0, 0.2775", "1000, 500, 0.4691, 0.5309"})
    void interval_isWilsons(long records, long right, double low, double high) {
        CalibrationBand band = CalibrationBand.of(0, 1, records, right, 0.5);
        assertThat(band.low()).isCloseTo(low, within(5e-5));
        assertThat(band.high()).isCloseTo(high, within(5e-5));
    }
}
