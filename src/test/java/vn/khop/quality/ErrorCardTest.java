package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.CleanRecord;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: the false-link rate that decoys and probes tell. */
class ErrorCardTest {

    private static final CleanRecord RECORD =
            new CleanRecord("", Person.builder().build(), Map.of(), List.of());

    @ParameterizedTest(name = "absent {3} of {0}, linked {1}; decoys {4}/{5}; differing {2}, probes {6}/{7}: rate {8}")
    @CsvSource({
        "1000, 900, 300, 100, 0, 2000, 0, 500, 0",
        "1000, 900, 300, 100, 20, 2000, 0, 500, 0.001111",
        "1000, 600, 300, 400, 20, 2000, 0, 500, 0.006667",
        "1000, 900, 300, 100, 0, 2000, 5, 500, 0.003333",
        "1000, 900, 900, 100, 20, 2000, 5, 500, 0.011111",
        "1000, 10, 0, 990, 2000, 2000, 0, 500, 1",
    })
    void rate_isOfAbsentPeopleAndOfPresentOnes(
            long verified,
            long linked,
            long differing,
            long absent,
            long decoysLinked,
            long decoys,
            int wrong,
            int probesLinked,
            double rate) {
        NightCounts night = new NightCounts(verified, linked, differing, verified - linked - absent, 0, absent);
        ProbeCount probes = new ProbeCount(ProbeCount.ALL, 550, 540, probesLinked - wrong, wrong, 40);
        Estimate estimate = new ErrorCard(night, new Share(decoysLinked, decoys), new Share(0, 0), probes, List.of())
                .falseLinkRate()
                .orElseThrow();
        assertThat(estimate.value()).isEqualTo(rate, within(1e-6));
        assertThat(estimate.low()).isLessThanOrEqualTo(estimate.value());
        assertThat(estimate.high()).isGreaterThanOrEqualTo(estimate.value());
    }

    @Test
    void nothingLinked_hasNoRate() {
        NightCounts night = new NightCounts(10, 0, 0, 4, 1_500_000, 6);
        ErrorCard card = ErrorCard.of(night, List.of());
        assertThat(card.falseLinkRate()).isEmpty();
        assertThat(card.precision()).isEmpty();
        assertThat(night.absentShare()).isEqualTo(0.75);
    }

    @Test
    void trials_areCountedByWhatIsKnownOfThem() {
        List<Trial> trials = List.of(
                trial(Planted.Kind.HELD_OUT, Outcome.MATCHED, false, false),
                trial(Planted.Kind.HELD_OUT, Outcome.NOT_FOUND, false, false),
                trial(Planted.Kind.MADE, Outcome.REVIEW, false, false),
                trial(Planted.Kind.PROBE, Outcome.CORRECTED, true, true, ProbeError.NAME_TYPO, ProbeError.ID_MISSING),
                trial(Planted.Kind.PROBE, Outcome.MATCHED, true, false, ProbeError.NAME_TYPO),
                trial(Planted.Kind.PROBE, Outcome.REVIEW, true, true, ProbeError.ID_MISSING),
                trial(Planted.Kind.PROBE, Outcome.NOT_FOUND, false, false, ProbeError.DATE_DIGIT));
        ErrorCard card = ErrorCard.of(new NightCounts(9, 8, 7, 1, 0, 0), trials);
        assertThat(card.heldOut()).isEqualTo(new Share(1, 2));
        assertThat(card.made()).isEqualTo(new Share(0, 1));
        assertThat(card.probes()).isEqualTo(new ProbeCount("ALL", 4, 3, 1, 1, 1));
        assertThat(card.byKind())
                .containsExactly(
                        new ProbeCount("NAME_TYPO", 2, 2, 1, 1, 0),
                        new ProbeCount("DATE_DIGIT", 1, 0, 0, 0, 0),
                        new ProbeCount("ID_MISSING", 2, 2, 1, 0, 1));
        assertThat(ErrorCard.decode(card.encode())).isEqualTo(card);
        List<Trial> turned = new ArrayList<>(trials);
        java.util.Collections.reverse(turned);
        assertThat(ErrorCard.of(card.night(), turned)).as("in any order").isEqualTo(card);
    }

    private static Trial trial(Planted.Kind kind, Outcome outcome, boolean found, boolean right, ProbeError... errors) {
        return new Trial(new Planted(kind, RECORD, "", List.of(errors)), outcome, found, right);
    }
}
