package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLock;

/** What follows a run: {@code out/last-run.json} and the hooks, whichever way it ended. */
class RunEndTest {

    @SuppressWarnings("NullAway.Init") // set before each test
    private CommandWorkspace workspace;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void write(@TempDir Path temporary) throws IOException {
        folder = temporary;
        workspace = CommandWorkspace.in(folder);
        hook("after-publish", "rwxr-x---");
        hook("on-failure", "rwxr-x---");
    }

    private void hook(String name, String rights) throws IOException {
        Path file = Files.createDirectories(folder.resolve("hooks")).resolve(name);
        Files.writeString(file, "#!/bin/sh\necho \"" + name + " $1 $2\" >> hooked\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private String hooked() throws IOException {
        Path file = folder.resolve("hooked");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private JsonNode lastRun() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("out/last-run.json")));
    }

    @Test
    void published_isWrittenDown_thenTheHookRuns() throws IOException {
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isZero();
        JsonNode json = lastRun();
        assertThat(json.path("schema_version").asInt()).isEqualTo(1);
        assertThat(json.path("date").asString()).isEqualTo("2026-11-22");
        assertThat(json.path("run").asLong()).isEqualTo(1);
        assertThat(json.path("started").asString()).isEqualTo("2026-11-22T13:00:00Z");
        assertThat(json.path("exit_code").asInt(-1)).isZero();
        assertThat(json.path("stopped").asBoolean()).isFalse();
        assertThat(json.at("/jobs/0/job").asString()).isEqualTo("school");
        assertThat(json.at("/jobs/0/exit_code").asInt(-1)).isZero();
        assertThat(json.at("/jobs/0/books/read").asLong()).isEqualTo(4);
        assertThat(json.at("/quota/left").asLong()).isEqualTo(997);
        assertThat(json.path("failures")).isEmpty();
        assertThat(Files.readString(folder.resolve("out/last-run.json"))).doesNotContain("Bình", "001085000011", "S1");
        assertThat(hooked()).isEqualTo("after-publish 2026-11-22 0\n");
        assertThat(workspace.run("run", "school", "--date", "2026-11-22").exitCode())
                .isZero();
        assertThat(lastRun().path("run").asLong()).isEqualTo(2);
    }

    @Test
    void personNeeded_isPublished_andAFailedJobIsNot() throws IOException {
        String school = Files.readString(folder.resolve("jobs/school.yaml"));
        workspace.settings("school", school.replace("50%", "1%"));
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isEqualTo(3);
        assertThat(lastRun().at("/failures/0/exit_code").asInt()).isEqualTo(3);
        assertThat(lastRun().at("/failures/0/message").asString()).contains("limits.rejected");
        workspace.settings("school", "job: school\nfils: x\n");
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isEqualTo(78);
        assertThat(lastRun().path("exit_code").asInt()).isEqualTo(78);
        assertThat(hooked()).isEqualTo("after-publish 2026-11-22 3\non-failure 2026-11-22 78\n");
    }

    @Test
    void runThatFailsAsAWhole_isWrittenDownToo() throws IOException {
        Files.delete(folder.resolve("registry.csv"));
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isEqualTo(65);
        assertThat(lastRun().path("run").asLong()).isEqualTo(1);
        assertThat(lastRun().at("/failures/0/job").asString()).isEqualTo("khop");
        assertThat(lastRun().path("quota").isNull()).isTrue();
        assertThat(hooked()).isEqualTo("on-failure 2026-11-22 65\n");
    }

    @Test
    void runThatFailsBeforeItHasANumber_hasNone() throws IOException {
        workspace.settings("quota", "dayly: 3\n");
        assertThat(workspace.run("nightly").exitCode()).isEqualTo(78);
        assertThat(lastRun().path("run").isNull()).isTrue();
        assertThat(hooked()).startsWith("on-failure 2026-11-2").endsWith(" 78\n");
    }

    @Test
    void refusedRun_leavesTheFileOfTheOneUnderWay_andCallsNobody() throws IOException {
        workspace.run("nightly", "--date", "2026-11-22");
        String before = Files.readString(folder.resolve("out/last-run.json"));
        Files.delete(folder.resolve("hooked"));
        try (WorkspaceLock lock = WorkspaceLock.take(new Workspace(folder), CommandRun.CLOCK)) {
            assertThat(lock).isNotNull();
            assertThat(workspace.run("nightly").exitCode()).isEqualTo(75);
        }
        assertThat(folder.resolve("out/last-run.json")).hasContent(before);
        assertThat(hooked()).isEmpty();
    }

    @Test
    void hookThatFails_orCannotBeStarted_isSaid_andChangesNothing() throws IOException {
        Files.writeString(folder.resolve("hooks/after-publish"), "#!/bin/sh\nexit 9\n");
        CommandRun night = workspace.run("nightly", "--date", "2026-11-22");
        assertThat(night.exitCode()).isZero();
        assertThat(night.err()).contains("Note: hooks/after-publish: ended with code 9");
        hook("after-publish", "rw-r-----");
        assertThat(workspace.run("nightly", "--date", "2026-11-22").err()).contains("chmod +x hooks/after-publish");
        assertThat(workspace.run("validate").err()).contains("chmod +x hooks/after-publish");
        assertThat(workspace.run("doctor").out()).contains("chmod +x hooks/after-publish");
    }
}
