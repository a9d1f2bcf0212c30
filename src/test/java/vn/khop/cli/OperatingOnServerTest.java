package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;

/** The operator's commands on a real PostgreSQL server: audit, check, schedule, backup beside pg_dump, restore after pg_restore. */
class OperatingOnServerTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path temporary;

    private final DatabaseServer server = Engine.POSTGRES.server().orElseThrow();

    private CommandRun khop(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--workspace", folder.toString(), "--lang", "en"));
        return CommandRun.with(
                Map.of(
                        "KHOP_DB_URL", server.url(),
                        "KHOP_DB_USER", server.user(),
                        "KHOP_DB_PASSWORD", server.password()),
                all.toArray(String[]::new));
    }

    @Test
    void everyCommand_worksThere() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("workspace"));
        Path backup = temporary.resolve("backup");
        CommandWorkspace.in(folder);
        CommandRun night = khop(folder, "nightly", "--date", "2026-11-20");
        assertThat(night.exitCode()).as(night.toString()).isZero();
        assertThat(folder.resolve("out/last-run.json")).content().contains("\"run\" : 1", "\"exit_code\" : 0");
        CommandRun check = khop(folder, "status", "--check");
        assertThat(check.exitCode()).as(check.toString()).isZero();
        assertThat(khop(folder, "schedule", "--dry-run").out()).contains("2026-11-22 20:00:00 +07:00");

        CommandRun made = khop(folder, "backup", backup.toString(), "--by", "x");
        assertThat(made.exitCode()).as(made.toString()).isZero();
        assertThat(made.err()).contains("pg_dump");
        assertThat(backup.resolve("var/khop.mv.db")).doesNotExist();
        CommandRun restored = khop(folder, "restore", backup.toString(), "--by", "x");
        assertThat(restored.exitCode()).as(restored.toString()).isZero();
        assertThat(restored.err()).contains("pg_restore");
        assertThat(khop(folder, "nightly").out()).contains("Results of 2026-11-22. Daily quota: 1,000 used of 1,000.");
        CommandRun verify = khop(folder, "audit", "verify");
        assertThat(verify.exitCode()).as(verify.toString()).isZero();
        assertThat(khop(folder, "audit", "list").out()).contains("backup.restored", "quota.spent", "run.ended");
    }
}
