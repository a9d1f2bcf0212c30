package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.fault.Failpoint;
import vn.khop.store.Engine;

/**
 * FEATURE UNDER TEST: the night survives anything (R1 to R6). The short form; {@code scripts/crash} runs the long one. Each test is days of
 * arrivals in two worlds, see {@link CrashRun}.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class CrashTest {

    private static final long SEED = 20261122;

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path folder;

    @Test
    void killed_at_any_moment_and_in_recovery() {
        CrashRun run = new CrashRun(folder, engine, SEED);
        run.dayOfKills(3);
        run.dayOfPeace();
        run.dayOfKills(3);
        run.dayOfStop();
        assertThat(run.violations()).as("seed " + SEED).isEmpty();
        assertThat(run.struck()).as("blows that struck: " + run.blows()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void dead_at_every_kind_of_boundary() {
        CrashRun run = new CrashRun(folder, engine, SEED);
        if (engine == Engine.H2) {
            run.dayOfFailpoints("SCHEMA_BUILT:1", "INDEX_BUILT:1", "INDEX_NAMED:1", "ARCHIVE_WRITTEN:1");
        } else { // the server's tables are made in one transaction
            run.dayOfFailpoints("INDEX_BUILT:1", "INDEX_NAMED:1", "ARCHIVE_WRITTEN:1");
        }
        run.dayOfFailpoints("COMMIT_BEGINS:1", "COMMIT_ENDED:1", "FILE_WRITTEN:1", "FILE_NAMED:1");
        run.dayOfFailpoints("COMMIT_BEGINS:14:throw", "COMMIT_ENDED:17:throw", "COMMIT_ENDED:5");
        assertThat(run.violations()).as("seed " + SEED).isEmpty();
        int points = Failpoint.values().length - (engine == Engine.H2 ? 0 : 1);
        assertThat(run.blows()).isEqualTo(Map.of("failpoints", points + 1, "failures", 2));
    }
}
