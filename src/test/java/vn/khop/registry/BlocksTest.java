package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: every posting put into the blocks comes out of them, in row order, whatever had to be spilled or grouped. */
class BlocksTest {

    @TempDir
    private Path dir;

    @ParameterizedTest
    @CsvSource({"0, 10, 10", "1, 10, 10", "37, 5, 1000", "5000, 100, 7", "5000, 10000, 5000", "20000, 999, 50"})
    void postings_comeBackByKey(int count, int runPostings, int rows) throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            check(count, runPostings, rows, seed);
        }
    }

    private void check(int count, int runPostings, int rows, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Long, TreeSet<Integer>> expected = new TreeMap<>();
        Path folder = dir.resolve(count + "-" + runPostings + "-" + seed);
        try (PostingRuns runs = new PostingRuns(dir, "run", runPostings)) {
            for (int i = 0; i < count; i++) {
                long hash = hash(random, count);
                int row = random.nextInt(rows);
                expected.computeIfAbsent(Posting.key(hash), key -> new TreeSet<>())
                        .add(row);
                runs.add(Posting.pack(hash, row));
            }
            Blocks.write(folder, runs);
        }
        try (Directory directory = Lucene.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(reader.leaves()).hasSize(1);
            BlockReader blocks = new BlockReader(reader.leaves().get(0).reader());
            int[] found = new int[rows];
            for (Map.Entry<Long, TreeSet<Integer>> entry : expected.entrySet()) {
                int size = blocks.read(entry.getKey(), found, 0);
                assertThat(Arrays.copyOf(found, size))
                        .as("seed %d key %d", seed, entry.getKey())
                        .containsExactly(entry.getValue().stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
            }
            blocks.restart();
            assertThat(blocks.read(1, found, 0))
                    .as("seed %d, no such key", seed)
                    .isZero();
        }
    }

    /** Keys at both ends of the range, popular ones, and any. */
    private static long hash(SplittableRandom random, int count) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> -1;
            case 2 -> Hash.mix(random.nextInt(1 + count / 50));
            default -> random.nextLong() | 1L << 63;
        };
    }

    @Test
    void read_stopsWhenTheArrayIsFull() throws IOException {
        try (PostingRuns runs = new PostingRuns(dir, "run", 10)) {
            for (int row = 99; row >= 0; row--) {
                runs.add(Posting.pack(1L << 40, row));
            }
            Blocks.write(dir.resolve("blocks"), runs);
        }
        try (Directory directory = Lucene.open(dir.resolve("blocks"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            int[] rows = new int[5];
            assertThat(new BlockReader(reader.leaves().get(0).reader()).read(Posting.key(1L << 40), rows, 2))
                    .isEqualTo(5);
            assertThat(rows).containsExactly(0, 0, 0, 1, 2);
        }
        assertThat(List.of(dir.toFile().list())).as("runs are removed").containsExactly("blocks");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "16, 1", "300000, 15", "15000000, 20", "150000000, 24", "9000000000, 24"})
    void buckets_growWithTheRegistry(long postings, int bits) {
        assertThat(BucketWriter.bucketBits(postings)).isEqualTo(bits);
    }
}
