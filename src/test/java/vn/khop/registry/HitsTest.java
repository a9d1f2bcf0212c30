package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: of all who were found, those found best are kept, in row order. */
class HitsTest {

    private final Hits hits = new Hits();

    @Test
    void rows_areGroupedAndOrdered() {
        hits.add(7, BlockingKey.PHONE, false);
        hits.add(3, BlockingKey.NAME_YEAR, false);
        hits.add(7, BlockingKey.CITIZEN_ID, false);
        hits.add(7, BlockingKey.CITIZEN_ID, false);
        assertThat(kept(10)).containsExactly(3, 7);
        assertThat(hits.kindsMost()).isEqualTo(2);
        assertThat(Candidate.of(7, People.of("An"), hits.kinds(1)).keys())
                .containsExactly(BlockingKey.CITIZEN_ID, BlockingKey.PHONE);
    }

    @Test
    void foundByOneBroadKeyAlone_isLeftOutWhenAnotherKeyFoundSomebody() {
        hits.add(1, BlockingKey.NAME_YEAR, true);
        hits.add(2, BlockingKey.NAME_YEAR, true);
        hits.add(2, BlockingKey.REST_DATE, true);
        assertThat(kept(10)).as("two broad keys together are sharp").containsExactly(2);
        hits.add(3, BlockingKey.PHONE, false);
        assertThat(kept(10)).containsExactly(2, 3);
    }

    @Test
    void foundByBroadKeysOnly_isBetterThanNobody() {
        hits.add(9, BlockingKey.NAME_YEAR, true);
        hits.add(4, BlockingKey.NAME_YEAR, true);
        assertThat(kept(10)).containsExactly(4, 9);
        assertThat(kept(1)).as("cut in row order").containsExactly(4);
    }

    @Test
    void tooMany_areCutByKeysThenByRow() {
        for (int row = 0; row < 100; row++) {
            hits.add(row, BlockingKey.GIVEN_DATE, false);
        }
        hits.add(98, BlockingKey.PHONE, false);
        hits.add(99, BlockingKey.PHONE, false);
        hits.add(99, BlockingKey.INSURANCE, false);
        assertThat(kept(4)).containsExactly(0, 1, 98, 99);
        assertThat(kept(2)).containsExactly(98, 99);
        assertThat(kept(1)).containsExactly(99);
    }

    @Test
    void nobody_isNobody() {
        assertThat(kept(3)).isEmpty();
        assertThat(hits.kindsMost()).isZero();
    }

    private List<Integer> kept(int most) {
        List<Integer> rows = new ArrayList<>();
        int count = hits.group(most);
        for (int i = 0; i < count; i++) {
            rows.add(hits.row(i));
        }
        return rows;
    }
}
