package vn.khop.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khop.report.SampleRows.VIETNAMESE;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Field;
import vn.khop.source.Dialect;
import vn.khop.source.ReadSettings;
import vn.khop.source.SourceTable;
import vn.khop.store.CorrectionRow;

/** corrected/: the source's own form, only the changed rows, and never a cell that was not what it should have been. */
class CorrectedFilesTest {

    @TempDir
    Path workspace;

    private final SampleResults results = new SampleResults();

    @Test
    void changedRows_standInTheSourcesOwnForm() throws IOException {
        archive(
                1,
                "school-1.csv",
                "\uFEFFDanh sách học sinh\r\nma;ho_ten;ngay_sinh;ghi_chu\r\n"
                        + "HS1;\"Lê; An\";1/2/2005; \r\nHS2;Lò Páo;3/4/2005;=1+1\r\nHS3;Tô Vy;5/6/2005;\"a \"\"b\"\"\"\r\n");
        results.corrections.add(correction(1, "school-1.csv", 3, Field.FULL_NAME, "Lê; An", "Lê; Ân"));
        results.corrections.add(correction(1, "school-1.csv", 5, Field.FULL_NAME, "Tô Vy", "Tô Vỹ"));
        results.corrections.add(correction(1, "school-1.csv", 5, Field.DATE_OF_BIRTH, "5/6/2005", "6/5/2005"));

        write();

        assertThat(corrected("school-1.csv"))
                .isEqualTo("\uFEFFma;ho_ten;ngay_sinh;ghi_chu\r\nHS1;\"Lê; Ân\";1/2/2005; \r\n"
                        + "HS3;Tô Vỹ;6/5/2005;\"a \"\"b\"\"\"\r\n");
    }

    @Test
    void proposedAndUndoneCorrections_stayOut() throws IOException {
        archive(1, "school-1.csv", "ma,ho_ten,ngay_sinh\nHS1,Lê An,1/2/2005\n");
        for (CorrectionState state : List.of(CorrectionState.PROPOSED, CorrectionState.UNDONE)) {
            results.corrections.add(correction(1, "school-1.csv", 2, Field.FULL_NAME, "Lê An", "Lê Ân", state));
        }
        write();
        assertThat(corrected("school-1.csv")).isEqualTo("ma,ho_ten,ngay_sinh\n");
    }

    @Test
    void valueThatTheCharsetLacks_isOnlyProposed() throws IOException {
        archive(
                1,
                "school-1.csv",
                "ma,ho_ten,ngay_sinh\nHS1,Lê An,1/2/2005\nHS2,H Hen,1/2/2005\n",
                new ReadSettings("windows-1258", "auto", "auto"),
                Charset.forName("windows-1258"));
        results.corrections.add(correction(1, "school-1.csv", 2, Field.FULL_NAME, "Lê An", "Lê Ân"));
        results.corrections.add(correction(1, "school-1.csv", 3, Field.FULL_NAME, "H Hen", "Hʼ Hen Niê"));
        write();
        assertThat(Files.readString(
                        workspace.resolve("out/2026-11-22/school/corrected/school-1.csv"),
                        Charset.forName("windows-1258")))
                .isEqualTo("ma,ho_ten,ngay_sinh\nHS1,Lê Ân,1/2/2005\n");
        assertThat(Files.readAllLines(workspace.resolve("out/2026-11-22/school/corrections.csv")))
                .extracting(line -> line.replaceAll(".*,(\\w+),[^,]+$", "$1"))
                .containsExactly("state", "issued", "proposed");
    }

    @Test
    void newestDelivery_hasTheName_anEarlierOneThatStillHasChanges_aNumber() throws IOException {
        archive(1, "school.csv", "ma,ho_ten,ngay_sinh\nHS1,Lê An,1/2/2005\n");
        archive(2, "school.csv", "ma,ho_ten,ngay_sinh\nHS2,Tô Vy,1/2/2005\nHS3,Lò Páo,1/2/2005\n");
        results.corrections.add(correction(1, "school.csv", 2, Field.FULL_NAME, "Lê An", "Lê Ân"));
        results.corrections.add(correction(2, "school.csv", 2, Field.FULL_NAME, "Tô Vy", "Tô Vỹ"));
        results.corrections.add(correction(2, "school.csv", 3, Field.FULL_NAME, "Lò Páo", "Lò Pao"));
        write();
        assertThat(corrected("school.csv")).endsWith("HS2,Tô Vỹ,1/2/2005\nHS3,Lò Pao,1/2/2005\n");
        assertThat(corrected("school-2.csv")).endsWith("HS1,Lê Ân,1/2/2005\n");
    }

