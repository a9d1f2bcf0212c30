package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command line that cannot be understood: exit code 2, one line that says what and what was expected, in the user's language. */
class UsageErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            nigtly                       ~ không hiểu "nigtly". Có phải "nightly"?
            --lang en nigtly             ~ cannot understand "nigtly". Did you mean "nightly"?
            explain school               ~ thiếu KEY.
            explain school --lang=en     ~ missing KEY.
            approve school               ~ thiếu --code, --by.
            run                          ~ thiếu JOB.
            registry                     ~ thiếu tên lệnh.
            nightly --date 2026-13-01    ~ --date không nhận giá trị "2026-13-01"; cần yyyy-MM-dd.
            nightly --date 01/02/2026    ~ --date không nhận giá trị "01/02/2026"; cần yyyy-MM-dd.
            nightly --lang fr            ~ --lang không nhận giá trị "fr"; cần vi, en.
            nightly --jsno               ~ không hiểu "--jsno". Có phải "--json"?
            sample --people x --out y    ~ --people không nhận giá trị "x"; cần N.
            """)
    void wrongCommandLine_isRefusedWithItsCure(String arguments, String message) {
        CommandRun run = CommandRun.of(arguments.trim().split(" "));
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err()).as(run.toString()).startsWith("khop: " + message + "\n");
        assertThat(run.out()).as("stdout belongs to results").isEmpty();
    }

    @Test
    void noArguments_isAUsageError() {
        CommandRun run = CommandRun.of();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("khop: thiếu tên lệnh.\nXem: khop --help\n");
    }

    @Test
    void globalOptions_standBeforeOrAfterTheCommand() {
        assertThat(CommandRun.of("--lang", "en", "nightly", "--help").out()).contains("Run the night");
        assertThat(CommandRun.of("nightly", "--help", "--lang", "EN").out()).contains("Run the night");
    }
}
