package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code khop sample}: a population in a folder of the user's choice. */
class SampleCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void sample_writesRegistrySourcesAndTruth() {
        Path out = folder.resolve("dữ liệu");
        CommandRun run = CommandRun.of(
                "sample", "--people", "200", "--seed", "5", "--rows", "20", "--out", out.toString(), "--lang", "en");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).startsWith(out + ": 200 people\n").contains("births: ", "subscribers: ");
        assertThat(out.resolve("registry.csv.gz")).isNotEmptyFile();
        assertThat(out.resolve("truth/school.csv.gz")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "10000001, 10", "100, -1"})
    void sizesOutOfRange_areAUsageError(String people, String rows) {
        CommandRun run = CommandRun.of("sample", "--people", people, "--rows", rows, "--out", folder.toString());
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).contains("--people phải từ 1 đến 10.000.000");
        assertThat(folder).isEmptyDirectory();
    }
}
