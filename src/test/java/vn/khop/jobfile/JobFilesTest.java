package vn.khop.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.SettingsRefused;

/** FEATURE UNDER TEST: a folder of settings: good jobs run, broken ones are told, shared files stop all. */
class JobFilesTest {

    @TempDir
    Path root;

    private static String job(String name) {
        return "job: " + name + "\nfiles: a.csv\ncolumns: {source_key: ma, full_name: ten}\n";
    }

    @Test
    void aBrokenJob_doesNotStopTheOthers() {
        JobFiles files = JobFiles.load(WorkspaceFixture.in(root)
                .with("jobs/1.yaml", job("school"))
                .with("jobs/2.yaml", job("births"))
                .with("jobs/3.yaml", job("deaths") + "x: 1\nlimit: 5\n")
                .with("jobs/4.yaml", "job: [\n")
                .with("jobs/notes.txt", "not read")
                .with("jobs/.5.yaml", "an editor's file")
                .with("jobs/models/1.yaml", "not a job")
                .root());
        assertThat(files.jobs()).extracting(Job::name).containsExactly("births", "school");
        assertThat(files.broken()).extracting(BrokenJob::name).containsExactly("4", "deaths");
        assertThat(files.broken().get(1).refusal())
                .isInstanceOf(SettingsRefused.class)
                .hasMessageMatching("(?s)jobs/3.yaml:4:1: unknown key 'x'; expected one of job, .*\n"
                        + "jobs/3.yaml:5:1: unknown key 'limit', did you mean 'limits'\\?");
        assertThat(files.find("school")).isPresent();
        assertThat(files.find("deaths")).isEmpty();
    }

    @Test
    void twoJobsOfOneName_areBothBroken() {
        WorkspaceFixture workspace = WorkspaceFixture.in(root)
                .with("jobs/1.yaml", job("school"))
                .with("jobs/2.yaml", "title: x\n" + job("school"))
                .with("jobs/3.yaml", job("births"));
        assertThat(workspace.faults()).isEqualTo("""
                        jobs/1.yaml:1:6: job 'school' stands in jobs/2.yaml too; names must be unique
                        jobs/2.yaml:2:6: job 'school' stands in jobs/1.yaml too; names must be unique""");
        assertThat(JobFiles.load(root).jobs()).extracting(Job::name).containsExactly("births");
    }

    @Test
    void anotherEnding_isTold() {
        assertThat(WorkspaceFixture.in(root)
                        .with("jobs/school.yml", job("school"))
                        .faults())
                .isEqualTo("jobs/school.yml:1:1: job files end in .yaml; rename it to school.yaml");
    }

    @Test
    void sharedFiles_stopAll_andAllFaultsAreToldTogether() throws Exception {
        WorkspaceFixture workspace = WorkspaceFixture.in(root)
                .with("jobs/1.yaml", job("school") + "x: 1\n")
                .with("jobs/registry.yaml", "registry: {files: r.csv, columns: {full_name: a}}\n");
        Files.delete(root.resolve("jobs/quota.yaml"));
        assertThatThrownBy(() -> JobFiles.load(workspace.root()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageMatching(
                        "(?s)jobs/1.yaml:4:1: unknown key 'x'; .*\n"
                                + "jobs/quota.yaml:1:1: the file is missing; a workspace needs it, with at least the line daily: 200000\n"
                                + "jobs/registry.yaml:1:35: missing field 'citizen_id' under 'columns': the number that is unique in the registry");
    }

    @Test
    void noFolder() {
        assertThatThrownBy(() -> JobFiles.load(root))
                .isInstanceOf(SettingsRefused.class)
                .hasMessage(
                        "jobs:1:1: no such folder: a workspace has a folder jobs/; name the workspace with --workspace");
    }

    @Test
    void noJobs_isNoFault() {
        assertThat(JobFiles.load(WorkspaceFixture.in(root).root()).jobs()).isEmpty();
    }
}
