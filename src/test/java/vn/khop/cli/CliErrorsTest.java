package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khop.record.InputRefused;
import vn.khop.record.OutputFailed;
import vn.khop.record.SettingsRefused;
import vn.khop.record.Unavailable;

/** Every way to fail has one exit code and a short message; what may be personal stays off the terminal and out of the log. */
class CliErrorsTest {

    private static final String PERSONAL = "Nguyễn Thị Bưởi 079185001234";

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new InputRefused("a.csv: no header"), ExitCode.INPUT_REFUSED),
                Arguments.of(new SettingsRefused("jobs/a.yaml:1:1: unknown key"), ExitCode.SETTINGS_REFUSED),
                Arguments.of(new OutputFailed("out/: not writable"), ExitCode.OUTPUT_FAILED),
                Arguments.of(new Unavailable("index damaged"), ExitCode.UNAVAILABLE),
                Arguments.of(new ExecutionException(new InputRefused("from a worker")), ExitCode.INPUT_REFUSED),
                Arguments.of(
                        new UncheckedIOException(new IOException("No space left on device")), ExitCode.OUTPUT_FAILED),
                Arguments.of(new FileSystemException("out/x", null, "Read-only file system"), ExitCode.OUTPUT_FAILED),
                Arguments.of(new IllegalStateException("bug"), ExitCode.FAULT),
                Arguments.of(new OutOfMemoryError("heap"), ExitCode.FAULT));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_hasItsExitCode(Throwable failure, ExitCode expected) {
        assertThat(new CliErrors(session(new StringWriter())).report(failure)).isEqualTo(expected);
    }

    @Test
    void refusal_isSaidInVietnamese_andInItsOwnWordsWhereThereAreNone() {
        StringWriter err = new StringWriter();
        new CliErrors(session(err)).report(new InputRefused("a.csv: is a folder; expected a file"));
        new CliErrors(session(err)).report(new InputRefused("a.csv: no such words"));
        assertThat(err).hasToString("khop: a.csv: là một thư mục; cần một tệp\nkhop: a.csv: no such words\n");
    }

    @Test
    void faultsOfSettings_standOnLinesOfTheirOwn() {
        StringWriter err = new StringWriter();
        new CliErrors(session(err))
                .report(new SettingsRefused("jobs/a.yaml:2:1: unknown key 'fils', did you mean 'files'?\n"
                        + "jobs/quota.yaml:1:8: 'daily' must be a whole number from 0, was a list"));
        assertThat(err).hasToString("""
                khop: Các tệp cấu hình có lỗi (2):
                jobs/a.yaml:2:1: không có khóa 'fils'; có phải 'files'?
                jobs/quota.yaml:1:8: 'daily' cần là số nguyên từ 0, hiện là một danh sách
                """);
    }

    @Test
    void ourFault_showsNeitherStackTraceNorForeignMessage(@TempDir Path workspace) throws IOException {
        Files.createDirectory(workspace.resolve("jobs"));
        StringWriter err = new StringWriter();
        Session session = session(err, "KHOP_WORKSPACE", workspace.toString());
        ExitCode code = new CliErrors(session).report(new IllegalStateException(PERSONAL, new IOException(PERSONAL)));

        assertThat(code).isEqualTo(ExitCode.FAULT);
        assertThat(err.toString())
                .startsWith("khop: Lỗi của Khớp: IllegalStateException (CliErrorsTest.java:")
                .endsWith("Chi tiết: var/logs/errors.log\n")
                .hasLineCount(1);
        String log = Files.readString(workspace.resolve("var/logs/errors.log"));
        assertThat(log)
                .startsWith("2026-11-22T13:00:00Z khop ")
                .contains("java.lang.IllegalStateException\n", "caused by java.io.IOException\n", "    at vn.khop.cli.")
                .doesNotContain("Bưởi", "079185001234");
    }

    @Test
    void ourFault_outsideAWorkspace_writesNothing(@TempDir Path folder) {
        StringWriter err = new StringWriter();
        new CliErrors(session(err, "KHOP_WORKSPACE", folder.toString())).report(new IllegalStateException("bug"));
        assertThat(folder).isEmptyDirectory();
        assertThat(err.toString()).doesNotContain("errors.log");
    }

    @Test
    void memory_namesItsCure() {
        StringWriter err = new StringWriter();
        new CliErrors(session(err)).report(new OutOfMemoryError("Java heap space"));
        assertThat(err.toString()).contains("KHOP_JAVA_OPTS");
    }

    private static Session session(StringWriter err, String... environment) {
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false, false, false, 100);
        Map<String, String> variables =
                environment.length == 0 ? Map.of("KHOP_WORKSPACE", "/nowhere") : Map.of(environment[0], environment[1]);
        return new Session(new String[0], terminal, variables, CommandRun.CLOCK);
    }
}