    @Test
    void earlierDeliveryWithoutChanges_hasNoFile_theNewestAlwaysHasOne() throws IOException {
        archive(1, "school.csv", "ma,ho_ten,ngay_sinh\nHS1,Lê An,1/2/2005\n");
        archive(2, "school.csv", "ma,ho_ten,ngay_sinh\nHS1,Lê An,1/2/2005\n\n");
        archive(3, "school.csv", "ma,ho_ten,ngay_sinh\nHS1,Lê Ân,1/2/2005\n");
        results.corrections.add(correction(1, "school.csv", 2, Field.FULL_NAME, "Lê An", "Lê Ân"));
        write();
        assertThat(corrected("school.csv")).isEqualTo("ma,ho_ten,ngay_sinh\n");
        assertThat(folder()).isDirectoryNotContaining("glob:**school-2.csv");
        assertThat(corrected("school-3.csv")).endsWith("HS1,Lê Ân,1/2/2005\n");
    }

    @Test
    void filesOfOneNameInTwoFolders_standInTheirFolders_andWhatIsLeftOfAnEarlierRunGoes() throws IOException {
        archive(1, "in/a/s.csv", "ma,ho_ten,ngay_sinh\nHS1,Lê An,1/2/2005\n");
        archive(2, "in/b/s.csv", "ma,ho_ten,ngay_sinh\nHS2,Tô Vy,1/2/2005\n");
        results.corrections.add(correction(2, "in/b/s.csv", 2, Field.FULL_NAME, "Tô Vy", "Tô Vỹ"));
        Files.createDirectories(folder().resolve("c"));
        Files.writeString(folder().resolve("c/s.csv"), "stale");
        write();
        assertThat(corrected("a/s.csv")).isEqualTo("ma,ho_ten,ngay_sinh\n");
        assertThat(corrected("b/s.csv")).endsWith("HS2,Tô Vỹ,1/2/2005\n");
        assertThat(folder().resolve("c")).doesNotExist();
        assertThat(Files.readString(workspace.resolve("out/2026-11-22/school/corrections.csv")))
                .contains("in/b/s.csv");
    }

