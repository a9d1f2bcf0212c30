package vn.khop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: the file that a review sheet is: what Excel 2010 takes, and what is read back from it. */
class ReviewSheetTest {

    @TempDir
    Path folder;

    private String worksheet(String language) throws IOException {
        Path file = folder.resolve("sheet.xlsx");
        try (ReviewSheet sheet = ReviewSheet.begin(file, Locale.forLanguageTag(language))) {
            sheet.add(new ReviewLine(0, Map.of(ReviewColumn.CASE_NO, "0000012-3")));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(SheetTemplate.SHEET)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void parts_standInTheOrderOfTheSchema_andNothingIsNewerThanExcel2010(String language) throws IOException {
        String xml = worksheet(language);
        int at = 0;
        for (String part : List.of(
                "<sheetPr",
                "<dimension",
                "<sheetViews",
                "<sheetFormatPr",
                "<cols",
                "<sheetData",
                "<sheetProtection",
                "<autoFilter",
                "<dataValidations",
                "<pageMargins",
                "<pageSetup",
                "<headerFooter")) {
            assertThat(xml.indexOf(part)).as(part).isGreaterThan(at);
            at = xml.indexOf(part);
        }
        assertThat(xml).doesNotContain("null", "x14", "extLst", "password");
    }

    @Test
    void sortingAndFilteringAreAllowed_andTheHeadingStays() throws IOException {
        assertThat(worksheet("vi"))
                .contains("sheetProtection autoFilter=\"false\"", "sort=\"false\"", "sheet=\"true\"")
                .contains("ySplit=\"1\"", "paperSize=\"9\"", "orientation=\"landscape\"", "fitToWidth=\"1\"")
                .contains("<autoFilter ref=\"A1:S2\">");
    }

    @Test
    void aListSaysWhatMayBeChosen() throws IOException {
        assertThat(worksheet("vi"))
                .contains(
                        "errorTitle=\"Chọn trong danh sách\"", "Chỉ chọn một trong: cùng người, khác người, chưa rõ.");
        assertThat(worksheet("en")).contains("Choose one of: the source's, the registry's, neither, see papers.");
    }

    /** Other tables have a footer below their last record; this one has none, and a row there may have lost its case number. */
    @Test
    void aSparseLastRow_isNoFooter() throws IOException {
        Path file = folder.resolve("sheet.csv");
        String full = "0000012-3;Trường A;;Họ tên;NAME;An;Ân;;cùng người;;;;0a1b2c3d4e5f6071\r\n";
        Files.writeString(
                file,
                "\uFEFFMã trường hợp;Đơn vị;Phường/xã;Trường;Mã;Giá trị ở nguồn;Giá trị ở dữ liệu dân cư;Giá trị đề nghị;Cùng người?;"
                        + "Giữ giá trị nào?;Căn cứ;Ghi chú;Mã dòng (không sửa)\r\n" + full.repeat(30)
                        + ";;;;;;;;;theo nguồn;;;ab1b2c3d4e5f6072\r\n;;;;;;;;;;;tổng cộng ba người;\r\n");
        FilledSheet sheet = FilledSheet.read(file);
        assertThat(sheet.lines()).hasSize(32);
        assertThat(sheet.delimiter()).contains(';');
        assertThat(sheet.lines().get(30).row()).as("as the spreadsheet counts").isEqualTo(32);
    }

    @Test
    void noRowCodeLooksLikeANumber_andOldOnesThatDoAreKnown() {
        for (int i = 0; i < 5000; i++) {
            assertThat(ReviewLine.code(Map.of(), "people " + i, "")).doesNotMatch("\\d+(e\\d+)?");
        }
        ReviewLine old = new ReviewLine(2, Map.of(ReviewColumn.ROW_HASH, "123456789e123456"));
        assertThat(old.rowCode()).isEqualTo("x23456789e123456");
    }

    @Test
    void aFormulaIsText_inEitherForm() throws IOException {
        List<ReviewLine> lines = List.of(new ReviewLine(0, Map.of(ReviewColumn.NAME, "=1+1<script>")));
        Path file = folder.resolve("sheet.csv");
        ReviewSheet.write(file, Optional.of(';'), lines, Locale.ENGLISH, Map.of());
        assertThat(Files.readString(file)).contains(";'=1+1<script>;");
        ReviewSheet.write(folder.resolve("x"), Optional.empty(), lines, Locale.ENGLISH, Map.of());
        try (ZipFile zip = new ZipFile(folder.resolve("x").toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry(SheetTemplate.SHEET))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("'=1+1&lt;script&gt;");
        }
    }
}
