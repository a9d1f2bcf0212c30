package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: over thousands of business dates, whatever arrives and wherever a process dies: the quota is never exceeded and never left
 * over, guarantees and limits are kept, no record is verified twice or for nothing, none is lost, none waits for ever. A model in plain maps
 * says what must stand in the tables after every transaction and every death. {@code -Dkhop.days=N} plays more days, {@code -Dkhop.seed=N}
 * another last world.
 */
class SimulatedDaysTest {

    private static final int DAYS = Integer.getInteger("khop.days", 2_000);
    private static final int WORLD_DAYS = 100;

    @TempDir
    Path folder;

    @Test
    void theRulesHold_overManyDays() throws IOException {
        Path template = Files.createDirectories(folder.resolve("template"));
        SimulatedDaysKill.prepare(template);
        int worlds = Math.max(1, DAYS / WORLD_DAYS);
        long last = Long.getLong("khop.seed", worlds);
        List<SimulatedDaysWorld> lived = IntStream.range(0, worlds)
                .parallel()
                .mapToObj(i -> live(template, i, i < worlds - 1 ? i + 1 : last))
                .toList();
        assertThat(lived.stream().mapToInt(world -> world.deaths).sum())
                .as("processes that died")
                .isGreaterThan(worlds * WORLD_DAYS / 5);
        assertThat(lived.stream().mapToInt(world -> world.daysGivenUp).sum())
                .as("days given up")
                .isGreaterThan(worlds);
    }

    private SimulatedDaysWorld live(Path template, int number, long seed) {
        int day = 0;
        try (SimulatedDaysWorld world = new SimulatedDaysWorld(folder.resolve("world-" + number), template, seed)) {
            for (; day < WORLD_DAYS; day++) {
                world.day(day);
            }
            return world;
        } catch (AssertionError | RuntimeException | IOException e) {
            throw new AssertionError(
                    "seed " + seed + " (-Dkhop.days=100 -Dkhop.seed=" + seed + "), day " + day + ": " + e.getMessage(),
                    e);
        }
    }
}
