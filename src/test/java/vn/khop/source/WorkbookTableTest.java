package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.source.WorkbookBytes.texts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: an Excel workbook read as a table, its cells as the texts that a person sees. */
class WorkbookTableTest {

    private static final String[] FORMATS = {
        "General",
        "14",
        "dd/mm/yyyy",
        "[$-42A]d &quot;tháng&quot; m &quot;năm&quot; yyyy;@",
        "000000000000",
        "hh:mm",
        "dd/mm/yyyy hh:mm",
        "0.00",
        "[Red]#,##0_);\\d0",
    };

    @TempDir
    private Path folder;

    private SourceText workbook(WorkbookBytes bytes) {
        return SourceText.in(folder, "a.xlsx", bytes.bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<c s='0'><v>79201012345</v></c>           # 79201012345",
                "<c s='0'><v>7.9201012345E10</v></c>       # 79201012345",
                "<c s='4'><v>79201012345</v></c>           # 079201012345",
                "<c s='4'><v>79201012345.5</v></c>         # 79201012345.5",
                "<c s='0'><v>12.0</v></c>                  # 12",
                "<c s='7'><v>0.30000000000000004</v></c>   # 0.3",
                "<c s='8'><v>1200</v></c>                  # 1200",
                "<c s='0'><v>0</v></c>                     # 0",
                "<c s='0'><v>-5</v></c>                    # -5",
                "<c s='0'><v>1E+999999999</v></c>          # 1E+999999999",
                "<c s='1'><v>31203</v></c>                 # 1985-06-05",
                "<c s='2'><v>31203</v></c>                 # 1985-06-05",
                "<c s='3'><v>31203</v></c>                 # 1985-06-05",
                "<c s='2'><v>31203.75</v></c>              # 1985-06-05",
                "<c s='6'><v>31203.75</v></c>              # 1985-06-05 18:00:00",
                "<c s='6'><v>31203.999999999</v></c>       # 1985-06-06",
                "<c s='5'><v>0.5</v></c>                   # 12:00:00",
                "<c s='2'><v>59</v></c>                    # 1900-02-28",
                "<c s='2'><v>60</v></c>                    # 1900-02-29",
                "<c s='2'><v>61</v></c>                    # 1900-03-01",
                "<c s='2'><v>-1</v></c>                    # -1",
                "<c s='0' t='b'><v>1</v></c>               # TRUE",
                "<c s='0' t='e'><v>NULL!</v></c>           # NULL!",
                "<c s='0'><f>1+1</f><v>2</v></c>           # 2",
                "<c s='2'><f>TODAY()</f><v>31203</v></c>   # 1985-06-05",
                "<c t='str'><f>A1</f><v>Nguyễn An</v></c>  # Nguyễn An",
                "<c t='inlineStr'><is><t>=HYPERLINK(1)</t></is></c> # =HYPERLINK(1)",
                "<c t='inlineStr'><is><t>a_x000A_b_x_</t></is></c>  # a⏎b_x_",
                "<c t='inlineStr'><is><r><t>Lê </t></r><r><t>An</t></r></is></c> # Lê An",
            })
    void aCellIsTheTextThatAPersonSees(String cell, String text) {
        String row = texts(1, "ma", "gia tri")
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>k</t></is></c>" + cell.replace("<c ", "<c r='B2' ")
                + "</row>";
        assertThat(workbook(new WorkbookBytes().formats(FORMATS).sheet("S", "visible", row))
                        .read())
                .containsExactly("2:k|" + text);
    }

    @Test
    void datesMayCountFrom1904AndStylesMayBeMissing() {
        String rows =
                texts(1, "ma", "ngay") + "<row r='2'><c r='A2'><v>7</v></c><c r='B2' s='1'><v>29741</v></c></row>";
        assertThat(workbook(new WorkbookBytes()
                                .formats(FORMATS)
                                .countingFrom1904()
                                .sheet("S", "visible", rows))
                        .read())
                .containsExactly("2:7|1985-06-05");
        assertThat(workbook(new WorkbookBytes().sheet("S", "visible", rows)).read())
                .containsExactly("2:7|29741");
    }

    @Test
    void titlesFootersAndMissingCellsAreUnderstood() {
        String rows = texts(1, "DANH SÁCH HỌC SINH")
                + texts(3, "Mã", "Họ tên", "Ngày sinh", "Lớp")
                + texts(4, "HS1", "An", "", "1A")
                + texts(7, "HS2", "", "2010")
                + texts(8, "HS3")
                + texts(9, "HS4", "Bình", "", "", "x")
                + texts(11, "Tổng số: 4")
                + texts(12, "", "", "Người lập");
        SourceText text = workbook(new WorkbookBytes().sheet("S", "visible", rows));
        assertThat(text.read())
                .containsExactly(
                        "4:HS1|An||1A",
                        "7:HS2||2010|",
                        "8:HS3|||",
                        "9:CELL_COUNT expected 4 cells, found 5 [HS4\tBình\t\t\tx]");
        assertThat(text.footerRows()).isEqualTo(2);
    }

