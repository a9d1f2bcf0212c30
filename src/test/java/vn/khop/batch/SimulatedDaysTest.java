package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: over thousands of business dates, whatever arrives and wherever a process dies: the quota is never exceeded and never left
 * over, guarantees and limits are kept, no record is verified twice or for nothing, none is lost, none waits for ever. A model in plain maps
 * says what must stand in the tables after every transaction and every death. {@code -Dkhop.days=N} plays more days, {@code -Dkhop.seed=N}
 * another last world.
 */
@NullUnmarked // a model in maps, whose keys are there
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
        int deaths = 0;
        int daysGivenUp = 0;
        for (int i = 0; i < worlds; i++) {
            long seed = i < worlds - 1 ? i + 1 : Long.getLong("khop.seed", worlds);
            int day = 0;
            try (SimulatedDaysWorld world = new SimulatedDaysWorld(folder.resolve("world-" + i), template, seed)) {
                for (; day < WORLD_DAYS; day++) {
                    world.day(day);
                }
                deaths += world.deaths;
                daysGivenUp += world.daysGivenUp;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dkhop.seed=" + seed + ", day " + day + ": " + e.getMessage(), e);
            }
        }
        assertThat(deaths).as("processes that died").isGreaterThan(worlds * WORLD_DAYS / 4);
        assertThat(daysGivenUp).as("days given up").isGreaterThan(worlds);
    }
}
