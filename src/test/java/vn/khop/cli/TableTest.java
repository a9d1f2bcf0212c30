package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.cli.Table.Side;

/** Columns stand one under the other on the screen, whatever letters they hold. */
class TableTest {

    @ParameterizedTest
    @CsvSource({
        "học sinh, 8", // composed letters
        "ho\u0323c sinh, 8", // the same, decomposed
        "H\u2019Hen, 5",
        "漢字, 4",
        "'', 0",
        "\u200b, 0"
    })
    void width_isWhatTheScreenShows(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void cells_areAlignedByDisplayWidth() {
        Table table = new Table().column("nguồn", Side.LEFT).column("đọc", Side.RIGHT);
        table.row(List.of("khai sinh", "1.234")).row(List.of("ho\u0323c sinh", "7"));
        assertThat(print(table, false)).isEqualTo("""
                nguồn        đọc
                khai sinh  1.234
                ho\u0323c sinh       7
                """);
        assertThat(table.width()).isEqualTo(16);
    }

    @Test
    void colour_isWrittenOnlyWhereWelcome() {
        Table table = new Table().column("job", Side.LEFT);
        table.alarm(List.of("births")).total(List.of("total"));
        assertThat(print(table, true)).contains("\u001b[31mbirths\u001b[0m", "\u001b[1mtotal\u001b[0m");
        assertThat(print(table, false)).doesNotContain("\u001b");
    }

    @Test
    void row_ofAnotherLength_isRefused() {
        Table table = new Table().column("job", Side.LEFT);
        assertThatThrownBy(() -> table.row(List.of("a", "b"))).hasMessage("2 cells for 1 columns");
    }

    private static String print(Table table, boolean colour) {
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text), colour);
        return text.toString();
    }
}
