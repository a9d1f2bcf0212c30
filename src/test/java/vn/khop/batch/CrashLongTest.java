package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.fault.Failpoint;
import vn.khop.store.Engine;

/**
 * The long form of {@link CrashTest}, started by {@code scripts/crash}: every boundary that a night passes, one after the other, and random
 * kills, until so many blows have struck as {@code khop.crash.blows} says, on the database {@code khop.crash.engine}. Each world adds a line to
 * the file {@code khop.crash.record}, with all that struck so far.
 */
@EnabledIfSystemProperty(named = "khop.crash.blows", matches = "\\d+")
class CrashLongTest {

    /** After so many days the worlds begin anew: what is struck is a night, not its history. */
    private static final int DAYS = 12;

    private static final int KILLS = 25;

    @TempDir
    Path folder;

    private final Map<Failpoint, Integer> next = new EnumMap<>(Failpoint.class);
    private final Map<String, Integer> blows = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();

    @Test
    void nothing_is_lost_and_nothing_is_spent_twice() throws IOException {
        int wanted = Integer.getInteger("khop.crash.blows");
        Engine engine = Engine.valueOf(System.getProperty("khop.crash.engine", "H2"));
        long seed = Long.getLong("khop.crash.seed", 20261122);
        long start = System.nanoTime();
        for (Failpoint point : Failpoint.values()) {
            next.put(point, 1);
        }
        String record = "";
        for (int world = 0; blows.values().stream().mapToInt(n -> n).sum() < wanted; world++) {
            boolean failing = world % 3 == 0;
            CrashRun run = new CrashRun(
                    folder.resolve("world-" + world),
                    engine,
                    seed + world,
                    failing ? CrashWorld.AMPLE : CrashWorld.SCARCE);
            days(run, world, failing);
            run.blows().forEach((kind, n) -> blows.merge(kind, n, Integer::sum));
            violations.addAll(run.violations());
            record = "%s, seed %d: %s, %d violations, %d s%n"
                    .formatted(engine, seed, blows, violations.size(), (System.nanoTime() - start) / 1_000_000_000);
            Files.writeString(
                    Path.of(System.getProperty("khop.crash.record", "target/crash.txt")),
                    record + run.violations().stream().map(v -> v + "\n").collect(Collectors.joining()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        assertThat(violations).as(record).isEmpty();
    }

    private void days(CrashRun run, int world, boolean failing) {
        run.dayOfPeace();
        for (int day = 1; day < DAYS; day++) {
            Failpoint point = Failpoint.values()[(world * DAYS + day) % Failpoint.values().length];
            int count = next.getOrDefault(point, 0);
            if (day % 2 == 0) {
                run.dayOfKills(KILLS);
            } else if (day == 1) {
                run.dayOfStop();
            } else if (count > 0) {
                boolean reached = run.dayOfFailpoint(point, count, failing);
                next.put(point, reached ? count + 1 : 0);
            }
        }
    }
}
