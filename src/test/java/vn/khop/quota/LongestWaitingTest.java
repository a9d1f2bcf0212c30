package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.quota.LongestWaiting.Waiter;

/** FEATURE UNDER TEST: none waits for ever, however small its unit (property P8): a part of every share goes to those that wait longest. */
class LongestWaitingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LONG_AGO = DAY.minusDays(LongestWaiting.AFTER_DAYS);

    private static List<Long> first(int most, Waiter... waiters) {
        List<Waiter> shuffled = new ArrayList<>(List.of(waiters));
        Collections.shuffle(shuffled, new Random(1));
        LongestWaiting longest = new LongestWaiting(most, DAY);
        shuffled.forEach(longest::add);
        return longest.first(most).stream().map(Waiter::record).toList();
    }

    @ParameterizedTest(name = "of {0} to {1}")
    @CsvSource({"0, 0", "1, 1", "19, 1", "20, 1", "21, 2", "100, 5", "200000, 10000"})
    void part_isATwentieth_andAtLeastOneOfAnyShare(long share, long part) {
        assertThat(LongestWaiting.part(share)).isEqualTo(part);
    }

    @Test
    void first_isByAgeThenWorthThenRecord() {
        assertThat(first(
                        3,
                        new Waiter("A", LONG_AGO, 20, 1),
                        new Waiter("B", LONG_AGO, 1000, 2),
                        new Waiter("C", LONG_AGO.minusDays(1), 20, 3),
                        new Waiter("D", LONG_AGO, 1000, 4)))
                .containsExactly(3L, 2L, 4L);
    }

    @Test
    void first_leavesOutWhoWaitsLessThanFortyDays() {
        assertThat(first(9, new Waiter("A", LONG_AGO, 20, 1), new Waiter("A", LONG_AGO.plusDays(1), 1000, 2)))
                .containsExactly(1L);
    }

    @Test
    void byClaimant_countsThem() {
        List<Waiter> waiters = LongStream.range(0, 5)
                .mapToObj(i -> new Waiter(i < 3 ? "A" : "B", LONG_AGO, 20, i))
                .toList();
        assertThat(LongestWaiting.byClaimant(waiters)).isEqualTo(Map.of("A", 3L, "B", 2L));
    }

    /** What shares by backlog alone give: nothing, for as long as the large unit lasts. */
    @Test
    void unitShares_giveTheSmallUnitBesideALargeOneItsTurn() {
        QuotaSettings quota = new QuotaSettings(1000, ZoneId.of("Asia/Ho_Chi_Minh"), Map.of(), Weight.BACKLOG);
        Map<String, Long> backlogs = Map.of("city", 56_000L, "island", 1L);
        assertThat(quota.unitShares(1000, backlogs)).isEqualTo(Map.of("city", 1000L, "island", 0L));
        assertThat(quota.unitShares(1000, backlogs, Map.of("island", 1L), FairShare.Ties.NONE))
                .isEqualTo(Map.of("city", 999L, "island", 1L));
    }
}
