package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLock;

/** The commands in a workspace where nothing was run yet, and in one that another run holds. */
class FreshWorkspaceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private CommandWorkspace workspace;

    @BeforeEach
    void write() throws IOException {
        workspace = CommandWorkspace.in(folder);
    }

    @Test
    void status_saysThatNothingWasRun() {
        CommandRun run = workspace.run("status");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).isEqualTo("Nothing was run yet.\n");
    }

    @Test
    void registryStatus_saysHowToLoad() {
        CommandRun run = workspace.run("registry", "status");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("khop registry load");
    }

    @Test
    void quota_showsTheSettings() {
        CommandRun run = workspace.run("quota");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).isEqualTo("""
                Verifications of 2026-11-22: 0 used of 1,000, 1,000 left.

                job     guarantee   weight  limit  waiting  share  spent  left
                school         10  backlog    500        0      0      0     0
                """);
    }

    @Test
    void doctor_findsTheWorkspaceSound() {
        CommandRun run = workspace.run("doctor");
        assertThat(run.out()).as(run.toString()).contains("java", "job-files", "file-names");
        assertThat(workspace.run("doctor", "--json").out()).startsWith("[").contains("\"check\" : \"java\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain nojob K", "approve nojob --code ID_MISSING --by me", "run nojob"})
    void unknownJob_isRefusedWithTheKnownOnes(String command) {
        CommandRun run = workspace.run(command.split(" "));
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains("nojob", "school");
    }

    @Test
    void explain_beforeAnyRun_saysWhatToRun() {
        CommandRun run = workspace.run("explain", "school", "S1");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(69);
        assertThat(run.err()).contains("khop nightly");
    }

    @Test
    void missingTruthFile_isRefused() {
        CommandRun run = workspace.run("evaluate", "school", "--truth", "/nowhere.csv");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(65);
        assertThat(run.err()).contains("/nowhere.csv");
    }

    @Test
    void heldWorkspace_endsWith75_andSaysWhoHoldsIt() {
        try (WorkspaceLock lock = WorkspaceLock.take(new Workspace(folder), CommandRun.CLOCK)) {
            assertThat(lock).isNotNull();
            CommandRun run = workspace.run("nightly");
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(75);
            assertThat(run.err()).contains("pid " + ProcessHandle.current().pid(), "since 2026-11-22T13:00:00Z");
            assertThat(workspace.run("status").out()).contains("A run holds the workspace: pid ");
        }
    }
}
