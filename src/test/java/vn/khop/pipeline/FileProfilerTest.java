package vn.khop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Percentage;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.RejectReason;
import vn.khop.record.Rule;
import vn.khop.source.Dialect;
import vn.khop.text.LegacyText;

/** Profiles of whole files: form, rows, figures, findings; any file is answered for, none shows a value. */
class FileProfilerTest {

    private static final int ROWS = 40;
    private static final Charset CP1252 = Charset.forName("windows-1252");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** A title, a header, {@value #ROWS} rows with a short one in row 7, a footer. */
    private static String list(String separator) {
        StringBuilder text = new StringBuilder("DANH SÁCH HỌC SINH NĂM HỌC MỚI\n\n");
        text.append(String.join(separator, "Mã hồ sơ", "Họ và tên", "Ngày sinh", "Giới tính"))
                .append('\n');
        for (int i = 1; i <= ROWS; i++) {
            text.append(
                            i == 7
                                    ? "H7" + separator + "thiếu ô"
                                    : String.join(
                                            separator,
                                            "H" + i,
                                            i % 2 == 0 ? "Nguyễn Thị Thủy" : "Trần Văn Đức",
                                            i == 9 ? "1990" : "0" + (i % 9 + 1) + "/02/2010",
                                            i == 11 ? "x" : i % 2 == 0 ? "Nữ" : "Nam"))
                    .append('\n');
        }
        return text.append("Tổng số: " + ROWS + " học sinh\n").toString();
    }

    @Test
    void oldOfficeFile_isFoundToBeWhatItIs() {
        byte[] bytes = LegacyText.encode(list(";").replace("\n", "\r\n"), LegacyText.Encoding.TCVN3);
        FileProfile file = Profiled.of(folder, "cu.csv", bytes).file();
        assertThat(file.dialect().text().encoding()).isEqualTo(Dialect.Encoding.TCVN3);
        assertThat(file.dialect().text().delimiter()).isEqualTo(';');
        assertThat(file.dialect().headerRow()).isEqualTo(3);
        assertThat(file.rows().read()).isEqualTo(ROWS - 1);
        assertThat(file.rows().footers()).hasValue(1);
        assertThat(file.rows().rejected()).containsOnlyKeys(RejectReason.CELL_COUNT);
        RowCounts.Rejected bad = file.rows().rejected().values().iterator().next();
        assertThat(bad.lines()).containsExactly(10L);
        assertThat(bad.detail()).isEqualTo("expected 4 cells, found 2");
        assertFigures(file);
    }

    @Test
    void compressedFile_isReadTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(list("\t").getBytes(StandardCharsets.UTF_16));
        }
        FileProfile file = Profiled.of(folder, "b.tsv.gz", bytes.toByteArray()).file();
        assertThat(file.dialect().gzip()).isTrue();
        assertThat(file.dialect().text().encoding()).isEqualTo(Dialect.Encoding.UTF_16BE);
        assertFigures(file);
    }

    @Test
    void workbook_isReadTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Danh sách");
            String[] lines = list(";").split("\n");
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].replace("H7;thiếu ô", "").split(";");
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }
        FileProfile file = Profiled.of(folder, "c.xlsx", bytes.toByteArray()).file();
        assertThat(file.dialect().sheet()).isEqualTo("Danh sách");
        assertThat(file.dialect().headerRow()).isEqualTo(3);
        assertFigures(file);
    }

    private static void assertFigures(FileProfile file) {
        Profiled profiled = new Profiled(file);
        assertThat(profiled.suggestions()).isEqualTo("""
                Mã hồ sơ = source_key by header+values
                Họ và tên = full_name by header+values
                Ngày sinh = date_of_birth by header+values
                Giới tính = gender by header+values""");
        assertThat(profiled.column("Mã hồ sơ").figures())
                .isEqualTo(new ColumnFigures(ROWS - 1, ROWS - 1, true, 2, 3, ROWS - 1, 2));
        assertThat(profiled.column("Họ và tên").forms().toString()).isEqualTo("[Aa Aa Aa 39]");
        assertThat(profiled.column("Ngày sinh").forms().toString()).isEqualTo("[99/99/9999 38, 9999 1]");
        assertThat(profiled.column("Ngày sinh").findings().issues()).containsEntry(Code.DOB_YEAR_ONLY, 1L);
        assertThat(profiled.column("Ngày sinh").findings().rules()).containsEntry(Rule.DATE_FORM, 38L);
        assertThat(profiled.column("Giới tính").findings().issues()).containsEntry(Code.GENDER, 1L);
        assertThat(profiled.column("Giới tính").findings().rules()).containsEntry(Rule.VALUE_WORD, 38L);
    }

    @Test
    void sample_isSaidToBeOne() {
        Profiled sample =
                Profiled.of(folder, "a.csv", "ma,ten\n1,An\n2,Ba\n3,Tư\n".getBytes(StandardCharsets.UTF_8), 2);
        assertThat(sample.file().rows().read()).isEqualTo(2);
        assertThat(sample.file().rows().sample()).isTrue();
        assertThat(sample.file().rows().footers()).isEmpty();
        Profiled whole = Profiled.of(folder, "a.csv", "ma,ten\n1,An\n2,Ba\n".getBytes(StandardCharsets.UTF_8), 2);
        assertThat(whole.file().rows().sample()).isFalse();
        assertThat(whole.file().rows().footers()).hasValue(0);
    }

    @Test
    void headerOnly_isAFileOfNoRows() {
        Profiled profiled = Profiled.of(folder, "ma_hs,ho_ten,ngay_sinh\n");
        assertThat(profiled.file().rows().read()).isZero();
        assertThat(profiled.suggestions())
                .isEqualTo(
                        "ma_hs = source_key by header\nho_ten = full_name by header\nngay_sinh = date_of_birth by header");
        assertThat(profiled.column("ho_ten").figures()).isEqualTo(new ColumnFigures(0, 0, true, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "   \n"})
    void emptyFile_isRefused(String text) {
        assertThatThrownBy(() -> Profiled.of(folder, text))
                .isInstanceOf(InputRefused.class)
                .hasMessageStartingWith("a.csv: ");
    }

    @Test
    void headerThatIsARecord_isNotRepeated() {
        for (String first : new String[] {
            "7,Nguyễn Văn Bí Mật,01/02/1990", "7,An,001085000011", "7,Nguyễn Văn Bí Mật,x", "HS0012345,An,Nam"
        }) {
            FileProfile file =
                    Profiled.of(folder, first + "\n8,Lê Ba,x\n9,Lê Tư,y\n").file();
            assertThat(file.remark(Remark.Kind.HEADER_IS_RECORD)).as(first).isPresent();
            assertThat(file.columns())
                    .allSatisfy(column -> assertThat(column.header()).isEmpty());
            assertThat(file.dialect().header()).containsOnly("");
        }
    }

    @Test
    void oddCells_areCounted() {
        String huge = "x".repeat(100_000);
        String text = "ma,ho_ten,ngay_sinh,dia_chi,sdt,cccd\n"
                + "1," + huge + "," + huge + "," + huge + "," + "9".repeat(100_000) + "," + "9".repeat(100_000) + "\n"
                + "2,a\0b,1,2,3,4\n"
                + "3,\u0001\u200B,\u202E,\u00A0,\uFEFF,\uFFFD\n"
                + "4,,,,,\n";
        FileProfile file = Profiled.of(folder, text).file();
        assertThat(file.rows().read()).isEqualTo(3);
        assertThat(file.rows().rejected()).containsOnlyKeys(RejectReason.NUL);
        Profiled profiled = new Profiled(file);
        assertThat(profiled.column("ho_ten").figures().longest()).isEqualTo(100_000);
        assertThat(profiled.column("ho_ten").figures().filled()).isEqualTo(1);
    }

    @Test
    void loneSurrogates_areAnswered() {
        byte[] bytes = "\uFEFFma,ho_ten\n1,An\n2,B?C\n".getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i < bytes.length; i += 2) {
            if (bytes[i] == '?' && bytes[i + 1] == 0) {
                bytes[i] = 0x01;
                bytes[i + 1] = (byte) 0xD8;
            }
        }
        FileProfile file = Profiled.of(folder, "s.csv", bytes).file();
        assertThat(file.rows().read() + file.rows().rejectedRows()).isEqualTo(2);
        String lone = "Nguyễn \uD800 Văn";
        assertThat(new ValueForms().of(lone)).isEqualTo("Aa \uFFFD Aa");
        for (Field field : Field.values()) {
            assertThat(ValueSigns.allows(field, lone) || !ValueSigns.allows(field, lone))
                    .isTrue();
            new ValueSigns(Gazetteer.shipped()).proves(field, lone);
        }
    }

    @Test
    void sameFile_givesTheSameProfile_atAnyNumberOfThreads() {
        String records = list(";").lines().skip(3).limit(ROWS).collect(Collectors.joining("\n", "", "\n"));
        byte[] bytes = (list(";").lines().limit(3).collect(Collectors.joining("\n", "", "\n")) + records.repeat(100))
                .getBytes(StandardCharsets.UTF_8);
        Profiled one = Profiled.of(folder, "a.csv", bytes, Long.MAX_VALUE, 1);
        assertThat(one.file().rows().read()).isEqualTo(100 * (ROWS - 1));
        for (int threads : new int[] {1, 2, 5}) {
            assertThat(Profiled.of(folder, "a.csv", bytes, Long.MAX_VALUE, threads))
                    .isEqualTo(one);
        }
    }

    @Test
    void anyBytes_areProfiledOrRefused() {
        long seed = 20261122;
        Random random = new Random(seed);
        String pieces =
                "ho_ten,ngay_sinh;\t|\"\"\n\r\nNguyễn Văn 01/02/1990 001085000011\u001F\u0000\uFEFF\u0302\uD83D\uDE00 sep=;";
        int profiled = 0;
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "ma_hs,ho_ten,dia_chi\n" : "");
            for (int length = random.nextInt(400); length > 0; length--) {
                int from = random.nextInt(pieces.length());
                text.append(pieces, from, Math.min(pieces.length(), from + 1 + random.nextInt(9)));
            }
            byte[] bytes = text.toString()
                    .getBytes(i % 3 == 0 ? StandardCharsets.UTF_16LE : i % 3 == 1 ? StandardCharsets.UTF_8 : CP1252);
            try {
                FileProfile file = Profiled.of(folder, "a.csv", bytes).file();
                assertThat(file.columns()).as("seed %d, file %d", seed, i).isNotEmpty();
                profiled++;
            } catch (InputRefused e) {
                assertThat(e).as("seed %d, file %d", seed, i).hasMessageStartingWith("a.csv: ");
            }
        }
        assertThat(profiled).as("seed %d", seed).isGreaterThan(100);
    }

    @Test
    void manyValues_areEstimated_butAKeyIsCounted() {
        int rows = 36_000;
        StringBuilder text = new StringBuilder("ma_hs,ghi_chu" + ",c".repeat(62) + "\n");
        for (int i = 0; i < rows; i++) {
            text.append("H")
                    .append(i == rows - 1 ? 5 : i)
                    .append(",n")
                    .append(i)
                    .append(",x".repeat(62))
                    .append('\n');
        }
        Profiled profiled = Profiled.of(folder, text.toString());
        assertThat(profiled.column("ghi_chu").figures().distinctIsExact()).isFalse();
        assertThat(profiled.column("ghi_chu").figures().distinct()).isCloseTo(rows, Percentage.withPercentage(3));
        assertThat(profiled.column("ma_hs").figures().distinct()).isEqualTo(rows - 1);
        assertThat(profiled.column("ma_hs").remarks())
                .containsExactly(new Remark(Remark.Kind.KEY_REPEATS, Field.SOURCE_KEY, 0, 1, rows));
    }
}
