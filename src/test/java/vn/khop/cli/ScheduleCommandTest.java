package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.Stop;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLock;

/** {@code khop schedule} on a small workspace; the clock stands at 2026-11-22 20:00 in Viet Nam. */
class ScheduleCommandTest {

    @SuppressWarnings("NullAway.Init") // set before each test
    private CommandWorkspace workspace;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void write(@TempDir Path temporary) throws IOException {
        folder = temporary;
        workspace = CommandWorkspace.in(folder);
        Files.writeString(
                folder.resolve("jobs/school.yaml"),
                Files.readString(folder.resolve("jobs/school.yaml")) + "schedule: \"0 0 1 * * *\"\n");
        workspace.settings("births", """
                job: births
                files: births-*.csv
                columns: {source_key: key, full_name: name}
                """);
    }

    @Test
    void dryRun_saysWhenEachJobRunsNext() {
        CommandRun run = workspace.run("schedule", "--dry-run");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .as(run.toString())
                .containsPattern("(?m)^births .* not scheduled$")
                .containsPattern("(?m)^school +0 0 1 \\* \\* \\* +2026-11-23 01:00:00 \\+07:00$");
        JsonNode json = JsonMapper.shared()
                .readTree(
                        workspace.run("schedule", "--once", "--json", "--quiet").out());
        assertThat(json).hasSize(2);
        assertThat(json.at("/0/next").isNull()).isTrue();
        assertThat(json.at("/1/next").asString()).isEqualTo("2026-11-23T01:00:00+07:00");
        assertThat(json.at("/1/due").asBoolean()).isFalse();
    }

    @Test
    void dryRun_knowsTheLastRun_andAHeldWorkspace() {
        assertThat(workspace.run("run", "school").exitCode()).isZero();
        CommandRun run = workspace.run("schedule", "--dry-run");
        assertThat(run.out()).as(run.toString()).contains("2026-11-22 20:00:00 +07:00  2026-11-23 01:00:00 +07:00");
        try (WorkspaceLock lock = WorkspaceLock.take(new Workspace(folder), CommandRun.CLOCK)) {
            assertThat(lock).isNotNull();
            CommandRun held = workspace.run("schedule", "--dry-run");
            assertThat(held.exitCode()).as(held.toString()).isZero();
            assertThat(held.err()).contains("another run holds this workspace");
            assertThat(held.out()).contains("2026-11-23 01:00:00 +07:00");
        }
    }

    @Test
    void dateIsRefused_andSoIsAWorkspaceWithoutAnySchedule() throws IOException {
        CommandRun dated = workspace.run("schedule", "--date", "2026-11-22");
        assertThat(dated.exitCode()).as(dated.toString()).isEqualTo(2);
        Files.delete(folder.resolve("jobs/school.yaml"));
        CommandRun none = workspace.run("schedule");
        assertThat(none.exitCode()).as(none.toString()).isEqualTo(78);
        assertThat(none.err()).contains("no job has a schedule");
    }

    @Test
    void night_runsOnlyTheNamedJobs_onTheDayOfTheClock_andSaysHowItEnded() {
        StringBuilder said = new StringBuilder();
        Session session = CommandRun.session(said, "schedule", "--workspace", folder.toString(), "--lang", "en");
        ScheduledNights nights = new ScheduledNights(session, new Workspace(folder), new Stop());
        assertThat(nights.schedule().crons()).isEqualTo(new TreeMap<>(java.util.Map.of("school", "0 0 1 * * *")));
        assertThat(nights.lastRuns()).isEmpty();
        nights.night(new java.util.TreeSet<>(java.util.List.of("school")));
        assertThat(said.toString()).contains("Results of 2026-11-22", "The run ended with exit code 0.");
        assertThat(nights.lastRuns()).containsOnlyKeys("school");
        assertThat(folder.resolve("out/2026-11-22/births")).doesNotExist();
    }

    @Test
    void faultyJobFile_isSaidOnce_andTheOthersStayScheduled() throws IOException {
        StringBuilder said = new StringBuilder();
        Session session = CommandRun.session(said, "schedule", "--workspace", folder.toString(), "--lang", "en");
        ScheduledNights nights = new ScheduledNights(session, new Workspace(folder), new Stop());
        workspace.settings("births", "job: births\nfils: a.csv\n");
        assertThat(nights.schedule().crons()).containsOnlyKeys("school");
        assertThat(nights.schedule().crons()).containsOnlyKeys("school");
        assertThat(said.toString()).containsOnlyOnce("jobs/births.yaml:2:1: unknown key 'fils'");
    }
}