    @Test
    void workbookCells_stayWhatTheyWere_alsoCorrectedOnes() throws IOException {
        try (Workbook workbook = new Workbook(
                Files.newOutputStream(Files.createDirectories(workspace.resolve("var/archive"))
                        .resolve("1-school.xlsx")),
                "test",
                "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Lớp 1");
            List<String> header = List.of("ma", "ho_ten", "ngay_sinh", "diem", "so", "nghi");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 1; row <= 2; row++) {
                sheet.value(row, 0, "00012" + row);
                sheet.value(row, 1, "Lê An");
                sheet.value(row, 2, LocalDate.of(1990, 5, 27));
                sheet.style(row, 2).format("dd/mm/yyyy").set();
                sheet.value(row, 3, 8.25);
                sheet.value(row, 4, 7);
                sheet.style(row, 4).format("00000").set();
                sheet.value(row, 5, true);
            }
        }
        addFile(1, "school.xlsx", Path.of("var/archive/1-school.xlsx"), ReadSettings.AUTO);
        results.corrections.add(correction(1, "school.xlsx", 2, Field.FULL_NAME, "Lê An", "Lê Ân"));
        results.corrections.add(correction(1, "school.xlsx", 3, Field.DATE_OF_BIRTH, "1990-05-27", "1990-07-25"));
        write();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(folder().resolve("school.xlsx").toFile(), new ReadingOptions(true, true))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1))
                    .extracting(Cell::getType)
                    .containsExactly(
                            CellType.STRING,
                            CellType.STRING,
                            CellType.NUMBER,
                            CellType.NUMBER,
                            CellType.NUMBER,
                            CellType.BOOLEAN);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("000121");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("Lê Ân");
            assertThat(rows.get(1).getCell(2).asDate()).isEqualTo("1990-05-27T00:00");
            assertThat(rows.get(1).getCell(3).asNumber()).isEqualByComparingTo("8.25");
            assertThat(rows.get(1).getCell(4).getDataFormatString()).isEqualTo("00000");
            assertThat(rows.get(2).getCell(2).asDate()).isEqualTo("1990-07-25T00:00");
            assertThat(rows.get(2).getCell(2).getDataFormatString()).isEqualTo("dd/mm/yyyy");
        }
    }

    @Test
    void blankCell_isFilled() throws IOException {
        archive(1, "school-1.csv", "ma,ho_ten,ngay_sinh\nHS1,Lê An, \n");
        results.corrections.add(correction(1, "school-1.csv", 2, Field.DATE_OF_BIRTH, "", "1/2/2005"));
        write();
        assertThat(corrected("school-1.csv")).endsWith("HS1,Lê An,1/2/2005\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2,FULL_NAME,Lê Bình,'school-1.csv line 2, full_name: the archived cell differs'",
        "9,FULL_NAME,Lê An,'school-1.csv line 9: the archived file has no record there'",
        "2,PHONE,0912,'school-1.csv line 2, phone: the field is not one column'",
    })
    void correctionThatDoesNotFitTheArchive_failsLoudly_andLeavesNoFile(
            long line, Field field, String before, String message) throws IOException {
        archive(1, "school-1.csv", "ma,ho_ten,ngay_sinh\nHS1,Lê An,1/2/2005\n");
        results.corrections.add(correction(1, "school-1.csv", line, field, before, "Lê Ân"));
        assertThatThrownBy(this::write)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("Lê");
        assertThat(folder()).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "in/a/school.csv,a/school.csv",
        "in/b/school.csv,b/school.csv",
        "in/School.csv,School.csv",
        "in/A/school.csv,A/school-2.csv",
        "in/school.csv.gz,school.csv.gz",
        "in/d/danh sách,danh sách",
        "../../x.csv,x.csv",
    })
    void names_areToldApart(String name, String expected) {
        List<String> all = List.of(
                "in/a/school.csv",
                "in/b/school.csv",
                "in/School.csv",
                "in/A/school.csv",
                "in/school.csv.gz",
                "in/d/danh sách",
                "../../x.csv");
        for (int i = 0; i < all.size(); i++) {
            results.addFile(i, all.get(i), Path.of("x"), "");
        }
        assertThat(new CorrectedNames(results.files()).of(results.files().get(all.indexOf(name))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,s-3.csv.gz", "1,s-2.csv.gz", "2,s.csv.gz", "3,s-4.csv.gz"})
    void deliveries_areNumberedFromTheNewest_aroundFilesOfThatName(int file, String expected) {
        for (String path : List.of("in/s.csv.gz", "in/s.csv.gz", "in/s.csv.gz", "in/s-4.csv.gz")) {
            results.addFile(results.files.size(), path, Path.of("x"), "");
        }
        assertThat(new CorrectedNames(results.files()).of(results.files().get(file)))
                .isEqualTo(expected);
    }

    private void archive(long id, String name, String text) throws IOException {
        archive(id, name, text, ReadSettings.AUTO, UTF_8);
    }

    private void archive(long id, String name, String text, ReadSettings settings, Charset charset) throws IOException {
        Path archived = Path.of("var/archive", id + "-" + name.replace('/', '-'));
        Files.createDirectories(workspace.resolve("var/archive"));
        Files.write(workspace.resolve(archived), text.getBytes(charset));
        addFile(id, name, archived, settings);
    }

    private void addFile(long id, String name, Path archived, ReadSettings settings) {
        try (SourceTable table = SourceTable.open(
                workspace.resolve(archived),
                settings,
                SampleRows.context(workspace, VIETNAMESE).job().columns().headerNames())) {
            Dialect dialect = table.dialect();
            results.addFile(id, name, archived, dialect.encode());
        }
    }

    private static CorrectionRow correction(
            long fileId, String file, long line, Field field, String before, String after) {
        return correction(fileId, file, line, field, before, after, CorrectionState.ISSUED);
    }

    private static CorrectionRow correction(
            long fileId, String file, long line, Field field, String before, String after, CorrectionState state) {
        return new CorrectionRow(
                "K7-1",
                "HS" + line,
                fileId,
                file,
                line,
                "",
                field,
                before,
                after,
                "AUTO",
                "id equal",
                state,
                SampleResults.DATE);
    }

    private void write() {
        JobReport.write(SampleRows.context(workspace, VIETNAMESE), results, workspace.resolve("out/2026-11-22"));
    }

    private Path folder() {
        return workspace.resolve("out/2026-11-22/school/corrected");
    }

    private String corrected(String name) throws IOException {
        return Files.readString(folder().resolve(name), UTF_8);
    }
}
