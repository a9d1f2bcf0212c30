package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.RawRecord;

/** FEATURE UNDER TEST: header names bound to fields, rows turned into records, and what is refused. */
class ColumnMappingTest {

    private static final List<String> HEADER = List.of("\uFEFFMÃ  HS", "Họ và tên", "So nha", "Đường", "Phường", "");

    private static ColumnMapping bind(Map<Field, ColumnRef> columns, List<String> header) {
        return ColumnMapping.bind(new ColumnSettings(columns, Map.of()), Dialect.plain(header), "a.csv");
    }

    @Test
    void namesAreComparedBlindToCaseSpacesFormAndInvisibleCharacters() {
        ColumnMapping mapping = bind(
                Map.of(
                        Field.SOURCE_KEY, ColumnRef.of("mã_hs".replace('_', ' ')),
                        Field.FULL_NAME, new ColumnRef.AnyOf(List.of("ten", "Ho\u0323 va\u0300 t\u00EAn", "Đường")),
                        Field.ADDRESS, new ColumnRef.Joined(List.of("so nha", "ĐƯỜNG", "phường"))),
                HEADER);
        assertThat(mapping.records(List.of(" HS1 ", " Lê  An", "12 ", "", "Ba Đình", "x")))
                .containsExactly(new RawRecord(
                        "HS1",
                        Map.of(Field.SOURCE_KEY, " HS1 ", Field.FULL_NAME, " Lê  An", Field.ADDRESS, "12 Ba Đình")));
        assertThat(mapping.column("", Field.FULL_NAME)).isEqualTo(1);
        assertThat(mapping.column("", Field.ADDRESS)).isEqualTo(-1);
        assertThat(mapping.column("", Field.PHONE)).isEqualTo(-1);
        assertThat(mapping.column("wife", Field.FULL_NAME)).isEqualTo(-1);
    }

    @Test
    void aBlankKeyIsEmptyAndBlankCellsAreAbsent() {
        ColumnMapping mapping = bind(
                Map.of(Field.SOURCE_KEY, ColumnRef.of("ma"), Field.PHONE, ColumnRef.of("dt")), List.of("ma", "dt"));
        assertThat(mapping.records(List.of(" \u00A0\u200B", " "))).containsExactly(new RawRecord("", Map.of()));
        assertThat(mapping.records(List.of("  ", " "))).containsExactly(new RawRecord("", Map.of()));
    }

    @Test
    void aRowIsOfAProtectedGroupByTheValuesOfAColumn_blindToCaseMarksAndOuterSpaces() {
        ColumnMapping mapping = ColumnMapping.bind(
                new ColumnSettings(
                        Map.of(Field.SOURCE_KEY, ColumnRef.of("ma")),
                        Map.of(),
                        Map.of("Đối tượng", List.of("Người có công", "cc"))),
                Dialect.plain(List.of("ma", "ĐỐI TƯỢNG ")),
                "a.csv");
        for (String value : List.of("Người có công", " NGUOI CO CONG", "nguo\u031B\u0300i co\u0301 c\u00F4ng", "CC ")) {
            assertThat(mapping.records(List.of("1", value)).get(0).inProtectedGroup())
                    .as(value)
                    .isTrue();
        }
        for (String value : List.of("", "người", "CCC", "hộ nghèo")) {
            assertThat(mapping.records(List.of("1", value)).get(0).inProtectedGroup())
                    .as(value)
                    .isFalse();
        }
    }

    @Test
    void aProtectedColumnThatTheHeaderLacksIsRefusedLikeAnyOther() {
        ColumnSettings settings = new ColumnSettings(
                Map.of(Field.SOURCE_KEY, ColumnRef.of("ma")), Map.of(), Map.of("doi_tuong", List.of("1")));
        assertThat(settings.headerNames()).contains("doi_tuong");
        assertThatThrownBy(() -> ColumnMapping.bind(settings, Dialect.plain(List.of("ma", "doi_tuog")), "a.csv"))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("no column \"doi_tuong\" (for protected), nearest: \"doi_tuog\"");
    }

