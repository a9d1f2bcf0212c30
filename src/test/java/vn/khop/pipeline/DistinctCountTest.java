package vn.khop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Different values are counted exactly up to the limit, and within 3 % past it. */
class DistinctCountTest {

    private static final long SEED = 20261122;

    @Test
    void upToTheLimit_theCountIsExact() {
        DistinctCount count = new DistinctCount(DistinctCount.LIMIT_MIN);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < DistinctCount.LIMIT_MIN; i++) {
                count.add("HS" + i);
            }
        }
        assertThat(count.isExact()).isTrue();
        assertThat(count.count()).isEqualTo(DistinctCount.LIMIT_MIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {33_000, 70_000, 200_000, 1_000_000, 3_000_000})
    void pastTheLimit_theEstimateIsWithinThreePercent(int values) {
        Random random = new Random(SEED);
        for (String prefix : new String[] {"0010850", "Nguyễn Văn ", Long.toString(random.nextLong(), 36)}) {
            DistinctCount count = new DistinctCount(DistinctCount.LIMIT_MIN);
            for (int i = 0; i < values; i++) {
                count.add(prefix + i);
                if (i % 7 == 0) {
                    count.add(prefix + random.nextInt(i + 1));
                }
            }
            assertThat(count.isExact()).isFalse();
            assertThat(count.count())
                    .as("prefix %s, seed %d", prefix, SEED)
                    .isCloseTo(values, Percentage.withPercentage(3));
        }
    }

    @Test
    void order_doesNotMatter() {
        DistinctCount up = new DistinctCount(DistinctCount.LIMIT_MIN);
        DistinctCount down = new DistinctCount(DistinctCount.LIMIT_MIN);
        for (int i = 0; i < 100_000; i++) {
            up.add("x" + i);
            down.add("x" + (99_999 - i));
        }
        assertThat(down.count()).isEqualTo(up.count());
    }
}
