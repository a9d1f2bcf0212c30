package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MismatchesWorkbookTest {

    private static final int ID = MismatchColumns.NAMES.indexOf("citizen_id");
    private static final int SOURCE = MismatchColumns.NAMES.indexOf("source_value");

    @TempDir
    private Path folder;

    @Test
    void cells_areText_idsKeepTheirZeros_andNothingRunsOrIsMarkup() throws IOException {
        write("001205000123", "=1+1 <b>&amp;</b> Nguyễn 𠀋");
        Row row = rows().get(1);
        assertThat(row.getCell(ID).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(ID)).isEqualTo("001205000123");
        assertThat(part("xl/worksheets/sheet1.xml")).contains("<c r=\"E2\" s=\"2\" t=\"inlineStr\">");
        assertThat(part("xl/styles.xml")).contains("formatCode=\"@\"");
        assertThat(row.getCellText(SOURCE)).isEqualTo("'=1+1 <b>&amp;</b> Nguyễn 𠀋");
    }

    @Test
    void heading_isInTheLanguage_andEmptyCellsAreNone() throws IOException {
        write("", "x");
        assertThat(rows().get(0).getCellText(ID)).isEqualTo("Số định danh cá nhân");
        Cell id = rows().get(1).getCell(ID);
        assertThat(id == null ? "" : id.getText()).isEmpty();
    }

    @Test
    void filterAndItsName_endWithTheLastRow() throws IOException {
        write("1", "x");
        write("1", "x", "y", "z");
        assertThat(part("xl/worksheets/sheet1.xml")).contains("<autoFilter ref=\"A1:O4\">");
        assertThat(part("xl/workbook.xml")).contains("$A$1:$O$4").doesNotContain("1048576");
    }

    @Test
    void aTextTooLongForACell_saysSoByItsLastSign() throws IOException {
        write("1", "a".repeat(40_000));
        assertThat(rows().get(1).getCellText(SOURCE)).hasSize(32_767).endsWith("a…");
    }

    private void write(String id, String... sources) throws IOException {
        try (MismatchesWorkbook workbook =
                new MismatchesWorkbook(folder.resolve("m.xlsx"), Wording.of(SampleRows.VIETNAMESE), "Học sinh")) {
            for (String source : sources) {
                String[] cells =
                        Collections.nCopies(MismatchColumns.NAMES.size(), "").toArray(String[]::new);
                cells[ID] = id;
                cells[SOURCE] = source;
                workbook.row(cells);
            }
        }
    }

    private List<Row> rows() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(folder.resolve("m.xlsx").toFile(), new ReadingOptions(true, true))) {
            return workbook.getFirstSheet().read();
        }
    }

    private String part(String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("m.xlsx").toFile());
                InputStream part = zip.getInputStream(new ZipEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
