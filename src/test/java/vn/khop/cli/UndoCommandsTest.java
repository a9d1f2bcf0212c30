package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** khop undo, hold and release as a data officer types them. */
class UndoCommandsTest {

    @TempDir
    Path folder;

    @Test
    void undo_hold_release_andWhatTheySay() throws IOException {
        CommandWorkspace workspace = CommandWorkspace.in(folder);
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isZero();
        Path corrected = folder.resolve("out/2026-11-22/school/corrected/school-1.csv");
        assertThat(Files.readString(corrected)).contains("\nS2,Trần Thị Hoa,");

        CommandRun undo = workspace.run("undo", "school", "S2", "--by", "can-bo-1", "--date", "2026-11-22");
        assertThat(undo.exitCode()).as(undo.toString()).isZero();
        assertThat(undo.out())
                .containsPattern("^school: case \\S+, corrections taken back: 1; they are not in corrected/")
                .contains("\n  out/2026-11-22/_undone/school/school-1.csv\n")
                .contains("The record is held since 2026-11-22, by can-bo-1.");
        assertThat(Files.readString(folder.resolve("out/2026-11-22/_undone/school/school-1.csv")))
                .isEqualTo("key,name,born,sex,id\nS2,Tran Thi Hoa,09/07/1985,Nữ,001185000022\n");
        assertThat(workspace.run("undo", "school", "S2", "--by", "can-bo-1").out())
                .contains("corrections taken back before: 1; nothing changes.");
        assertThat(workspace.run("explain", "school", "S2").out())
                .contains("Corrections of this record that were taken back: 1", "Held since 2026-11-22, by can-bo-1.");

        workspace.run("nightly", "--date", "2026-11-22");
        assertThat(Files.readString(corrected)).isEqualTo("key,name,born,sex,id\n");

        JsonNode held = JsonMapper.shared()
                .readTree(workspace
                        .run("hold", "school", "S2", "--by", "x", "--reason", "y", "--json", "--quiet")
                        .out());
        assertThat(held.path("held").asBoolean()).isTrue();
        assertThat(held.path("changed").asBoolean()).isFalse();
        assertThat(held.path("held_by").asString()).isEqualTo("can-bo-1");
        assertThat(workspace.run("release", "school", "S2", "--by", "can-bo-2").out())
                .containsPattern("^school: case \\S+, held since 2026-11-22, is released\\.\n$");
        assertThat(workspace.run("release", "school", "S2", "--by", "can-bo-2").out())
                .contains("is not held; nothing changes.");
        assertThat(workspace.run("undo", "school", "S1", "--by", "can-bo-2").out())
                .contains("has no correction to take back; nothing changes.");
        assertThat(workspace.run("audit", "list").out())
                .contains("correction.undone", "record.held", "record.released")
                .doesNotContain("S2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            undo nojob S1 --by x                 ~ There is no job "nojob". The jobs: school.
            undo school NOBODY --by x            ~ Job school holds no record with this key; expected a source_key as
            hold school NOBODY --by x --reason y ~ Job school holds no record with this key; expected a source_key as
            release school NOBODY --by x         ~ Job school holds no record with this key; expected a source_key as
            hold school S1 --by x                ~ missing --reason
            undo school S1                       ~ missing --by
            """)
    void whatIsNotKnown_isRefusedAsUsage(String command, String said) throws IOException {
        CommandWorkspace workspace = CommandWorkspace.in(folder);
        assertThat(workspace.run("nightly", "--date", "2026-11-22").exitCode()).isZero();
        CommandRun run = workspace.run(command.split(" +"));
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains(said);
    }

    @Test
    void nobodyAnswersForIt_isRefused() throws IOException {
        CommandRun run = CommandWorkspace.in(folder).run("undo", "school", "S1", "--by", " ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--by needs the id or name");
    }
}
