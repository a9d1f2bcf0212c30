package vn.khop.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.record.OutputFailed;

/** The same request writes the same files; the committed sample is what the command writes; the forms are as promised. */
class SampleWriterTest {

    @TempDir
    Path folder;

    @Test
    void theSameSeed_writesTheSameFiles_andAnotherDoesNot() throws IOException {
        Map<String, String> once = write("once", SampleRequest.of(1500, 9));
        assertThat(write("again", SampleRequest.of(1500, 9))).isEqualTo(once);
        Map<String, String> other = write("other", SampleRequest.of(1500, 10));
        assertThat(other.keySet()).isEqualTo(once.keySet());
        other.forEach((file, text) -> assertThat(text).as(file).isNotEqualTo(once.get(file)));
    }

    @Test
    void theCommittedSample_isWhatTheCommandWrites() throws IOException {
        Map<String, String> fresh = write("fresh", SampleRequest.of(20_000, 1));
        Map<String, String> committed = contents(Path.of("sample-data"));
        committed.remove("README.md");
        assertThat(committed.keySet()).isEqualTo(fresh.keySet());
        fresh.forEach((file, text) -> assertThat(text.equals(committed.get(file)))
                .as("%s differs from a fresh run; write sample-data again", file)
                .isTrue());
    }

    @Test
    void filesHaveTheirForms() throws IOException {
        write("forms", SampleRequest.of(1500, 3));
        Path out = folder.resolve("forms");
        assertThat(head(out, "subscribers.csv", 3)).containsExactly(0xEF, 0xBB, 0xBF);
        assertThat(head(out, "births.csv", 3)).containsExactly('s', 'o', '_');
        assertThat(Files.readString(out.resolve("marriages.csv"))).startsWith("so_dang_ky;chong_ho_ten;");
        assertThat(head(out, "insurance.csv.gz", 8)).containsExactly(0x1F, 0x8B, 8, 0, 0, 0, 0, 0);
        assertThat(out.resolve("school-primary.csv")).exists();
        assertThat(out.resolve("school-secondary.csv")).exists();
        List<String> sheet = sheet(out.resolve("recognitions.xlsx"));
        assertThat(sheet.get(1)).startsWith("DANH SÁCH");
        assertThat(sheet.stream().filter(row -> row.startsWith("Số đăng ký\tHọ tên con")))
                .hasSize(1);
        assertThat(sheet.get(sheet.size() - 1)).contains("NGƯỜI LẬP BIỂU");
    }

    @Test
    void people_areExactlyAsMany() {
        for (long people : new long[] {1, 2, 777}) {
            SampleReport report = SampleWriter.write(SampleRequest.of(people, 4), folder.resolve("n" + people));
            assertThat(report.people()).isEqualTo(people);
        }
    }

    @Test
    void rowsPerSource_areAimedAt() {
        SampleRequest request = new SampleRequest(3000, 1, 1, 0, SampleRequest.AS_OF, 600);
        SampleReport report = SampleWriter.write(request, folder.resolve("rows"));
        assertThat(report.rows().get("insurance")).isBetween(520L, 680L);
        assertThat(report.rows().get("subscribers")).isBetween(500L, 700L);
    }

    @Test
    void aFolderThatCannotBeMade_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> SampleWriter.write(SampleRequest.of(10, 1), file))
                .isInstanceOf(OutputFailed.class)
                .hasMessageContaining("choose another --out");
    }

    private Map<String, String> write(String name, SampleRequest request) throws IOException {
        Path out = folder.resolve(name);
        SampleWriter.write(request, out);
        return contents(out);
    }

    /** What each file says: text of a workbook, decompressed bytes of gzip, for these alone depend on the machine. */
    private static Map<String, String> contents(Path out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(out.relativize(file).toString(), content(file));
            }
        }
        return contents;
    }

    private static String content(Path file) throws IOException {
        if (file.toString().endsWith(".xlsx")) {
            return String.join("\n", sheet(file));
        }
        try (InputStream bytes = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    private static List<String> sheet(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .reduce((a, b) -> a + "\t" + b)
                            .orElse(""))
                    .toList();
        }
    }

    private static int[] head(Path out, String name, int length) throws IOException {
        try (InputStream bytes = Files.newInputStream(out.resolve(name))) {
            byte[] head = bytes.readNBytes(length);
            int[] unsigned = new int[length];
            for (int i = 0; i < length; i++) {
                unsigned[i] = head[i] & 0xFF;
            }
            return unsigned;
        }
    }
}
