package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code khop validate}: all faults at once with their places, or a table of sound jobs. */
class ValidateCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path workspace;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(workspace.resolve("jobs"));
        settings("registry", """
                registry:
                  files: registry.csv
                  columns: {citizen_id: id, full_name: name}
                """);
        settings("quota", "daily: 1000\nzone: Asia/Ho_Chi_Minh\n");
        settings("school", """
                job: school
                title: Học sinh
                files: school-*.csv
                columns: {source_key: key, full_name: name}
                """);
    }

    private void settings(String name, String yaml) throws IOException {
        Files.writeString(workspace.resolve("jobs/" + name + ".yaml"), yaml);
    }

    @Test
    void soundJobs_areListed() {
        CommandRun run = CommandRun.of("validate", "--workspace", workspace.toString(), "--lang", "en");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).isEqualTo("""
                job     title     files         present  schedule
                school  Học sinh  school-*.csv        0
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            version,2; jobs/models/model-2.csv: the setting prior is missing
            what;      jobs/models/model-2.csv line 1: expected 2 or 7 cells, found 1
            """)
    void aModelThatIsNone_isAFault(String text, String expected) throws IOException {
        Files.createDirectory(workspace.resolve("jobs/models"));
        Files.writeString(workspace.resolve("jobs/models/model-2.csv"), text);
        CommandRun run = CommandRun.of("validate", "--workspace", workspace.toString(), "--lang", "en");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(78);
        assertThat(run.err()).contains(expected);
    }

    @Test
    void aPinnedModelThatIsNotThere_isAFault() throws IOException {
        settings(
                "school",
                "job: school\nfiles: a*.csv\ncolumns: {source_key: key, full_name: name}\nmatch: {model: 7}\n");
        CommandRun run = CommandRun.of("validate", "--workspace", workspace.toString(), "--lang", "en");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(78);
        assertThat(run.err()).contains("jobs/school.yaml: match.model is 7, but the models of this workspace are [1]");
    }

    @Test
    void faults_areAllReported_withPlaceAndCure() throws IOException {
        settings("school", "job: school\nfils: a.csv\ncolumns: {source_key: key, full_nam: name}\n");
        settings("quota", "daily: many\nzone: Asia/Ho_Chi_Minh\n");
        CommandRun run = CommandRun.of("validate", "--workspace", workspace.toString());
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(78);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "jobs/quota.yaml:1:8: ", "jobs/school.yaml:2:1: ", "files", "jobs/school.yaml:3:", "full_name");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                               false",
        "'jobs: {other: {weight: backlog}}',               false",
        "'jobs: {school: {weight: 5}, births: {weight: backlog}}', true",
        "'jobs: {births: {weight: backlog}}',              true",
        "'jobs: {school: {guarantee: 1}, births: {weight: backlog}}', false",
    })
    void aNumberBesideBacklogs_isAWarning_notAFault(String jobs, boolean warned) throws IOException {
        settings("births", "job: births\nfiles: b*.csv\ncolumns: {source_key: key, full_name: name}\n");
        settings("quota", "daily: 10\n" + jobs + "\n");
        CommandRun run = CommandRun.of("validate", "--workspace", workspace.toString(), "--lang", "en", "--json");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.err().contains("a warning. school: the weight is a number"))
                .as(run.toString())
                .isEqualTo(warned);
        assertThat(run.out().contains("quota.yaml: weight is a number for school,"))
                .isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2026-12-01;  0; ''
            2026-12-02;  0; school: a warning. The agreement 12/QC-2026 ends with 2027-01-01
            2027-01-01;  0; school: a warning. The agreement 12/QC-2026 ends with 2027-01-01
            2027-01-02; 78; jobs/school.yaml:4:36: the agreement '12/QC-2026' is over since 2027-01-02
            """)
    void anAgreement_isWarnedOfBeforeItEnds_andAFaultAfter(String date, int exitCode, String said) throws IOException {
        settings("school", """
                job: school
                files: a*.csv
                columns: {source_key: key, full_name: name}
                agreement: {no: 12/QC-2026, until: 2027-01-01, fields: [full_name]}
                """);
        CommandRun run = CommandRun.of(
                "validate", "--workspace", workspace.toString(), "--lang", "en", "--json", "--date", date);
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(exitCode);
        if (said.isEmpty()) {
            assertThat(run.err()).doesNotContain("agreement");
        } else {
            assertThat(run.err()).contains(said);
            assertThat(run.out()).contains("12/QC-2026");
        }
    }

    @Test
    void json_standsAloneOnStdout() {
        CommandRun run = CommandRun.of("validate", "--workspace", workspace.toString(), "--json", "--quiet");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"job\" : \"school\"", "\"title\" : \"Học sinh\"");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void noWorkspace_isSaid() {
        CommandRun run = CommandRun.of("validate", "--workspace", "/nowhere");
        assertThat(run.exitCode()).isEqualTo(78);
        assertThat(run.err()).startsWith("khop: /nowhere: không phải thư mục làm việc");
    }

    @Test
    void faultsOfPlaces_areReportedToo() throws IOException {
        Files.createDirectory(workspace.resolve("places"));
        Files.writeString(
                workspace.resolve("places/changes.csv"), "old_code,new_code,date,coverage\n00004,00008,,full\n");
        CommandRun run = CommandRun.of("validate", "--workspace", workspace.toString(), "--lang", "vi");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(78);
        assertThat(run.err()).contains("places/changes.csv:2:13: thiếu ngày");
    }
}
