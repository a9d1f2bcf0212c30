package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code khop audit} after a night; tampering with lines is tried in AuditLogTest. */
class AuditCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void night_leavesItsLines_andACheckpointThatHolds() throws IOException {
        CommandWorkspace workspace = CommandWorkspace.in(folder);
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isZero();
        CommandRun list = workspace.run("audit", "list");
        assertThat(list.out())
                .as(list.toString())
                .containsSubsequence(
                        "run.begun", "registry.loaded", "file.loaded", "plan.written", "chunk.settled", "run.ended")
                .contains("school/2026-11-22/1", "generation 1")
                .doesNotContain("Bình", "001085000011", "S1");
        JsonNode lines = JsonMapper.shared()
                .readTree(workspace.run("audit", "list", "--json", "--quiet").out());
        assertThat(lines.at("/1/action").asString()).isEqualTo("registry.loaded");
        assertThat(lines.at("/1/before").asString()).isEmpty();
        assertThat(lines.at("/1/after").asString()).hasSize(64);
        assertThat(workspace.run("audit", "list", "--last", "1").out())
                .contains("run.ended")
                .doesNotContain("run.begun");

        Path kept = folder.resolve("var/audit/checkpoint-2026-11-22.json");
        CommandRun checkpoint = workspace.run("audit", "checkpoint");
        assertThat(kept).hasContent(checkpoint.out());
        long seq = JsonMapper.shared().readTree(checkpoint.out()).path("seq").asLong();
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.json"), checkpoint.out());
        CommandRun verify = workspace.run("audit", "verify", "--checkpoint", elsewhere.toString());
        assertThat(verify.exitCode()).as(verify.toString()).isZero();
        assertThat(verify.out()).isEqualTo("The audit log is whole: " + seq + " lines, 2 checkpoints still in it.\n");

        workspace.run("nightly", "--date", "2026-11-22");
        assertThat(workspace
                        .run("audit", "verify", "--checkpoint", elsewhere.toString())
                        .exitCode())
                .isZero();
        Files.writeString(elsewhere, checkpoint.out().replaceAll("\"hash\": \"....", "\"hash\": \"0000"));
        CommandRun forged = workspace.run("audit", "verify", "--checkpoint", elsewhere.toString(), "--json");
        assertThat(forged.exitCode()).as(forged.toString()).isEqualTo(1);
        assertThat(forged.out()).contains("\"seq\" : " + seq, "the log was written anew");
        Files.writeString(elsewhere, "{}");
        assertThat(workspace
                        .run("audit", "verify", "--checkpoint", elsewhere.toString())
                        .exitCode())
                .isEqualTo(65);
        assertThat(workspace.run("audit", "list", "--last", "0").exitCode()).isEqualTo(2);
    }
}
