package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: what a search finds depends on the query and the registry alone. */
class SearchPropertyTest {

    private static final int CROWD = 4000;
    private static final int QUERIES = 200;
    private static final long SEED = 20261122;

    @TempDir
    private static Path dir;

    private static RegistryIndex index;
    private static final List<Person> CITIZENS = Crowd.of(CROWD, SEED);

    @BeforeAll
    static void build() {
        People.build(new Generations(dir.resolve("a")), CITIZENS);
        index = new Generations(dir.resolve("a")).open();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void order_threadAndHistory_changeNothing() throws Exception {
        List<Person> queries = queries();
        List<List<Candidate>> alone = new ArrayList<>();
        queries.forEach(query -> alone.add(index.newSearch().search(query)));

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                Random random = new Random(SEED + t);
                done.add(threads.submit(() -> {
                    CandidateSearch search = index.newSearch();
                    List<Integer> order =
                            new ArrayList<>(IntStream.range(0, QUERIES).boxed().toList());
                    Collections.shuffle(order, random);
                    for (int i : order) {
                        assertThat(search.search(queries.get(i)))
                                .as("seed %d query %d", SEED, i)
                                .isEqualTo(alone.get(i));
                    }
                    return true;
                }));
            }
            for (Future<Boolean> each : done) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void sameRegistryAgain_givesTheSameRowsAndCandidates() {
        People.build(new Generations(dir.resolve("b")), CITIZENS);
        try (RegistryIndex again = new Generations(dir.resolve("b")).open()) {
            assertThat(again.manifest().persons()).isEqualTo(CROWD);
            CandidateSearch one = index.newSearch();
            CandidateSearch other = again.newSearch();
            for (Person query : queries()) {
                assertThat(other.search(query)).isEqualTo(one.search(query));
            }
        }
    }

    @Test
    void candidates_areInRowOrderWithinTheBoundAndKnowTheirKeys() {
        CandidateSearch narrow = index.newSearch(new SearchLimits(50, 5, 3));
        CandidateSearch wide = index.newSearch();
        for (Person query : queries()) {
            List<Candidate> found = wide.search(query);
            assertThat(found).extracting(Candidate::ordinal).isSorted().doesNotHaveDuplicates();
            assertThat(found).hasSizeLessThanOrEqualTo(SearchLimits.DEFAULT.candidates());
            for (Candidate candidate : found) {
                assertThat(candidate.person()).isEqualTo(CITIZENS.get(candidate.ordinal()));
                assertThat(candidate.keys()).isNotEmpty().isSubsetOf(index.keysFor(query, candidate.ordinal()));
            }
            assertThat(narrow.search(query)).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void everyCitizen_isFoundByTheirOwnRecord() {
        CandidateSearch search = index.newSearch();
        for (int row = 0; row < CROWD; row++) {
            assertThat(search.search(CITIZENS.get(row)))
                    .as("seed %d row %d", SEED, row)
                    .extracting(Candidate::ordinal)
                    .contains(row);
        }
    }

    @Test
    void limits_belowOne_areRefused() {
        assertThatThrownBy(() -> new SearchLimits(1, 0, 1))
                .hasMessage("search limits must be at least 1, were rowsPerKey 1, broadKeyRows 0, candidates 1");
    }

    /** Citizens with some of their facts lost or mixed with another's. */
    private static List<Person> queries() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Person> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            Person one = CITIZENS.get(random.nextInt(CROWD));
            Person other = CITIZENS.get(random.nextInt(CROWD));
            Person.Builder query = Person.builder();
            for (Field field : Field.values()) {
                switch (random.nextInt(4)) {
                    case 0 -> query.set(field, other.text(field));
                    case 1 -> query.set(field, "");
                    default -> query.set(field, one.text(field));
                }
            }
            queries.add(query.build());
        }
        return queries;
    }
}
