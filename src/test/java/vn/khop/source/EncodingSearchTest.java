package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.InputRefused;
import vn.khop.text.LegacyText;

/** FEATURE UNDER TEST: the charset of a text file: declared, marked, or told by its bytes; never guessed. */
class EncodingSearchTest {

    private static final String TABLE = "ma,Họ và tên,Địa chỉ\n"
            + "1,Nguyễn Thị Hương,Phường Ba Đình\n2,Trần Văn Đức,Xã Quảng Trạch\n3,Lê Hữu Phước,Đường Trường Chinh\n";

    @TempDir
    private Path folder;

    private static byte[] encoded(String text, String charset) {
        return switch (charset) {
            case "TCVN3" -> LegacyText.encode(text, LegacyText.Encoding.TCVN3);
            case "VNI" -> LegacyText.encode(text, LegacyText.Encoding.VNI);
            case "windows-1258" -> LegacyText.encode(text, LegacyText.Encoding.WINDOWS_1258);
            case "BOM" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case "LE BOM" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case "BE BOM" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            default -> text.getBytes(Charset.forName(charset));
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "UTF-8        # auto         # UTF-8 (well-formed sequences: 30 of 30)",
                "BOM          # auto         # UTF-8 (byte order mark)",
                "BOM          # UTF-8        # UTF-8 (byte order mark)",
                "UTF-16LE     # auto         # UTF-16LE (zero bytes)",
                "UTF-16BE     # auto         # UTF-16BE (zero bytes)",
                "LE BOM       # auto         # UTF-16LE (byte order mark)",
                "BE BOM       # auto         # UTF-16BE (byte order mark)",
                "BE BOM       # UTF-16       # UTF-16BE (byte order mark)",
                "UTF-16LE     # UTF-16       # UTF-16LE (zero bytes)",
                "TCVN3        # auto         # TCVN3 (valid syllables: TCVN3 100%, VNI 0%, windows-1258 0%)",
                "VNI          # auto         # VNI (valid syllables: VNI 100%, TCVN3 10%, windows-1258 0%)",
                "windows-1258 # auto         # windows-1258 (valid syllables: windows-1258 100%, TCVN3 19%, VNI 19%)",
                "TCVN3        # tcvn3        # TCVN3 (declared)",
                "VNI          # VNI          # VNI (declared)",
                "windows-1258 # windows-1258 # windows-1258 (declared)",
            })
    void theSameTableIsReadInEveryCharset(String charset, String setting, String evidence) {
        Path file = SourceText.in(folder, "a.csv", encoded(TABLE, charset)).file();
        try (SourceTable table = SourceTable.open(file, new ReadSettings(setting, "auto", "auto"))) {
            assertThat(table.header()).containsExactly("ma", "Họ và tên", "Địa chỉ");
            assertThat(table.next()).isEqualTo(new Row.Cells(2, List.of("1", "Nguyễn Thị Hương", "Phường Ba Đình")));
            assertThat(table.encodingEvidence()).isEqualTo(evidence);
        }
    }

