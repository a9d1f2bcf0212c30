package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Field;

/** FEATURE UNDER TEST: a corrected value looks like the cell it goes into. */
class SourceFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CleanseSettings SETTINGS = CleanseSettings.of(TODAY);

    @ParameterizedTest
    @CsvSource({
        "06/07/1985, 1985-07-05, 05/07/1985",
        "6/7/1985, 1985-07-05, 5/7/1985",
        "16/7/1985, 1985-07-05, 5/7/1985",
        "16/12/1985, 1985-07-05, 05/07/1985",
        "06-07-1985, 1985-07-05, 05-07-1985",
        "06.07.1985, 1985-07-05, 05.07.1985",
        "6/7/85, 1985-07-05, 5/7/85",
        "06/07/26, 1926-07-05, 05/07/1926",
        "19850706, 1985-07-05, 19850705",
        "06071985, 1985-07-05, 05071985",
        "1985-07-06, 1985-07-05, 1985-07-05",
        "1985/7/6, 1985-07-05, 1985/7/5",
        "1985-07-06T00:00:00, 1985-07-05, 1985-07-05T00:00:00",
        "06/07/1985 00:00:00, 1985-07-05, 05/07/1985 00:00:00",
        "31234, 1985-07-05, 31233",
        "31234.0, 1985-07-05, 31233.0",
        "31234, 1985, 1985",
        // 29771 counted from 1904 is of 1985: a number could be read as four years off, so the date is written out
        "29771, 1985-07-06, 06/07/1985",
        "29771, 1981-07-06, 29773",
        "1985-07-04T17:00:00Z, 1985-07-06, 1985-07-06",
        "12/25/1985, 1985-07-05, 05/07/1985",
        "12/25/1985, 1985-07-26, 07/26/1985",
        "1985, 1985-07-05, 05/07/1985",
        "1985, 1986, 1986",
        "07/1985, 1985-07-05, 05/07/1985",
        "07-1985, 1985-08, 08-1985",
        "00/00/1985, 1985-07-05, 05/07/1985",
        "06/07/1985, 1985, 1985",
        "6-Jul-85, 1985-07-05, 05/07/1985",
        "'', 1985-07-05, 05/07/1985",
        "chưa rõ, 1985-07-05, 05/07/1985",
        "06/07/1985, '', ''",
    })
    void render_ofADate_keepsTheFormOfTheCell(String before, String after, String cell) {
        assertThat(SourceForm.render(Field.DATE_OF_BIRTH, before, after, SETTINGS))
                .isEqualTo(cell);
        DateReader reader = new DateReader(TODAY);
        assertThat(reader.read(cell).map(read -> read.date().text()).orElse("")).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "Nam, female, Nữ",
        "NAM, female, NỮ",
        "nam, female, nữ",
        "Nữ, male, Nam",
        "Nữ\u00A0, male, Nam",
        "Nu, male, Nam",
        "M, female, F",
        "f, male, m",
        "Male, female, Female",
        "FEMALE, male, MALE",
        "gái, male, trai",
        "'', female, Nữ",
        "?, male, Nam",
    })
    void render_ofAGender_staysInTheFamilyOfWords(String before, String after, String cell) {
        assertThat(SourceForm.render(Field.GENDER, before, after, SETTINGS)).isEqualTo(cell);
    }

    @Test
    void render_writesTheJobsOwnCodes() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("1", "nam");
        words.put("0", "nữ");
        words.put("2", "female");
        CleanseSettings own = new CleanseSettings(Map.of(Field.GENDER, words), TODAY);
        assertThat(SourceForm.render(Field.GENDER, "1", "female", own)).isEqualTo("0");
        assertThat(SourceForm.render(Field.GENDER, "2", "male", own)).isEqualTo("1");
        assertThat(SourceForm.render(Field.GENDER, "", "male", own)).isEqualTo("1");
        assertThat(SourceForm.render(Field.GENDER, "Nam", "female", own)).isEqualTo("Nữ");
    }

    @ParameterizedTest
    @CsvSource({
        "FULL_NAME, NGUYỄN VĂN NAN, Nguyễn Văn Nam, NGUYỄN VĂN NAM",
        "FULL_NAME, nguyễn văn nan, Nguyễn Văn Nam, nguyễn văn nam",
        "FULL_NAME, Nguyễn Văn Nan, Nguyễn Văn Nam, Nguyễn Văn Nam",
        "FULL_NAME, Nguyen Van Nam, Nguyễn Văn Nam, Nguyễn Văn Nam",
        "MOTHER_NAME, TRẦN THỊ HOÀ, Trần Thị Hoa, TRẦN THỊ HOA",
        "CITIZEN_ID, 79085001234, 079085001234, 079085001234",
        "CITIZEN_ID, '', 079085001234, 079085001234",
        "PHONE, +84 169 123 4567, 0391234567, +84391234567",
        "PHONE, 841691234567, 0391234567, 84391234567",
        "PHONE, 01691234567, 0391234567, 0391234567",
        "ETHNICITY, 01, Tày, 02",
        "ETHNICITY, 1, Tày, 2",
        "ETHNICITY, Kinh, Tày, Tày",
        "ADDRESS, cũ, mới, mới",
    })
    void render_ofOtherFields_followsTheCell(Field field, String before, String after, String cell) {
        assertThat(SourceForm.render(field, before, after, SETTINGS)).isEqualTo(cell);
    }
}
