package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.store.Database;

/** {@code khop quota set}: changes quota.yaml in place, and every change of the file is in the audit log, whoever made it. */
class QuotaSetCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private CommandWorkspace workspace = new CommandWorkspace(Path.of(""));

    @BeforeEach
    void write() throws IOException {
        workspace = CommandWorkspace.in(folder);
    }

    private List<String> audit() {
        try (Database database = Database.open(folder.resolve("var"))) {
            return new JdbcTemplate(database.dataSource())
                            .queryForList(
                                    "select actor || ' ' || action || ' ' || detail from audit where object = 'quota.yaml' order by seq",
                                    String.class)
                            .stream()
                            .map(line -> line.replaceAll("[0-9a-f]{64}", "#"))
                            .toList();
        }
    }

    @Test
    void set_beforeAnyRun_changesTheFileAndIsAudited() throws IOException {
        CommandRun run = workspace.run(
                "quota",
                "set",
                "--by",
                "p1",
                "--reason",
                "đầu năm học",
                "--daily",
                "1200",
                "--job",
                "school",
                "--limit",
                "none");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        "daily: 1000 -> 1200\njobs.school.limit: 500 -> none\n"
                                + "jobs/quota.yaml is changed; it counts from the next plan on, also of a day that has begun.\n");
        assertThat(Files.readString(folder.resolve("jobs/quota.yaml"))).isEqualTo("""
                daily: 1200
                zone: Asia/Ho_Chi_Minh
                jobs:
                  school: {guarantee: 10, weight: backlog}
                """);
        assertThat(audit())
                .containsExactly(
                        "p1 quota.set reason: đầu năm học; daily: 1000 -> 1200, jobs.school.limit: 500 -> none; sha256 # -> #");
        assertThat(workspace
                        .run("quota", "set", "--by", "p1", "--reason", "lại", "--daily", "1200")
                        .out())
                .isEqualTo("jobs/quota.yaml says so already; nothing was changed.\n");
        assertThat(audit()).hasSize(1);
    }

    @Test
    void guaranteesPastTheDay_areSaidWithBothFigures() throws IOException {
        CommandRun run = workspace.run(
                "quota",
                "set",
                "--by",
                "p1",
                "--reason",
                "bù",
                "--job",
                "school",
                "--guarantee",
                "5000",
                "--limit",
                "none",
                "--json");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err()).contains("5,000 together, more than the daily 1,000");
        assertThat(run.out()).contains("\"warnings\"", "the guarantees are 5000 together, daily is 1000");
        assertThat(workspace.run("validate").err()).contains("5,000 together, more than the daily 1,000");
    }

    /** The file is noted by the first night, then only when it is another than the last one noted. */
    @Test
    void night_notesAFileChangedByHand_andOneSetOnlyOnce() throws IOException {
        workspace.run("nightly", "--date", "2026-11-22");
        workspace.run("nightly", "--date", "2026-11-22");
        workspace.run("quota", "set", "--by", "p1", "--reason", "thêm", "--daily", "1200");
        workspace.run("nightly", "--date", "2026-11-23");
        workspace.settings("quota", "daily: 900\n");
        workspace.run("nightly", "--date", "2026-11-24");
        assertThat(audit())
                .containsExactly(
                        "khop quota.changed the file was seen for the first time; sha256 none -> #",
                        "p1 quota.set reason: thêm; daily: 1000 -> 1200; sha256 # -> #",
                        "khop quota.changed the file was changed by hand; sha256 # -> #");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = ';', textBlock = """
            --daily 5;                                     2;  --reason
            --reason x --daily 5;                          2;  --by
            --by p --reason x;                             2;  Name what to set
            --by p --reason x --limit 5;                   2;  Name what to set
            --by p --reason x --job school;                2;  Name what to set
            --by p --reason x --job school --weight 0;     2;  --weight
            --by p --reason x --daily -1;                  2;  --daily
            --by p --reason x --daily 1e3;                 2;  --daily
            --by p --reason x --job shcool --limit 5;      2;  shcool
            --by p --reason x --job school --limit 5;      78; is below the guarantee 10
            """)
    void set_refuses_andChangesNothing(String options, int exitCode, String said) throws IOException {
        String before = Files.readString(folder.resolve("jobs/quota.yaml"));
        CommandRun run = workspace.run(("quota set " + options).split(" "));
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(exitCode);
        assertThat(run.err()).contains(said);
        assertThat(Files.readString(folder.resolve("jobs/quota.yaml"))).isEqualTo(before);
    }
}