    @Test
    void aDamagedRowOfAnUtf8FileIsRejectedAndTheOthersAreRead() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(TABLE.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'4', ',', 'H', (byte) 0xE0, ',', 'x', '\n'});
        bytes.writeBytes("5,Hà,y\n".getBytes(StandardCharsets.UTF_8));
        for (ReadSettings settings : List.of(ReadSettings.AUTO, new ReadSettings("UTF-8", "auto", "auto"))) {
            assertThat(SourceText.in(folder, "a.csv", bytes.toByteArray())
                            .with(settings)
                            .read())
                    .containsSubsequence(
                            "5:ENCODING bytes that the charset does not have in cell 2 [4,H\uFFFD,x]", "6:5|Hà|y");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "TCVN3 # UTF-8 # auto # ma,Họ và tên/1,Lê An/2,Bình           # byte 0xE4 at offset 4 (line 1) is no UTF-8",
                "TCVN3 # UTF-8 # auto # ma,ten/1,Nguyễn Thị Hương/MANY        # byte 0xD4 at offset 13 (line 2) is no UTF-8",
                "TCVN3 # UTF-8 # 1    # Mã,ten/1,An                           # byte 0xB7 at offset 1 (line 1) is no UTF-8",
                "VNI   # UTF-8 # 2    # DS/Mã,ten/1,An                        # byte 0xF5 at offset 5 (line 2) is no UTF-8",
                "LATIN # windows-1258 # auto # ma,\u0081/1,\u0081                # line 1 has bytes that windows-1258 does not have",
            })
    void bytesThatAreNotInTheDeclaredCharsetAreNamed(
            String charset, String setting, String headerRow, String table, String found) {
        String text = table.strip().replace("/MANY", "/2,Trần Đức".repeat(12)).replace('/', '\n');
        byte[] bytes = charset.equals("LATIN") ? text.getBytes(StandardCharsets.ISO_8859_1) : encoded(text, charset);
        assertThat(SourceText.in(folder, "a.csv", bytes)
                        .with(new ReadSettings(setting, ",", headerRow))
                        .wanting(Set.of("Họ và tên"))
                        .problem())
                .isEqualTo(
                        "a.csv: cannot be read as " + setting + ": " + found + "; set encoding in the job file to what"
                                + " the file is in, or to auto, or save the file as UTF-8");
    }

    @Test
    void bytesThatADeclaredCharsetLacksRejectTheirRow() {
        assertThat(SourceText.in(folder, "b.csv", new byte[] {'a', ',', 'b', '\n', '1', ',', (byte) 0x81, '\n'})
                        .with(new ReadSettings("windows-1258", "auto", "auto"))
                        .read())
                .containsExactly("2:ENCODING bytes that the charset does not have in cell 2 [1,\uFFFD]");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-32LE, '\uFEFF', its byte order mark",
        "UTF-32BE, '\uFEFF', its byte order mark",
        "UTF-32LE, '',       the place of its zero bytes",
        "UTF-32BE, '',       the place of its zero bytes",
    })
    void utf32IsNamed(String charset, String mark, String evidence) {
        byte[] bytes = (mark + TABLE).getBytes(Charset.forName(charset));
        assertThat(SourceText.in(folder, "a.csv", bytes).problem())
                .isEqualTo("a.csv: is UTF-32, as " + evidence + " says, which is not read; save it as UTF-8");
    }

    @Test
    void zerosAloneAreNoCharset() {
        assertThat(SourceText.in(folder, "a.csv", new byte[400]).problem())
                .isEqualTo(
                        "a.csv: line 1 is no header row (a NUL character in cell 1); set header_row to the line of the"
                                + " column names, or to auto");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "LE BOM # UTF-8  # a.csv: begins with the byte order mark of UTF-16LE, but the job file says encoding: UTF-8; set encoding: auto",
                "BOM    # TCVN3  # a.csv: begins with the byte order mark of UTF-8, but the job file says encoding: TCVN3; set encoding: auto",
                "UTF-8  # UTF-16 # a.csv: is not UTF-16, as the job file says: there is no byte order mark and the zero bytes lie otherwise; set encoding: auto",
                "UTF-8  # UTF-16LE # a.csv: is not UTF-16LE, as the job file says: it has no zero bytes; set encoding: auto",
                "UTF-8  # TCVN3  # a.csv: is UTF-8, not TCVN3 as the job file says: well-formed UTF-8 sequences: 30 of 30; set encoding: UTF-8, or auto",
                "UTF-8  # VNI    # a.csv: is UTF-8, not VNI as the job file says: well-formed UTF-8 sequences: 30 of 30; set encoding: UTF-8, or auto",
            })
    void settingsThatTheBytesContradictAreRefused(String charset, String setting, String message) {
        assertThat(SourceText.in(folder, "a.csv", encoded(TABLE, charset))
                        .with(new ReadSettings(setting, "auto", "auto"))
                        .problem())
                .isEqualTo(message);
    }

    @Test
    void bytesThatTellNothingAreRefusedWithTheEvidence() {
        byte[] russian = "ma,ten\n1,Иван Петров\n2,Анна Иванова\n".getBytes(Charset.forName("windows-1251"));
        Path file = SourceText.in(folder, "a.csv", russian).file();
        assertThatThrownBy(() -> SourceTable.open(file, ReadSettings.AUTO))
                .isInstanceOf(InputRefused.class)
                .hasMessageStartingWith(
                        "a.csv: its charset cannot be told: UTF-8 well-formed sequences: 0 of 21; valid syllables: ")
                .hasMessageEndingWith("; save the file as UTF-8, or set encoding in the job file");
    }

    @Test
    void oneWordIsEnoughToTellTheCharset() {
        byte[] bytes = LegacyText.encode("ma,noi\n1,Hà Nội\n", LegacyText.Encoding.TCVN3);
        assertThat(SourceText.in(folder, "a.csv", bytes).read()).containsExactly("2:1|Hà Nội");
    }
}
