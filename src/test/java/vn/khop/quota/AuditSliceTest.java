package vn.khop.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: how many of each unit's verifications are drawn at random; over the days exactly its part, small units too. */
class AuditSliceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static SortedMap<String, Long> units(long... shares) {
        SortedMap<String, Long> units = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            units.put("u%05d".formatted(i), shares[i]);
        }
        return units;
    }

    @ParameterizedTest(name = "share {0} at 3 %: {1} or one more")
    @CsvSource({"0, 0", "1, 0", "10, 0", "33, 0", "34, 1", "100, 3", "200, 6", "50000, 1500"})
    void draws_areTheFloorOrOneMore(long share, int floor) {
        for (int day = 0; day < 400; day++) {
            int draws = AuditSlice.DEFAULT
                    .draws("school", DAY.plusDays(day), units(share))
                    .getOrDefault("u00000", -1);
            assertThat(draws).isBetween(floor, share * 3 % 100 == 0 ? floor : floor + 1);
        }
    }

    /** Ten verifications a day at 3 %: three in ten days. A binomial count would leave the band of 4 standard deviations once in 15,000 seeds. */
    @Test
    void draws_ofASmallUnit_overTheDays_areItsPart() {
        int days = 2_000;
        int sum = 0;
        for (int day = 0; day < days; day++) {
            sum += AuditSlice.DEFAULT
                    .draws("deaths", DAY.plusDays(day), units(10))
                    .getOrDefault("u00000", -1);
        }
        assertThat((double) sum).isBetween(600 - 4 * Math.sqrt(600 * 0.7), 600 + 4 * Math.sqrt(600 * 0.7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void draws_ofAllUnits_areTheJobsPart(long seed) {
        Random random = new Random(seed);
        long[] shares = random.longs(3_000, 0, 60).toArray();
        long sum = 0;
        for (long share : shares) {
            sum += share;
        }
        SortedMap<String, Long> units = units(shares);
        Map<String, Integer> draws = AuditSlice.DEFAULT.draws("school", DAY, units);
        double part = sum * 0.03;
        assertThat((double) draws.values().stream().mapToInt(n -> n).sum())
                .as("seed %d", seed)
                .isBetween(part - 1, part + 1);
        draws.forEach((unit, n) -> assertThat((long) n).isBetween(0L, units.getOrDefault(unit, -1L)));
        assertThat(AuditSlice.DEFAULT.draws("school", DAY, units)).isEqualTo(draws);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 200_001})
    void outOfRange_isRefused(int millionths) {
        assertThatThrownBy(() -> new AuditSlice(millionths)).isInstanceOf(IllegalArgumentException.class);
    }
}
