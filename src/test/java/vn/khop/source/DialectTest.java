package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.SettingsRefused;

/** FEATURE UNDER TEST: the form of a file as one line of text, and the words that a job file may use for it. */
class DialectTest {

    @Test
    void everyFormIsOneLineAndReadBackTheSame() {
        Dialect.TextForm text = new Dialect.TextForm(
                Dialect.Encoding.UTF_16BE, true, '\t', true, Dialect.Quoting.ALL, Dialect.Newline.CRLF);
        List<String> header = List.of("", "Họ\nvà tên", "a\\b", "\u001F", "", "a\\b");
        for (Dialect dialect : List.of(
                Dialect.plain(List.of("a")),
                new Dialect(Dialect.Format.CSV, true, text, header, 7, ""),
                new Dialect(Dialect.Format.XLSX, false, Dialect.TextForm.PLAIN, header, 3, "Trang\u001F 1"))) {
            assertThat(dialect.encode()).doesNotContain("\n", "\r", "\0");
            assertThat(Dialect.decode(dialect.encode())).isEqualTo(dialect);
        }
    }

    @Test
    void textOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> Dialect.decode("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a dialect of version 1 with 11 parts or more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "utf-9 # auto # auto # encoding \"utf-9\" is not known; expected one of [auto, UTF-8, UTF-16, UTF-16LE, UTF-16BE, windows-1258, TCVN3, VNI]",
                "auto # : # auto # delimiter \":\" is not known; expected one of [auto, ,, ;, tab, |]",
                "auto # auto # 0 # header_row \"0\" is not known; expected auto or a row number from 1",
                "auto # auto # -1 # header_row \"-1\" is not known; expected auto or a row number from 1",
                "auto # auto # first # header_row \"first\" is not known; expected auto or a row number from 1",
            })
    void unknownWordsAreRefused(String encoding, String delimiter, String headerRow, String message) {
        assertThatThrownBy(() -> new ReadSettings(encoding, delimiter, headerRow))
                .isInstanceOf(SettingsRefused.class)
                .hasMessage(message);
    }
}
