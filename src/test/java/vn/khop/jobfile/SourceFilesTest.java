package vn.khop.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.InputRefused;

/** FEATURE UNDER TEST: which files a job reads: names and globs of the workspace, nothing outside it, nothing that Khớp wrote itself. */
class SourceFilesTest {

    @TempDir
    Path outside;

    private Path workspace() throws Exception {
        Path root = outside.resolve("workspace");
        for (String name : List.of(
                "data/school-2.csv",
                "data/school-10.csv",
                "data/school-1.csv.gz",
                "data/.school-3.csv",
                "data/deep/school-4.csv",
                "data/học sinh.csv",
                "out/2026-11-22/school/outcomes.csv",
                "var/archive/school-1.csv",
                "top.csv")) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), "");
        }
        return root;
    }

    private String found(String... globs) throws Exception {
        Path root = workspace();
        return String.join(
                " ",
                new SourceFiles(List.of(globs))
                        .resolve(root).stream()
                                .map(path -> root.relativize(path).toString())
                                .toList());
    }

    @Test
    void globs_findInCodePointOrder() throws Exception {
        assertThat(found("data/school-*.csv")).isEqualTo("data/school-10.csv data/school-2.csv");
        assertThat(found("data/school-*.{csv,csv.gz}"))
                .isEqualTo("data/school-1.csv.gz data/school-10.csv data/school-2.csv");
        assertThat(found("data/school-?.csv", "data/*.csv", "top.csv"))
                .as("each file once")
                .isEqualTo("data/học sinh.csv data/school-10.csv data/school-2.csv top.csv");
        assertThat(found("*.csv")).isEqualTo("top.csv");
        assertThat(found("nothing-*.csv", "no/folder/*.csv")).isEmpty();
    }

    @Test
    void globs_doNotFindHiddenFilesOrResults() throws Exception {
        assertThat(found("**.csv"))
                .isEqualTo("data/deep/school-4.csv data/học sinh.csv data/school-10.csv data/school-2.csv top.csv");
        assertThat(found("data/.*.csv")).isEqualTo("data/.school-3.csv");
    }

    @Test
    void names_areComparedInComposedForm() throws Exception {
        assertThat(found("data/ho\u0323c*.csv")).isEqualTo("data/học sinh.csv");
    }

    @Test
    void aNamedFileThatIsMissing_isRefused() throws Exception {
        Path root = workspace();
        assertThatThrownBy(() -> new SourceFiles(List.of("data/none.csv")).resolve(root))
                .isInstanceOf(InputRefused.class)
                .hasMessage("files: data/none.csv does not exist in the workspace; expected a file."
                        + " Put it there, or name it by a glob if it may be absent");
        assertThatThrownBy(() -> new SourceFiles(List.of("data")).resolve(root))
                .isInstanceOf(InputRefused.class)
                .hasMessage("files: data is a folder; expected a file, or a glob such as data/*.csv");
    }

    @Test
    void aLinkThatLeavesTheWorkspace_isRefused() throws Exception {
        Path root = workspace();
        Path secret = Files.writeString(outside.resolve("secret.csv"), "");
        Files.createSymbolicLink(root.resolve("data/link.csv"), secret);
        Files.createSymbolicLink(root.resolve("linked"), outside);
        Files.createSymbolicLink(root.resolve("data/inside.csv"), root.resolve("top.csv"));
        assertThat(new SourceFiles(List.of("data/in*.csv")).resolve(root)).hasSize(1);
        for (String glob : List.of("data/l*.csv", "data/link.csv", "linked/secret.csv", "linked/*.csv")) {
            assertThatThrownBy(() -> new SourceFiles(List.of(glob)).resolve(root))
                    .as(glob)
                    .isInstanceOf(InputRefused.class)
                    .hasMessageMatching(
                            "files: (data/link|linked/secret).csv is a link that leaves the workspace; copy the file into the workspace");
        }
    }

    @Test
    void aLinkToNowhere_isRefused_notPassedOver() throws Exception {
        Path root = workspace();
        Files.createSymbolicLink(root.resolve("data/school-9.csv"), root.resolve("gone.csv"));
        assertThatThrownBy(() -> new SourceFiles(List.of("data/school-*.csv")).resolve(root))
                .isInstanceOf(InputRefused.class)
                .hasMessage(
                        "files: data/school-9.csv is no file (perhaps a link to nowhere); put the file there or remove the link");
        assertThat(new SourceFiles(List.of("data/*.gz")).resolve(root)).hasSize(1);
    }

    @Test
    void aFolderThatLinksToItself_endsTheWalk() throws Exception {
        Path root = workspace();
        Files.createSymbolicLink(root.resolve("data/loop"), root.resolve("data"));
        assertThat(new SourceFiles(List.of("data/**.gz")).resolve(root)).hasSize(1);
    }
}
