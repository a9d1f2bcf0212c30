package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: what is refused before a row is read, and what the message says. */
class SourceFileTest {

    @TempDir
    private Path folder;

    private SourceText bytes(String name, byte[] bytes) {
        return SourceText.in(folder, name, bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a.xls  # 61      # a.xls: is in the old Excel format (.xls) or locked by a password, neither of which is read; open it in Excel and save it as .xlsx without a password",
                "a.xlsx # d0cf11e0a1b11ae1 # a.xlsx: is in the old Excel format (.xls) or locked by a password, neither of which is read; open it in Excel and save it as .xlsx without a password",
                "a.csv  # d0cf11e0a1b11ae1 # a.csv: is in the old Excel format (.xls) or locked by a password, neither of which is read; open it in Excel and save it as .xlsx without a password",
                "a.txt  # 61      # a.txt: this kind of file is not read; expected .csv, .tsv, .csv.gz, .tsv.gz or .xlsx; save or export it in one of these forms",
                "a.gz   # 1f8b    # a.gz: this kind of file is not read; expected .csv, .tsv, .csv.gz, .tsv.gz or .xlsx; save or export it in one of these forms",
                "a.csv  # ''      # a.csv: is empty; expected a header row and records; check that the export or upload finished",
                "a.xlsx # ''      # a.xlsx: is empty; expected a header row and records; check that the export or upload finished",
                "a.csv  # 0d0a200a # a.csv: is empty; expected a header row and records; check that the export or upload finished",
                "a.csv  # efbbbf  # a.csv: is empty; expected a header row and records; check that the export or upload finished",
                "a.csv  # 504b0304 # a.csv: is a workbook or zip archive, not text; name it .xlsx or unpack it",
                "a.csv  # 1f8b08  # a.csv: is compressed by gzip; add .gz to its name",
                "a.csv.gz # 612c62 # a.csv.gz: is not compressed by gzip although its name says so; drop .gz from the name",
                "a.csv.gz # 1f8b0800 # a.csv.gz: incomplete: the compressed file ends early or is damaged (the data end inside a header or trailer); upload it again",
                "a.xlsx # 612c62  # a.xlsx: is not an Excel workbook (its bytes begin otherwise); open it and save it as .xlsx, or name it after what it is",
                "a.xlsx # 504b030400 # a.xlsx: incomplete: the workbook ends early or is damaged; upload it again",
            })
    void aFileOfAnotherKindIsRefused(String name, String hex, String message) {
        assertThat(bytes(name, HexFormat.of().parseHex(hex)).problem()).isEqualTo(message);
    }

    @Test
    void aFileThatIsNotThereOrIsAFolderIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("b.csv"));
        SourceText there = bytes("a.csv", new byte[] {'a'});
        Files.delete(there.file());
        assertThat(there.problem()).isEqualTo("a.csv: does not exist; check the name in the job file");
        assertThat(SourceText.of(folder.resolve("b.csv")).problem()).isEqualTo("b.csv: is a folder; expected a file");
    }

    @Test
    void aCompressedFileCutOffAnywhereGivesNoRowAtAll() throws IOException {
        StringBuilder text = new StringBuilder("ma,ten\n");
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            text.append(i).append(",Nguyễn ").append(random.nextInt()).append('\n');
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = compressed.toByteArray();
        assertThat(bytes("a.csv.gz", whole).read()).hasSize(2000);
        for (int length = 3; length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            for (String encoding : new String[] {"auto", "UTF-8"}) {
                ReadSettings settings = new ReadSettings(encoding, "auto", "auto");
                assertThat(bytes("a.csv.gz", cut).with(settings).problem())
                        .as("cut at %d", length)
                        .startsWith("a.csv.gz: incomplete: the compressed file ends early or is damaged (");
            }
        }
    }

    @Test
    void aHeaderWithoutRecordsIsFine() {
        SourceText text = bytes("a.csv", "ma,ten\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(text.read()).isEmpty();
        assertThat(text.header()).containsExactly("ma", "ten");
        assertThat(text.footerRows()).isZero();
    }
}
