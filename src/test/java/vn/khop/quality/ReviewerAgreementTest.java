package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: agreement of reviewers beyond chance. */
class ReviewerAgreementTest {

    /** Checked by hand from the formulas of the sources: 0.7 observed, 0.5 by chance, variance 0.0504 / (50 * 0.5^4). */
    @Test
    void kappa_isAgreementBeyondChance_withItsStandardError() {
        Kappa kappa = Kappa.of(new long[][] {{20, 5}, {10, 15}});
        assertThat(kappa.cases()).isEqualTo(50);
        assertThat(kappa.observed()).hasValueCloseTo(0.7, within(1e-12));
        assertThat(kappa.expected()).hasValueCloseTo(0.5, within(1e-12));
        assertThat(kappa.value()).hasValueCloseTo(0.4, within(1e-12));
        assertThat(kappa.standardError()).hasValueCloseTo(Math.sqrt(0.0504 / 50) / 0.25, within(1e-12));
    }

    /** The table of Cohen (1968): kappa 0.492, and by other programs the interval 0.39 to 0.59. */
    @Test
    void kappa_ofThreeAnswers() {
        Kappa kappa = Kappa.of(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        assertThat(kappa.observed()).hasValueCloseTo(0.7, within(1e-12));
        assertThat(kappa.expected()).hasValueCloseTo(0.41, within(1e-12));
        assertThat(kappa.value()).hasValueCloseTo(0.4915, within(1e-4));
        assertThat(kappa.standardError()).hasValueCloseTo(0.0510, within(1e-4));
    }

    @Test
    void kappa_isNotThere_whereChanceAloneHasAllAgree_orNobodySpoke() {
        assertThat(Kappa.of(new long[][] {{7, 0}, {0, 0}}).value()).isEmpty();
        assertThat(Kappa.of(new long[][] {{7, 0}, {0, 0}}).observed()).hasValue(1);
        assertThat(Kappa.of(new long[3][3]).observed()).isEmpty();
        assertThat(Kappa.of(new long[][] {{5, 0}, {0, 5}}).value()).hasValue(1);
        assertThat(Kappa.of(new long[][] {{5, 0}, {0, 5}}).standardError()).hasValue(0);
        assertThat(Kappa.of(new long[][] {{0, 5}, {5, 0}}).value()).hasValue(-1);
    }

    private static Stream<Map<String, Integer>> times(int times, Map<String, Integer> answers) {
        return Collections.nCopies(times, answers).stream();
    }

    @Test
    void severalReviewers_areHeldAgainstEachOther_pairByPair() {
        List<Map<String, Integer>> cases = Stream.of(
                        times(20, Map.of("a", 0, "b", 0)),
                        times(5, Map.of("a", 0, "b", 1)),
                        times(10, Map.of("b", 0, "a", 1)),
                        times(15, Map.of("a", 1, "b", 1)),
                        times(25, Map.of("b", 0, "c", 0)),
                        times(25, Map.of("b", 1, "c", 1)),
                        times(9, Map.of("c", 0)))
                .flatMap(all -> all)
                .toList();
        ReviewerAgreement agreement = ReviewerAgreement.of(cases, 3);
        assertThat(agreement.cases()).isEqualTo(100);
        assertThat(agreement.judgements()).isEqualTo(100);
        assertThat(agreement.pairs())
                .extracting(ReviewerAgreement.Pair::one, ReviewerAgreement.Pair::other)
                .containsExactly(tuple("a", "b"), tuple("b", "c"));
        assertThat(agreement.kappa()).hasValueCloseTo(0.7, within(1e-12));
        assertThat(agreement.observed()).hasValueCloseTo(0.85, within(1e-12));
    }

    @Test
    void threeOfOneCase_areThreePairs_andOneAloneIsNone() {
        ReviewerAgreement agreement = ReviewerAgreement.of(List.of(Map.of("a", 0, "b", 0, "c", 1), Map.of("a", 1)), 3);
        assertThat(agreement.cases()).isEqualTo(1);
        assertThat(agreement.judgements()).isEqualTo(3);
        assertThat(agreement.pairs()).hasSize(3);
        ReviewerAgreement none = ReviewerAgreement.of(List.of(), 3);
        assertThat(none.kappa()).isEmpty();
        assertThat(none.pairs()).isEmpty();
    }
}
