package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: exact intervals of shares (Clopper and Pearson 1934). */
class EstimateTest {

    private static final double CONFIDENCE = 0.95;

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "0, 100, 0, 0.0362",
        "5, 100, 0.0164, 0.1128",
        "10, 10, 0.6915, 1",
        "0, 1, 0, 0.975",
        "1, 1, 0.025, 1",
        "1, 2, 0.0126, 0.9874",
        "50, 100, 0.3983, 0.6017",
        "0, 2000, 0, 0.0018",
        "1999, 2000, 0.9972, 1.0000",
        "0, 0, 0, 1",
    })
    void interval_isThatOfTheTables(long part, long whole, double low, double high) {
        Estimate estimate = Estimate.ofShare(part, whole, CONFIDENCE);
        assertThat(estimate.low()).isEqualTo(low, within(5e-5));
        assertThat(estimate.high()).isEqualTo(high, within(5e-5));
    }

    @ParameterizedTest(name = "{1} drawn with a share between {2} and {3}: {4} to {5}")
    @CsvSource({
        "0, 100, 0, 0, 0, 0",
        "0.0002, 5178, 0.0000031, 0.009, 0, 0.0116",
        "0.5, 10, 0.5, 0.5, 0.2, 0.8",
        "0.02, 5000, 0.015, 0.025, 0.0118, 0.0294",
    })
    void share_ofANumberDrawn_givesWayToChance(
            double value, long number, double low, double high, double fewest, double most) {
        Estimate realised = new Estimate(value, low, high).realised(number, 0.025);
        assertThat(realised.low()).isEqualTo(fewest, within(5e-4));
        assertThat(realised.high()).isEqualTo(most, within(5e-4));
    }

    @Test
    void intervals_holdTheTrueShareAsOftenAsTheySay() {
        long seed = 20261122;
        SplittableRandom random = new SplittableRandom(seed);
        int trials = 4000;
        int held = 0;
        for (int i = 0; i < trials; i++) {
            double share = random.nextDouble() * random.nextDouble();
            int whole = 1 + random.nextInt(300);
            int part = 0;
            for (int n = 0; n < whole; n++) {
                part += random.nextDouble() < share ? 1 : 0;
            }
            Estimate estimate = Estimate.ofShare(part, whole, CONFIDENCE);
            Estimate rest = Estimate.ofShare(whole - part, whole, CONFIDENCE).complement();
            String told = "seed " + seed + ": " + part + " of " + whole;
            assertThat(estimate.low()).as(told).isLessThanOrEqualTo(estimate.value());
            assertThat(estimate.high()).as(told).isGreaterThanOrEqualTo(estimate.value());
            assertThat(rest.low()).as(told).isEqualTo(estimate.low(), within(1e-9));
            held += estimate.low() <= share && share <= estimate.high() ? 1 : 0;
        }
        assertThat(held).as("seed " + seed).isGreaterThanOrEqualTo((int) (trials * CONFIDENCE));
    }
}
