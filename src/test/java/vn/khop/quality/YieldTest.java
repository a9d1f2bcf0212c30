package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.quality.Yield.FindingYield;
import vn.khop.quality.Yield.YieldAt;
import vn.khop.record.Code;

/** FEATURE UNDER TEST: what verifications give by the order in which they are spent. */
class YieldTest {

    private static final TurnOrder BY_VALUE = (turns, verifications) -> turns.stream()
            .sorted(Comparator.comparing(Turn::value).reversed().thenComparing(Turn::record))
            .limit(verifications)
            .map(Turn::record)
            .collect(Collectors.toSet());

    /** Forty records; every fourth has a finding worth something, and all of those and the last two of the file give a correction. */
    private static Yield forty() {
        YieldTally tally = new YieldTally();
        for (int i = 40; i >= 1; i--) {
            boolean valued = i % 4 == 0;
            tally.add(turn(i, valued ? 500 : 20, valued, valued || i == 39 || i == 38), true);
        }
        return tally.result(BY_VALUE);
    }

    private static Turn turn(long record, int value, boolean missing, boolean changes) {
        return new Turn(record, 1, record + 1, "", value, missing ? List.of(Code.ID_MISSING) : List.of(), changes);
    }

    @ParameterizedTest(name = "{0} %: {1} verified, {2} found by value, {3} in file order: {4} a thousand, {5} times")
    @CsvSource({
        "10, 4, 4, 1, 1000, 4",
        "25, 10, 10, 2, 1000, 5",
        "50, 20, 10, 5, 500, 2",
        "75, 30, 10, 7, 333.333, 1.429"
    })
    void at(int percent, long verified, long ordered, long inFileOrder, double perThousand, double ratio) {
        YieldAt at = forty().at().stream()
                .filter(part -> part.percent() == percent)
                .findFirst()
                .orElseThrow();
        assertThat(at.verified()).isEqualTo(verified);
        assertThat(at.ordered().corrections()).isEqualTo(ordered);
        assertThat(at.inFileOrder().corrections()).isEqualTo(inFileOrder);
        assertThat(at.ordered().perThousand()).isEqualTo(perThousand, within(0.001));
        assertThat(at.ordered().toFileOrder()).isEqualTo(ratio, within(0.001));
        assertThat(at.inFileOrder().toFileOrder()).isEqualTo(1);
        assertThat(at.atRandom().corrections()).isLessThanOrEqualTo(verified);
    }

    @Test
    void findings_areCountedWithWhatTheyGave_andTheLotIsTheSameEveryTime() {
        assertThat(forty().byFinding())
                .containsExactly(new FindingYield("ID_MISSING", 10, 10), new FindingYield("NONE", 30, 2));
        assertThat(forty()).isEqualTo(forty());
    }

    @Test
    void aWrongPerson_orADifferenceThatIsKnownAnyway_isNoCorrectionFound() {
        YieldTally tally = new YieldTally();
        tally.add(turn(1, 20, false, true), false);
        tally.add(turn(2, 20, false, false), true);
        tally.add(Turn.UNKNOWN, true);
        Yield yield = tally.result(BY_VALUE);
        assertThat(yield.records()).isEqualTo(2);
        assertThat(yield.found()).isZero();
    }
}
