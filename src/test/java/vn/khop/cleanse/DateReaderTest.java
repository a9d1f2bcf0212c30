package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.record.Rule;

/** FEATURE UNDER TEST: every form in which a date arrives. Business date 22 November 2026. */
class DateReaderTest {

    private final DateReader reader = new DateReader(LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @CsvSource({
        // day first, any separator, any width
        "05/07/1985, 1985-07-05",
        "5/7/1985, 1985-07-05",
        "05-07-1985, 1985-07-05",
        "05.07.1985, 1985-07-05",
        "05 07 1985, 1985-07-05",
        "05 / 07 / 1985, 1985-07-05",
        "05/07-1985, 1985-07-05",
        "' 05/07/1985\u00A0', 1985-07-05",
        "０５/０７/１９８５, 1985-07-05",
        "05–07–1985, 1985-07-05",
        "'''05/07/1985', 1985-07-05",
        "(05/07/1985), 1985-07-05",
        // two-digit years lie before the business date
        "5/7/85, 1985-07-05",
        "05/07/26, 2026-07-05",
        "22/11/26, 2026-11-22",
        "23/11/26, 1926-11-23",
        "1/1/00, 2000-01-01",
        // year first
        "1985-07-05, 1985-07-05",
        "1985/7/5, 1985-07-05",
        "1985.07.05, 1985-07-05",
        "19850705, 1985-07-05",
        "19850700, 1985-07",
        "19850000, 1985",
        // eight and seven digits, day first
        "05071985, 1985-07-05",
        "5071985, 1985-07-05",
        "20011985, 1985-01-20",
        "20101112, 2010-11-12",
        // with a time
        "05/07/1985 00:00:00, 1985-07-05",
        "1985-07-05T00:00:00, 1985-07-05",
        "1985-07-05 00:00:00.000, 1985-07-05",
        "7/5/1985 12:00:00 AM, 1985-05-07",
        "05/07/1985 00:00, 1985-07-05",
        "10:30 05/07/1985, 1985-07-05",
        "1985-07-05T00:00:00+07:00, 1985-07-05",
        // midnight in Viet Nam, told as an instant of Greenwich
        "1985-07-04T17:00:00Z, 1985-07-05",
        "1985-07-04T17:00:00.000Z, 1985-07-05",
        "1985-12-31T17:00:00+00:00, 1986-01-01",
        "1985-07-04T17:00:00, 1985-07-04",
        "1985-07-04T16:30:00Z, 1985-07-04",
        // parts missing
        "1985, 1985",
        "07/1985, 1985-07",
        "7-1985, 1985-07",
        "1985-07, 1985-07",
        "00/00/1985, 1985",
        "0/0/1985, 1985",
        "00/07/1985, 1985-07",
        "05/00/1985, 1985",
        "--/--/1985, 1985",
        "??/??/1985, 1985",
        "xx/xx/1985, 1985",
        "__/07/1985, 1985-07",
        "/07/1985, 1985-07",
        "/  /1985, 1985",
        "…/…/1985, 1985",
        "00001985, 1985",
        "00/00/85, 1985",
        "1985-07-00, 1985-07",
        "1985-00-00, 1985",
        "~1985, 1985",
        // spreadsheet days: 31233 is 5 July 1985
        "31233, 1985-07-05",
        "31233.0, 1985-07-05",
        "10000, 1927-05-18",
        "1985.0, 1985",
        // days that no calendar has, kept
        "30/02/1985, 1985-02-30",
        "31/04/1970, 1970-04-31",
        "29/02/1985, 1985-02-29",
        // month first only where nothing else is possible
        "12/25/1985, 1985-12-25",
        "12/25/85, 1985-12-25",
        "07/05/1985, 1985-05-07",
        // words
        "ngày 5 tháng 7 năm 1985, 1985-07-05",
        "NGÀY 05 THÁNG 07 NĂM 1985, 1985-07-05",
        "năm 1985, 1985",
        "SN 1985, 1985",
        "sinh năm: 1985, 1985",
        "Ngày sinh: 05/07/1985, 1985-07-05",
        "Ngày tháng năm sinh: 05/07/1985, 1985-07-05",
        "13 tháng 5 năm 1985, 1985-05-13",
        "sinh ngày 13 tháng 5 năm 1985, 1985-05-13",
        "tháng 5 năm 1985, 1985-05",
        "tháng 5/1985, 1985-05",
        "ngày ... tháng ... năm 1985, 1985",
        "ngày ... tháng 7 năm 1985, 1985-07",
        "ngày 5 tháng ... năm 1985, 1985",
        "ngày xx tháng xx năm 1985, 1985",
        "năm 1985 tháng 7 ngày 5, 1985-07-05",
        "khoảng năm 1985, 1985",
        "'hồi 7 giờ 30 phút, ngày 5 tháng 7 năm 1985', 1985-07-05",
        "ngày 5 tháng 7 năm 1985 lúc 7 giờ 30 phút, 1985-07-05",
        "05/07/1985 (dương lịch), 1985-07-05",
        "5-Jul-1985, 1985-07-05",
        "05-Jul-85, 1985-07-05",
        "05-Thg7-85, 1985-07-05",
        "5 July 1985, 1985-07-05",
        "5th July 1985, 1985-07-05",
        // a month in letters is the month wherever it stands
        "'July 5, 1985', 1985-07-05",
        "'Jul 12, 1985', 1985-07-12",
        "'Dec 5, 1985', 1985-12-05",
        "Fri Jul 05 1985 00:00:00 GMT+0700 (Indochina Time), 1985-07-05",
        "Jul-85, 1985-07",
        "Sept 1985, 1985-09",
        // impossible years are kept for the issue
        "05/07/2985, 2985-07-05",
        "05/07/0985, 0985-07-05",
    })
    void read_findsTheDate(String cell, String date) {
        assertThat(reader.read(cell)).map(read -> read.date().text()).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "abc",
                "không rõ",
                "32/07/1985",
                "13/13/1985",
                "05/07",
                "85",
                "123",
                "1/2/3/4",
                "05/07/198",
                "99999999",
                "2985",
                "00/00/0985",
                "00/00/2985",
                "100000",
                "7.90912E+10",
                "31233.5",
                "05/07/19850",
                "/",
                "--",
                "00/00/0000",
                "00/00/00",
                "0000-00-00",
                "15/8/1940 (âm lịch)",
                "15/8/1940 AL",
                "maybe 1985",
                "xuân 1985",
                "O5/07/1985",
                "32/07/12",
                "85-07-05",
                "07/85",
                "Jul-05",
                "1985/1986",
                "05/07/1985 - 06/07/1985",
                "ngày tháng năm",
                "ngày",
                "٠٥/٠٧/١٩٨٥",
                "x",
                "\uD83D",
                "0",
                "tổ 5, phường 7",
                "05:07",
                "1985-07-05-06",
                "😀",
            })
    void read_isEmptyForWhatIsNoDate(String cell) {
        assertThat(reader.read(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "05/07/1985, DATE_FORM",
        "5.7.1985, DATE_FORM",
        "19850705, DATE_FORM",
        "07/1985, DATE_FORM",
        "ngày 5 tháng 7 năm 1985, DATE_FORM",
        "'July 5, 1985', DATE_FORM",
        "31233, DATE_SERIAL_1900",
        "31233.0, DATE_SERIAL_1900",
        "5/7/85, DATE_YEAR_OF_TWO_DIGITS",
        "05-Jul-85, DATE_YEAR_OF_TWO_DIGITS",
        "12/25/1985, DATE_MONTH_FIRST",
        "12/25/85, DATE_YEAR_OF_TWO_DIGITS DATE_MONTH_FIRST",
        "00/00/1985, DATE_UNKNOWN_PARTS",
        "00/07/1985, DATE_UNKNOWN_PARTS",
        "1985-07-00, DATE_UNKNOWN_PARTS",
        "19850000, DATE_UNKNOWN_PARTS",
        "??/??/1985, DATE_UNKNOWN_PARTS",
        "--/--/1985, DATE_UNKNOWN_PARTS",
        "ngày ... tháng 7 năm 1985, DATE_UNKNOWN_PARTS",
        "00/00/85, DATE_YEAR_OF_TWO_DIGITS DATE_UNKNOWN_PARTS",
        "1985-07-04T17:00:00Z, DATE_MIDNIGHT_IN_UTC",
    })
    void read_saysByWhichRules(String cell, String rules) {
        assertThat(reader.read(cell).orElseThrow().rules().stream()
                        .map(Rule::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rules);
    }
}
