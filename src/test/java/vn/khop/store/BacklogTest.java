package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the backlog holds exactly the records that wait, however they came and went. */
class BacklogTest extends OnEachDatabase {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final short JOB = 1;
    private static final short OTHER = 2;

    private Backlog backlog;

    @BeforeEach
    void open() {
        backlog = new Backlog(database.jdbc());
    }

    @Test
    void records_areGivenBack_inRecordOrder_asTheyWerePut() {
        List<Waiting> put = List.of(
                new Waiting(5000, "Trường Tiểu học Kim Đồng", 1000, DAY, true, 77),
                new Waiting(1, "", 0, DAY.minusDays(400), false, 1),
                new Waiting(1023, "a b", 3, DAY, false, 2),
                new Waiting(1024, "", 3, DAY, false, Long.MAX_VALUE));
        backlog.put(JOB, put);
        List<Waiting> all = new ArrayList<>();
        backlog.forEach(JOB, all::addAll);
        assertThat(all).containsExactly(put.get(1), put.get(2), put.get(3), put.get(0));
        assertThat(backlog.oldest(JOB)).isEqualTo(DAY.minusDays(400));
        assertThat(backlog.oldest(OTHER)).isNull();
    }

    @Test
    void jobs_doNotMix_evenWithinAStretch() {
        backlog.put(JOB, List.of(waiting(7)));
        backlog.put(OTHER, List.of(waiting(8)));
        assertThat(backlog.find(JOB, List.of(7L, 8L)).keySet()).containsExactly(7L);
        backlog.remove(JOB, List.of(7L, 8L));
        assertThat(backlog.count(JOB)).isZero();
        assertThat(backlog.count(OTHER)).isEqualTo(1);
    }

    @Test
    void anySequenceOfPuttingAndRemoving_leavesWhatAMapWouldHold() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<Long, Waiting> model = new TreeMap<>();
        for (int step = 0; step < 60; step++) {
            List<Long> ids = LongStream.generate(() -> random.nextInt(5000))
                    .limit(random.nextInt(300))
                    .distinct()
                    .boxed()
                    .toList();
            if (random.nextInt(3) > 0) {
                List<Waiting> put = ids.stream()
                        .map(id -> new Waiting(
                                id,
                                "unit " + random.nextInt(5),
                                random.nextInt(1001),
                                DAY.plusDays(random.nextInt(9)),
                                random.nextBoolean(),
                                random.nextInt(1000)))
                        .toList();
                backlog.put(JOB, put);
                put.forEach(w -> model.put(w.recordId(), w));
            } else {
                backlog.remove(JOB, ids);
                ids.forEach(model::remove);
            }
            List<Waiting> held = new ArrayList<>();
            backlog.forEach(JOB, held::addAll);
            assertThat(held).as("seed %d, step %d", seed, step).containsExactlyElementsOf(model.values());
            assertThat(backlog.count(JOB)).isEqualTo(model.size());
        }
    }

    private static Waiting waiting(long id) {
        return new Waiting(id, "", 0, DAY, false, 1);
    }
}
