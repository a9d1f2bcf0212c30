package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.OutputFailed;
import vn.khop.source.Dialect.Encoding;
import vn.khop.source.Dialect.Format;
import vn.khop.source.Dialect.Newline;
import vn.khop.source.Dialect.Quoting;
import vn.khop.source.Dialect.TextForm;

/** FEATURE UNDER TEST: what is written in the form of a source is read back as the same rows in the same form. */
class SourceWriterTest {

    private static final int CASES = 400;
    private static final String[] WORDS = {
        "",
        "Nguyễn Văn An",
        "Đỗ Thị Yến",
        "a,b",
        "x;y",
        "1|2",
        "t\tt",
        "\"",
        "say \"hi\"",
        "two\nlines",
        " lead",
        "trail ",
        "079201012345",
        "=HYPERLINK(\"x\")",
        "-5",
        "phường Ba Đình",
        "\"\"",
        ",",
        "hoà",
        "quý"
    };

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBackTheSameInTheSameForm() {
        for (long seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            Dialect dialect = dialect(random);
            List<List<String>> rows = rows(random, dialect);
            String ending = dialect.format() == Format.XLSX ? ".xlsx" : dialect.gzip() ? ".csv.gz" : ".csv";
            Path file = folder.resolve(seed + ending);
            write(file, dialect, rows);
            try (SourceTable table = SourceTable.open(file, dialect)) {
                assertThat(rows(table)).as("seed %d, %s", seed, dialect).isEqualTo(rows);
                assertThat(table.dialect().header()).as("seed %d", seed).isEqualTo(dialect.header());
            }
            ReadSettings auto = new ReadSettings(declared(dialect), "auto", "auto");
            try (SourceTable table = SourceTable.open(file, auto, java.util.Set.copyOf(dialect.header()))) {
                assertThat(rows(table)).as("auto, seed %d, %s", seed, dialect).isEqualTo(rows);
            }
        }
    }

    private static String declared(Dialect dialect) {
        return switch (dialect.text().encoding()) {
            case TCVN3, VNI, WINDOWS_1258 -> dialect.text().encoding().label();
            case UTF_8, UTF_16LE, UTF_16BE -> "auto";
        };
    }

    private static Dialect dialect(Random random) {
        Encoding encoding = pick(random, Encoding.values());
        boolean unicode = encoding.label().startsWith("UTF");
        TextForm text = new TextForm(
                encoding,
                encoding != Encoding.UTF_8 && unicode || unicode && random.nextBoolean(),
                ",;\t|".charAt(random.nextInt(4)),
                random.nextInt(4) == 0,
                pick(random, Quoting.values()),
                pick(random, Newline.values()));
        List<String> header =
                List.of("mã", "Họ và tên", "địa chỉ", "ghi chú", "số").subList(0, 2 + random.nextInt(4));
        boolean workbook = random.nextInt(5) == 0;
        return workbook
                ? new Dialect(Format.XLSX, false, TextForm.PLAIN, header, 1, "Danh sách")
                : new Dialect(Format.CSV, random.nextInt(3) == 0, text, header, text.separatorLine() ? 2 : 1, "");
    }

    private static List<List<String>> rows(Random random, Dialect dialect) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = random.nextInt(30); r > 0; r--) {
            List<String> row = new ArrayList<>(List.of("k" + r));
            while (row.size() < dialect.header().size()) {
                row.add(pick(random, WORDS));
            }
            rows.add(row);
        }
        return rows;
    }

    private static <T> T pick(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }

    private static void write(Path file, Dialect dialect, List<List<String>> rows) {
        try (SourceWriter writer = SourceWriter.create(file, dialect)) {
            rows.forEach(writer::write);
        }
    }

    private static List<List<String>> rows(SourceTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            rows.add(row instanceof Row.Cells cells ? cells.values() : List.of(row.toString()));
        }
        return rows;
    }

    @Test
    void theFormIsFoundAndTheSameRowsAreTheSameBytes() throws IOException {
        for (Encoding encoding : Encoding.values()) {
            for (Newline newline : Newline.values()) {
                boolean bom = encoding.label().startsWith("UTF");
                TextForm text = new TextForm(encoding, bom, ';', true, Quoting.ALL, newline);
                Dialect dialect = new Dialect(Format.CSV, true, text, List.of("mã", "Họ và tên"), 2, "");
                List<List<String>> rows = List.of(List.of("1", "Nguyễn Thị Hường"), List.of("2", "Trần Đức Ngữ"));
                Path first = folder.resolve("first.csv.gz");
                Path second = folder.resolve("second.csv.gz");
                write(first, dialect, rows);
                try (SourceTable table = SourceTable.open(first, ReadSettings.AUTO)) {
                    assertThat(table.dialect()).isEqualTo(dialect);
                    assertThat(Dialect.decode(table.dialect().encode())).isEqualTo(dialect);
                    write(second, table.dialect(), rows);
                }
                assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
            }
        }
    }

    @Test
    void plainIsOurOwnFormForMachines() throws IOException {
        Path file = folder.resolve("a.csv");
        write(file, Dialect.plain(List.of("a", "b")), List.of(List.of("=1+1", "x\"y"), List.of("", " z")));
        assertThat(Files.readString(file)).isEqualTo("a,b\n=1+1,\"x\"\"y\"\n, z\n");
    }

    @Test
    void aLetterThatTheCharsetLacksIsToldBeforehandAndRefused() {
        TextForm text = new TextForm(Encoding.VNI, false, ',', false, Quoting.MINIMAL, Newline.LF);
        Dialect dialect = new Dialect(Format.CSV, false, text, List.of("a"), 1, "");
        try (SourceWriter writer = SourceWriter.create(folder.resolve("a.csv"), dialect)) {
            assertThat(SourceWriter.canWrite(dialect, "Nguyễn")).isTrue();
            assertThat(SourceWriter.canWrite(dialect, "日")).isFalse();
            assertThatThrownBy(() -> writer.write(List.of("日")))
                    .isInstanceOf(OutputFailed.class)
                    .hasMessageStartingWith("a.csv: cannot be written: VNI has no bytes for U+65E5");
        }
    }

    @Test
    void aFolderThatIsNotThereIsToldAsAnOutputThatFailed() {
        Path file = folder.resolve("no").resolve("a.csv");
        assertThatThrownBy(() -> SourceWriter.create(file, Dialect.plain(List.of("a"))))
                .isInstanceOf(OutputFailed.class)
                .hasMessageStartingWith("a.csv: cannot be written: ");
    }
}
