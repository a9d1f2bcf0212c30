package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> text("").read())
                .isInstanceOf(InputRefused.class)
                .hasMessage("a.csv: is empty; expected a header row and records;"
                        + " check that the export or upload finished");
    }
}