    @Test
    void theTextOfARowIsItsCellsWithTabsBetween() {
        String rows = texts(1, "ma", "ten", "lop") + texts(2, "", "Vo Khoa", "1A");
        Path file = workbook(new WorkbookBytes().sheet("S", "visible", rows)).file();
        try (SourceTable table = SourceTable.open(file, ReadSettings.AUTO)) {
            table.keepText(row -> true);
            assertThat(table.next()).isInstanceOfSatisfying(Row.Cells.class, row -> {
                assertThat(row.values()).containsExactly("", "Vo Khoa", "1A");
                assertThat(row.text()).isEqualTo("\tVo Khoa\t1A");
            });
        }
    }

    @Test
    void hiddenAndEmptySheetsDoNoHarm() {
        WorkbookBytes bytes = new WorkbookBytes()
                .sheet("Mật", "hidden", texts(1, "ma", "ten") + texts(2, "0", "x"))
                .sheet("Trống", "visible", "")
                .sheet("Một", "visible", texts(2, "ma", "ten") + texts(3, "1", "x"))
                .sheet("Cách", "visible", texts(1, " ", "\u00A0") + texts(7, " "));
        assertThat(workbook(bytes).read()).containsExactly("3:1|x");
        assertThat(workbook(bytes)
                        .with(new ReadSettings("auto", "auto", "2"))
                        .wanting(Set.of("ma"))
                        .read())
                .containsExactly("3:1|x");
        assertThat(workbook(bytes).with(new ReadSettings("auto", "auto", "9")).problem())
                .isEqualTo("a.xlsx: has no header in row 9; set header_row to the row of the column names,"
                        + " or to auto");
    }

    @Test
    void rowsOfASecondSheetAreNeverLostWithoutAWord() {
        WorkbookBytes bytes = new WorkbookBytes()
                .sheet("1A", "visible", texts(1, "ma", "ten") + texts(2, "1", "x"))
                .sheet("Trống", "visible", "")
                .sheet("1B", "visible", texts(1, "ma", "ten") + texts(2, "2", "y"));
        assertThat(workbook(bytes).wanting(Set.of("ma", "ten")).problem())
                .isEqualTo("a.xlsx: has 2 sheets with something in them (\"1A\", \"1B\"); expected one; keep the sheet"
                        + " of the table (hide or delete the others), or save each sheet as a file of its own");
    }

    @Test
    void aDamagedWorkbookIsRefusedWithoutAnyRow() {
        byte[] whole = new WorkbookBytes()
                .sheet("S", "visible", texts(1, "ma", "ten") + texts(2, "1", "x"))
                .bytes();
        for (int length = 4; length < whole.length; length += 37) {
            assertThat(SourceText.in(folder, "a.xlsx", Arrays.copyOf(whole, length))
                            .problem())
                    .as("cut at %d", length)
                    .isEqualTo("a.xlsx: incomplete: the workbook ends early or is damaged; upload it again");
        }
        String garbled = texts(1, "ma", "ten") + "<row r='2'><c r='A2'><v>1</v></row></c>";
        assertThat(workbook(new WorkbookBytes().sheet("S", "visible", garbled)).problem())
                .startsWith("a.xlsx: cannot be read: the worksheet is damaged");
        assertThat(workbook(new WorkbookBytes().sheet("S", "visible", "")).problem())
                .startsWith("a.xlsx: is empty");
    }

    @Test
    void whatSwellsPastReasonIsRefused() {
        String bomb = texts(1, "ma", "ten") + texts(2, "1", "x".repeat(20_000_000));
        assertThat(workbook(new WorkbookBytes().sheet("S", "visible", bomb)).problem())
                .isEqualTo("a.xlsx: a part of the workbook swells past reason when decompressed; check the file,"
                        + " or save it as .csv");
    }

    @Test
    void aCellBeyondTheLimitOfARecordIsRejected() {
        String rows = texts(1, "ma", "ten") + texts(2, "1", "x".repeat(1_100_000)) + texts(3, "2", "y");
        assertThat(workbook(new WorkbookBytes().sheet("S", "visible", rows)).read())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2:TOO_LONG longer than 1048576 characters [1\txxx"),
                        second -> assertThat(second).isEqualTo("3:2|y"));
    }
}
