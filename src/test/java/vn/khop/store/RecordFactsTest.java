package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khop.store.RecordFacts.Cleansed;
import vn.khop.store.RecordFacts.Facts;

/** FEATURE UNDER TEST: what is counted over all records of a job is what stands on those that are held, however they came and went. */
class RecordFactsTest extends OnEachDatabase {

    private static final short JOB = 1;
    private static final short OTHER = 2;

    private RecordFacts facts;

    @BeforeEach
    void open() {
        facts = new RecordFacts(database.jdbc());
    }

    @Test
    void facts_areCountedByKind_andByJob() {
        Cleansed clean = new Cleansed("", "");
        Cleansed found = new Cleansed("BAD_DATE:date_of_birth|NO_WARD:address", "TITLE:full_name\u001FTRIM:full_name");
        facts.put(
                JOB,
                Map.of(
                        7L, new Facts(clean, 0),
                        1024L, new Facts(found, -5),
                        99_999L, new Facts(found, Long.MAX_VALUE)));
        facts.put(OTHER, Map.of(8L, new Facts(found, 3)));

        assertThat(facts.countCleansed(JOB)).isEqualTo(Map.of(clean, 1L, found, 2L));
        assertThat(facts.idNames(JOB)).containsExactly(-5, Long.MAX_VALUE);
        assertThat(facts.idNames(OTHER)).containsExactly(3);
    }

    @Test
    void anySequenceOfPuttingAndRemoving_leavesWhatAMapWouldHold() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<Long, Facts> model = new TreeMap<>();
        for (int step = 0; step < 40; step++) {
            List<Long> ids = LongStream.generate(() -> random.nextInt(5000))
                    .limit(random.nextInt(300))
                    .distinct()
                    .boxed()
                    .toList();
            if (random.nextInt(3) > 0) {
                Map<Long, Facts> put = new TreeMap<>();
                ids.forEach(id -> put.put(
                        id,
                        new Facts(
                                new Cleansed("C" + random.nextInt(4) + ":sex", "R" + random.nextInt(300)),
                                random.nextLong() * random.nextInt(2))));
                facts.put(JOB, put);
                model.putAll(put);
            } else {
                facts.remove(JOB, ids);
                ids.forEach(model::remove);
            }
        }
        Map<Cleansed, Long> counts = new HashMap<>();
        model.values().forEach(f -> counts.merge(f.cleansed(), 1L, Long::sum));
        assertThat(facts.countCleansed(JOB)).as("seed %d", seed).isEqualTo(counts);
        assertThat(facts.find(JOB, LongStream.range(0, 5000).boxed().toList()))
                .as("seed %d", seed)
                .isEqualTo(model);
        assertThat(facts.idNames(JOB))
                .as("seed %d", seed)
                .containsExactly(model.values().stream()
                        .mapToLong(Facts::idName)
                        .filter(key -> key != 0)
                        .toArray());
    }
}
