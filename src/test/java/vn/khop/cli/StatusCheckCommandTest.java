package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLock;

/** {@code khop status --check} on a real workspace: fresh, after a night, held, with a damaged index and a damaged database. */
class StatusCheckCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void oneLine_andTheExitCodeOfTheWorst() throws IOException {
        CommandWorkspace workspace = CommandWorkspace.in(folder);
        assertThat(workspace.run("status", "--check")).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEqualTo("FAILED: Nothing was run yet.\n");
        });
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isZero();
        CommandRun fine = workspace.run("status", "--check", "--max-waiting-days", "3");
        assertThat(fine.exitCode()).as(fine.toString()).isZero();
        assertThat(fine.out()).isEqualTo("FINE: last run of 2026-11-22 ended well\n");
        assertThat(fine.err()).isEmpty();
        assertThat(workspace.run("status", "--max-age", "3").exitCode()).isEqualTo(2);
        try (WorkspaceLock lock = WorkspaceLock.take(new Workspace(folder), CommandRun.CLOCK)) {
            assertThat(lock).isNotNull();
            assertThat(workspace.run("status", "--check").exitCode()).isZero();
        }
        Path index = indexFile();
        byte[] whole = Files.readAllBytes(index);
        Files.write(index, Arrays.copyOf(whole, whole.length - 1));
        CommandRun cut = workspace.run("status", "--check");
        assertThat(cut.exitCode()).as(cut.toString()).isEqualTo(69);
        Files.delete(index);
        CommandRun damaged = workspace.run("status", "--check", "--json");
        assertThat(damaged.exitCode()).as(damaged.toString()).isEqualTo(69);
        assertThat(damaged.out()).contains("\"state\" : \"unavailable\"", String.valueOf(index.getFileName()));
        Files.writeString(folder.resolve("var/khop.mv.db"), "no database");
        CommandRun broken = workspace.run("status", "--check");
        assertThat(broken.exitCode()).as(broken.toString()).isEqualTo(69);
        assertThat(broken.out().lines()).hasSize(1);
    }

    private Path indexFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("var/registry/gen-1"))) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("manifest"))
                    .sorted()
                    .toList();
            return all.get(0);
        }
    }
}