    @Test
    void eachSubjectOfARowIsARecord() {
        Map<String, Map<Field, ColumnRef>> subjects = new LinkedHashMap<>();
        subjects.put("husband", Map.of(Field.FULL_NAME, ColumnRef.of("chong")));
        subjects.put("wife", Map.of(Field.FULL_NAME, ColumnRef.of("vo"), Field.UNIT, ColumnRef.of("xa_vo")));
        Map<Field, ColumnRef> shared = Map.of(Field.SOURCE_KEY, ColumnRef.of("so"), Field.UNIT, ColumnRef.of("xa"));
        ColumnMapping mapping = ColumnMapping.bind(
                new ColumnSettings(shared, subjects),
                Dialect.plain(List.of("so", "xa", "chong", "vo", "xa_vo")),
                "a.csv");

        RawRecord husband =
                new RawRecord("7#husband", Map.of(Field.SOURCE_KEY, "7", Field.UNIT, "X", Field.FULL_NAME, "Nam"));
        assertThat(mapping.records(List.of("7", "X", "Nam", "Nữ", "Y")))
                .containsExactly(
                        husband,
                        new RawRecord("7#wife", Map.of(Field.SOURCE_KEY, "7", Field.UNIT, "Y", Field.FULL_NAME, "Nữ")));
        assertThat(mapping.records(List.of("7", "X", "Nam", " ", ""))).containsExactly(husband);
        assertThat(mapping.records(List.of("7", "X", "", "", "")))
                .extracting(RawRecord::sourceKey)
                .containsExactly("7#husband", "7#wife");
        assertThat(mapping.column("wife", Field.UNIT)).isEqualTo(4);
        assertThat(mapping.column("husband", Field.UNIT)).isEqualTo(1);
    }

    @Test
    void everyMissingColumnIsNamedWithTheNearestThatIsThere() {
        assertThatThrownBy(() -> bind(
                        Map.of(
                                Field.SOURCE_KEY, ColumnRef.of("ma_hs"),
                                Field.FULL_NAME, new ColumnRef.AnyOf(List.of("ho_ten", "họ tên")),
                                Field.ADDRESS, new ColumnRef.Joined(List.of("Đường", "thon"))),
                        HEADER))
                .isInstanceOf(InputRefused.class)
                .hasMessage("a.csv: no column \"ma_hs\" (for source_key), nearest: \"\uFEFFMÃ  HS\";"
                        + " no column \"ho_ten\" or \"họ tên\" (for full_name), nearest: \"Họ và tên\";"
                        + " no column \"thon\" (for address); the header (line 1) has: \uFEFFMÃ  HS, Họ và tên, So nha,"
                        + " Đường, Phường, ; correct columns in the job file, or set header_row to the line of the"
                        + " column names (auto looks for it in the first 30 rows that are not blank)");
    }

    @Test
    void theHeadersPlaceIsTold() {
        Dialect workbook =
                new Dialect(Dialect.Format.XLSX, false, Dialect.TextForm.PLAIN, List.of("DANH SÁCH"), 4, "Một");
        ColumnSettings settings = new ColumnSettings(Map.of(Field.SOURCE_KEY, ColumnRef.of("ma")), Map.of());
        assertThatThrownBy(() -> ColumnMapping.bind(settings, workbook, "data/a.xlsx"))
                .isInstanceOf(InputRefused.class)
                .hasMessage("data/a.xlsx: no column \"ma\" (for source_key); the header (row 4) has: DANH SÁCH; correct"
                        + " columns in the job file, or set header_row to the row of the column names (auto looks for it"
                        + " in the first 30 rows that are not blank)");
    }

    @Test
    void twoColumnsOfOneNameAreRefusedOnlyWhereTheNameIsMapped() {
        List<String> header = List.of("ma", "ghi chú", "Ten", "Ghi chú", "TÊN");
        assertThat(bind(Map.of(Field.SOURCE_KEY, ColumnRef.of("ma")), header).column("", Field.SOURCE_KEY))
                .isZero();
        assertThatThrownBy(() -> bind(Map.of(Field.ADDRESS, ColumnRef.of("GHI CHÚ")), header))
                .isInstanceOf(InputRefused.class)
                .hasMessage(
                        "a.csv: two columns are named \"GHI CHÚ\" (for address): columns 2 and 4; rename one of them"
                                + " in the file; the header (line 1) has: ma, ghi chú, Ten, Ghi chú, TÊN; correct columns"
                                + " in the job file, or set header_row to the line of the column names (auto looks for"
                                + " it in the first 30 rows that are not blank)");
    }
}
