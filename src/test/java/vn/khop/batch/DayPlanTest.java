package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khop.store.Waiting;

/** FEATURE UNDER TEST: who of a unit's backlog has today's verifications: by value, and three in a hundred at random. */
class DayPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int SHARE = 200;

    /** A thousand records, the first three hundred worth more than the others. */
    private static List<Waiting> backlog() {
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            waiting.add(new Waiting(i, "", i <= 300 ? 500 : 20, DAY, false, 0));
        }
        return waiting;
    }

    private static Set<Long> chosen(List<Waiting> waiting, LocalDate date) {
        Set<Long> chosen = new HashSet<>();
        DayPlan.choose(waiting, SHARE, date).forEach(w -> chosen.add(w.recordId()));
        return chosen;
    }

    @Test
    void choose_takesTheMostValuable_andAFewOfTheOthersAtRandom() {
        Set<Long> chosen = chosen(backlog(), DAY);
        assertThat(chosen).hasSize(SHARE);
        for (long id = 1; id <= SHARE * 97 / 100; id++) {
            assertThat(chosen).contains(id);
        }
        assertThat(chosen).anyMatch(id -> id > 300);
    }

    @Test
    void choose_dependsOnTheDateAndNotOnTheOrderOfTheBacklog() {
        List<Waiting> shuffled = backlog();
        Collections.shuffle(shuffled, new Random(1));
        assertThat(chosen(shuffled, DAY)).isEqualTo(chosen(backlog(), DAY));
        assertThat(chosen(backlog(), DAY.plusDays(1))).isNotEqualTo(chosen(backlog(), DAY));
    }
}
