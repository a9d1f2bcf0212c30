package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.quota.AuditSlice;
import vn.khop.store.Waiting;

/** FEATURE UNDER TEST: who of a unit's backlog has today's verifications: by value, and the audit slice at random. */
class TurnsTest {

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

    private static Turns turns(AuditSlice slice, long share, List<Waiting> waiting, LocalDate date) {
        return Turns.choose("school", date, slice, Map.of("", share), Set.of(), Map.of("", waiting));
    }

    private static Set<Long> chosen(List<Waiting> waiting, LocalDate date) {
        Set<Long> chosen = new HashSet<>();
        turns(AuditSlice.DEFAULT, SHARE, waiting, date).records().forEach(w -> chosen.add(w.recordId()));
        return chosen;
    }

    @ParameterizedTest(name = "{0} millionths: {1} drawn of 200")
    @CsvSource({"0, 0", "30000, 6", "50000, 10", "200000, 40"})
    void choose_takesTheMostValuable_andTheSliceOfTheOthersAtRandom(int slice, int drawn) {
        Turns turns = turns(new AuditSlice(slice), SHARE, backlog(), DAY);
        assertThat(turns.records())
                .hasSize(SHARE)
                .isSortedAccordingTo((a, b) -> Long.compare(a.recordId(), b.recordId()));
        assertThat(turns.audit()).hasSize(drawn).allMatch(id -> id > SHARE - drawn);
        assertThat(turns.records().stream().map(Waiting::recordId).limit(SHARE - drawn))
                .isEqualTo(LongStream.rangeClosed(1, SHARE - drawn).boxed().toList());
    }

    @Test
    void choose_wholeUnit_drawsNobody() {
        Turns turns = turns(new AuditSlice(200_000), 1000, backlog(), DAY);
        assertThat(turns.records()).hasSize(1000);
        assertThat(turns.audit()).isEmpty();
    }

    @Test
    void choose_dependsOnTheDateAndNotOnTheOrderOfTheBacklog() {
        List<Waiting> shuffled = backlog();
        Collections.shuffle(shuffled, new Random(1));
        assertThat(chosen(shuffled, DAY)).isEqualTo(chosen(backlog(), DAY));
        assertThat(chosen(backlog(), DAY.plusDays(1))).isNotEqualTo(chosen(backlog(), DAY));
    }

    /** The slice is drawn from what is left of the share. */
    @Test
    void choose_takesThoseThatWaitLongestFirst_whateverTheyAreWorth() {
        Turns turns = Turns.choose(
                "school",
                DAY,
                new AuditSlice(200_000),
                Map.of("", 10L),
                LongStream.rangeClosed(991, 995).boxed().collect(Collectors.toSet()),
                Map.of("", backlog()));
        assertThat(turns.records()).extracting(Waiting::recordId).hasSize(10).contains(991L, 992L, 993L, 994L, 995L);
        assertThat(turns.audit()).hasSize(1).allMatch(id -> id > 4 && id < 991 || id > 995);
    }
}
