package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.batch.Hooks.Hook;

/** FEATURE UNDER TEST: a workspace's own programs after a run: what they are given, and that they can do no harm. */
class HooksTest {

    @TempDir
    Path folder;

    private Workspace workspace;
    private Path lastRun;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        workspace = new Workspace(folder);
        lastRun = workspace.out().resolve("last-run.json");
    }

    private void hook(String name, String rights, String text) throws IOException {
        Files.createDirectories(folder.resolve("hooks"));
        Path file = Files.writeString(folder.resolve("hooks").resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private Optional<String> run(Hook hook, int exitCode, Duration patience) {
        return new Hooks(workspace, SmallWorkspace.CLOCK, patience).run(hook, SmallWorkspace.DAY, exitCode, lastRun);
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("var/logs/hooks.log"));
    }

    @Test
    void hook_isGivenDateAndCode_inTheWorkspace_withoutAShell() throws IOException {
        hook("after-publish", "rwxr-x---", """
                #!/bin/sh
                echo "arguments $# [$1] [$2] in $(pwd -P)"
                echo "$KHOP_WORKSPACE $KHOP_DATE $KHOP_EXIT_CODE $KHOP_LAST_RUN" >&2
                cat
                """);
        assertThat(run(Hook.AFTER_PUBLISH, 3, Hooks.PATIENCE)).isEmpty();
        assertThat(log())
                .contains("arguments 2 [2026-11-22] [3] in " + folder.toRealPath())
                .contains(workspace.root() + " 2026-11-22 3 " + lastRun)
                .endsWith("after-publish ended well\n");
        assertThat(run(Hook.ON_FAILURE, 1, Hooks.PATIENCE)).as("there is none").isEmpty();
    }

    @Test
    void failingHook_isSaid() throws IOException {
        hook("on-failure", "rwx------", "#!/bin/sh\nexit 7\n");
        assertThat(run(Hook.ON_FAILURE, 69, Hooks.PATIENCE))
                .contains("hooks/on-failure: ended with code 7, see var/logs/hooks.log; the run stays as it ended");
    }

    @Test
    void endlessHook_isKilledWithItsChildren() throws IOException {
        hook("on-failure", "rwx------", "#!/bin/sh\nsleep 600 &\nsleep 600\n");
        long start = System.nanoTime();
        assertThat(run(Hook.ON_FAILURE, 1, Duration.ofMillis(300)).orElseThrow())
                .contains("was killed");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(log()).contains("did not end within 0 seconds and was killed");
    }

    @Test
    void whatCannotBeStarted_isSaid_beforeAndAfterTheRun() throws IOException {
        assertThat(Hooks.faults(workspace)).isEmpty();
        hook("after-publish", "rw-r-----", "#!/bin/sh\n");
        hook("on-failure", "rwxr-x---", "#!/no/such/interpreter\n");
        hook("on-failure.sh", "rwxr-x---", "#!/bin/sh\n");
        hook("README", "rw-r-----", "for colleagues");
        assertThat(run(Hook.AFTER_PUBLISH, 0, Hooks.PATIENCE).orElseThrow()).contains("chmod +x hooks/after-publish");
        assertThat(run(Hook.ON_FAILURE, 1, Hooks.PATIENCE).orElseThrow()).contains("cannot be started");
        assertThat(Hooks.faults(workspace))
                .containsExactly(
                        "hooks/after-publish: not executable and therefore not started; chmod +x hooks/after-publish",
                        "hooks/on-failure.sh: never started; expected after-publish or on-failure");
    }
}
