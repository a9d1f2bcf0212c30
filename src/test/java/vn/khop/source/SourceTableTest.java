package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.record.InputRefused;

/** FEATURE UNDER TEST: a source file read as a table, its titles, footers and bad rows told from its records. */
class SourceTableTest {

    @TempDir
    private Path folder;

    private SourceText text(String content) {
        return SourceText.in(folder, "a.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void recordsCarryTheLineOnWhichTheyOpen() {
        assertThat(text("ma,ten\n1,An\r\n\n2,\"Bình\nHai\"\r3,Chi").read())
                .containsExactly("2:1|An", "4:2|Bình⏎Hai", "6:3|Chi");
    }

    @Test
    void titlesAndFootersAreNoRecords() {
        SourceText text = text("DANH SÁCH HỌC SINH,,,\nNăm học 2026,,,\n\nSTT,Mã,Họ và tên,Ngày sinh\n"
                + "1,HS1,Nguyễn An,01/02/2010\n2,HS2,,\n3,HS3,Lê Chi,\n\nTổng số: 3\n,,Người lập biểu,\n\n");
        assertThat(text.read()).containsExactly("5:1|HS1|Nguyễn An|01/02/2010", "6:2|HS2||", "7:3|HS3|Lê Chi|");
        assertThat(text.footerRows()).isEqualTo(4);
        assertThat(text.header()).containsExactly("STT", "Mã", "Họ và tên", "Ngày sinh");
    }

    @Test
    void totalsAndRepeatedHeadersBetweenRecordsAreNoRecords() {
        SourceText text =
                text("STT,Mã,Họ và tên,Ngày sinh\n1,HS1,Nguyễn An,1/2/2010\nTổng cộng lớp 1A,,,1\n\nLỚP 1B,,,\n"
                        + "stt,MÃ, Ho\u0323 va\u0300 tên,Ngày  sinh\n2,HS2,Lê Chi,3/2/2010\n,,CỘNG: 1,\n3,HS3,Hà,4/2/2010\n"
                        + "Total,2\nSTT,Mã,Họ và tên,Ngày sinh,,\n4,HS4,Bình,\n");
        assertThat(text.read())
                .containsExactly(
                        "2:1|HS1|Nguyễn An|1/2/2010",
                        "7:2|HS2|Lê Chi|3/2/2010",
                        "9:3|HS3|Hà|4/2/2010",
                        "12:4|HS4|Bình|");
        assertThat(text.footerRows()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4,HS4,Tổng Văn A,", // a key like the others
                ",,Công An,", // another word
                ",,Tống An,",
                ",,Tong cong,", // without marks it may be a name
                ",,Tổngg,",
                ",Tổng,An,5/2/2010,x", // too many cells
                "STT,Mã,Họ và tên,", // not the whole header
                "STT,Mã,Họ và tên,1/2/2010",
            })
    void whatMayBeARecordStaysOne(String row) {
        String content = "STT,Mã,Họ và tên,Ngày sinh\n1,HS1,Nguyễn An,1/2/2010\n" + row + "\n3,HS3,Hà,4/2/2010\n";
        SourceText text = text(content);
        assertThat(text.read()).hasSize(3);
        assertThat(text.footerRows()).isZero();
    }

    @Test
    void aRowCutOffAtTheEndIsRejectedAndNeverTakenForAFooter() {
        assertThat(text("ma,ten,ngay,noi\n10,An,1,x\n11,B,2,y\n12,Ch").read())
                .containsExactly("2:10|An|1|x", "3:11|B|2|y", "4:CELL_COUNT expected 4 cells, found 2 [12,Ch]");
    }

    @Test
    void wantedNamesTellTheHeaderFromWideTitles() {
        SourceText text = text("Sở,Phòng,Trường,Lớp\nma,ten,ngay,noi\n1,An,2,x\n");
        assertThat(text.wanting(Set.of("MA", "Tên ", "t e n")).read()).containsExactly("3:1|An|2|x");
        assertThat(text.header()).isEqualTo(List.of("ma", "ten", "ngay", "noi"));
    }

    @Test
    void aStrayQuoteRejectsItsOwnLineOnly() {
        assertThat(text("ma,ten\n1,\"An\n2,Bình\n3,Chi\n").read())
                .containsExactly(
                        "2:UNCLOSED_QUOTE the quote that opens cell 2 is not closed before the end of the file [1,\"An]",
                        "3:2|Bình",
                        "4:3|Chi");
    }

    @Test
    void theTextOfARowIsKeptExactlyWhereItIsAskedFor() {
        String long1 = "\"x, \"\"" + "y".repeat(Row.TEXT_CHARS_MAX) + '"';
        Path file = text("ma,ten,lop\n,Vo Khoa,\n2,\"An\", x\r\n\"3\",\"a,\"\"b\"\"\nc\" ,,,\n4," + long1 + ",z\n5,a,b")
                .file();
        List<String> texts = new ArrayList<>();
        try (SourceTable table = SourceTable.open(file, ReadSettings.AUTO)) {
            table.keepText(row -> row.line() != 3);
            for (Row row = table.next(); row != null; row = table.next()) {
                texts.add(row instanceof Row.Cells cells ? cells.text() : row.toString());
            }
        }
        assertThat(texts)
                .containsExactly(
                        ",Vo Khoa,",
                        "",
                        "\"3\",\"a,\"\"b\"\"\nc\" ,,,",
                        ("4," + long1).substring(0, Row.TEXT_CHARS_MAX - 1) + "…",
                        "5,a,b");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> text("").read())
                .isInstanceOf(InputRefused.class)
                .hasMessage("a.csv: is empty; expected a header row and records;"
                        + " check that the export or upload finished");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "a,b/1,x/2,y                                  # ,",
                "a;b/1;x, y/2;z                               # ;",
                "a;b;c/1;'x;y';z/2;1,5;2,5/3;2,5;3,5          # ;",
                "a\tb/1\tx,y/2\tz                             # tab",
                "a|b/1|x,y/2|z                                # |",
                "Danh sách; năm 2026/a,b,c/1,x,y/2,z,w        # ,",
                "sep=;/a;b,c/1;x,y                            # ;",
                "SEP=|/a|b                                    # |",
                "a/1/2                                        # ,",
                "a,b,c,d;e/1,2,3,4;5                          # ,",
            })
    void theDelimiterIsFound(String content, String delimiter) {
        SourceText text = text(content.strip().replace('/', '\n').replace('\'', '"'));
        text.read();
        assertThat(text.dialect().text().delimiter()).isEqualTo(delimiter.equals("tab") ? '\t' : delimiter.charAt(0));
    }

    @Test
    void wantedNamesDecideTheDelimiter() {
        SourceText text = text("ma;ten,tuoi,lop,truong\n1;An,2,3,4\n").wanting(Set.of("ma"));
        assertThat(text.read()).containsExactly("2:1|An,2,3,4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "1,2       # 2:CELL_COUNT expected 3 cells, found 2 [1,2]",
                "1,2,3,4   # 2:CELL_COUNT expected 3 cells, found 4 [1,2,3,4]",
                "1,2,3,,   # 2:1|2|3",
                "1,2,3, ,x # 2:CELL_COUNT expected 3 cells, found 5 [1,2,3, ,x]",
                "1,'2'x,3  # 2:TEXT_AFTER_QUOTE text after the closing quote of cell 2; a quote inside a quoted cell is written twice [1,'2'x,3]",
                "1,20,3    # 2:NUL a NUL character in cell 2 [1,2\u2400,3]",
                "1,'2/3'   # 2:CELL_COUNT expected 3 cells, found 2 [1,'2] 3:CELL_COUNT expected 3 cells, found 1 [3']",
                "=HYPERLINK(1),@x,-3 # 2:=HYPERLINK(1)|@x|-3",
            })
    void aBadRowIsRejectedAndTheNextIsRead(String row, String expected) {
        String content = "ma,ten,lop\n"
                + row.strip().replace('/', '\n').replace('\'', '"').replace('0', '\0') + "\n9,y,z\n";
        List<String> rows = text(content).read();
        assertThat(String.join(" ", rows.subList(0, rows.size() - 1)).replace('"', '\''))
                .isEqualTo(expected);
        assertThat(rows.get(rows.size() - 1)).endsWith(":9|y|z");
    }

    @Test
    void aDeclaredHeaderRowIsAPhysicalLine() {
        String content = "a,b\n\"x\ny\",z\nma,ten\n1,An\n";
        assertThat(text(content).with(new ReadSettings("auto", ",", "4")).read())
                .containsExactly("5:1|An");
        assertThat(text(content).with(new ReadSettings("auto", ",", "3")).problem())
                .isEqualTo("a.csv: line 3 is no header row (it is blank or inside a quoted cell);"
                        + " set header_row to the line of the column names, or to auto");
        assertThat(text(content).with(new ReadSettings("auto", ",", "9")).problem())
                .isEqualTo("a.csv: line 9 is no header row (the file ends before it);"
                        + " set header_row to the line of the column names, or to auto");
    }

    @Test
    void sparseRowsInTheMiddleAreRecordsAndAtTheEndOnlyIfTheirKeyIsLikeOthers() {
        assertThat(text("ma,ten,ngay,noi\nHS1,An,1,x\nHết lớp,,,\nHS2,,,\nHS3,,,\n,,Người lập,\n")
                        .read())
                .containsExactly("2:HS1|An|1|x", "3:Hết lớp|||", "4:HS2|||", "5:HS3|||");
    }

    @Test
    void manySparseRowsAtTheEndAreRecords() {
        SourceText text = text("ma,ten,ngay,noi\nHS1,An,1,x\n" + "Hết rồi,,,\n".repeat(51));
        assertThat(text.read()).hasSize(52);
        assertThat(text.footerRows()).isZero();
    }

    @Test
    void twoColumnsOfOneNameDoNotHideTheHeader() {
        SourceText text = text("Tiêu đề\nma,ten,ten,\n1,An,Bình,\n");
        assertThat(text.read()).containsExactly("3:1|An|Bình|");
        assertThat(text.header()).containsExactly("ma", "ten", "ten", "");
    }

    @Test
    void tenThousandColumnsAreJustMany() {
        String names = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThat(text(names + "\n" + names.replace('c', 'd') + "\n").read()).hasSize(1);
    }

    @Test
    void progressIsToldInBytesOfTheFile() {
        Path file = text("a,b\n" + "1,2\n".repeat(100_000)).file();
        try (SourceTable table = SourceTable.open(file, ReadSettings.AUTO)) {
            assertThat(table.bytesTotal()).isEqualTo(400_004);
            assertThat(table.bytesRead()).isLessThan(200_000);
            for (Row row = table.next(); row != null; row = table.next()) {
                assertThat(row.line()).isPositive();
            }
            assertThat(table.next()).isNull();
            assertThat(table.bytesRead()).isEqualTo(400_004);
        }
    }

    @Test
    void namesWithVietnameseLettersAreFiles() {
        SourceText text = SourceText.in(folder, "Học sinh Đà Nẵng.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(text.read()).containsExactly("2:1|2");
    }

    @Test
    void aRowWithoutItsKeyDoesNotHideTheFooter() {
        SourceText text = text("ma,ten,ngay,noi\n" + "HS1,Lê An,1,x\n".repeat(30)
                + ",Lê Bình,2,y\nTổng số: 31 trường hợp,,,\n,NGƯỜI LẬP BIỂU,,\n");
        assertThat(text.read()).hasSize(31).last().isEqualTo("32:|Lê Bình|2|y");
        assertThat(text.footerRows()).isEqualTo(2);
    }
}
