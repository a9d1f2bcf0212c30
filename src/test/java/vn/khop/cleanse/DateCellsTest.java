package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;

/** FEATURE UNDER TEST: dates of birth and death beside the rest of their record, and what is noted of them. Business date 22 November 2026. */
class DateCellsTest {

    private final Cleanser cleanser = new Cleanser(CleanseSettings.of(LocalDate.of(2026, 11, 22)), Gazetteer.shipped());

    @ParameterizedTest
    @CsvSource({
        // birth, clean, issues, rules
        "1985-07-05, 1985-07-05, '', ''",
        "05/07/1985, 1985-07-05, '', DATE_FORM",
        "1985, 1985, DOB_YEAR_ONLY, ''",
        "07/1985, 1985-07, '', DATE_FORM",
        "00/00/1985, 1985, DOB_YEAR_ONLY, DATE_UNKNOWN_PARTS",
        "00/07/1985, 1985-07, '', DATE_UNKNOWN_PARTS",
        "01/01/1985, 1985-01-01, DOB_DEFAULT, DATE_FORM DATE_FIRST_OF_JANUARY",
        "12/25/1985, 1985-12-25, DOB_SWAPPED, DATE_MONTH_FIRST",
        "'Dec 25, 1985', 1985-12-25, '', DATE_FORM",
        "31233, 1985-07-05, '', DATE_SERIAL_1900",
        "5/7/85, 1985-07-05, '', DATE_YEAR_OF_TWO_DIGITS",
        // days that no calendar has: held, with what a new registration writes
        "1985-02-29, 1985-02-29, DOB_IMPOSSIBLE, DATE_IMPOSSIBLE(1985-03-01)",
        "29/02/1985, 1985-02-29, DOB_IMPOSSIBLE, DATE_FORM DATE_IMPOSSIBLE(1985-03-01)",
        "30/02/1985, 1985-02-30, DOB_IMPOSSIBLE, DATE_FORM DATE_IMPOSSIBLE(1985-03-02)",
        "30/02/1984, 1984-02-30, DOB_IMPOSSIBLE, DATE_FORM DATE_IMPOSSIBLE(1984-03-01)",
        "31/04/1985, 1985-04-31, DOB_IMPOSSIBLE, DATE_FORM DATE_IMPOSSIBLE(1985-05-01)",
        "31/06/1985, 1985-06-31, DOB_IMPOSSIBLE, DATE_FORM DATE_IMPOSSIBLE(1985-07-01)",
        "31/09/1985, 1985-09-31, DOB_IMPOSSIBLE, DATE_FORM DATE_IMPOSSIBLE(1985-10-01)",
        "31/11/1985, 1985-11-31, DOB_IMPOSSIBLE, DATE_FORM DATE_IMPOSSIBLE(1985-12-01)",
        "29/02/1984, 1984-02-29, '', DATE_FORM",
        // days to come
        "22/11/2026, 2026-11-22, '', DATE_FORM",
        "23/11/2026, 2026-11-23, DOB_IMPOSSIBLE, DATE_FORM DATE_AFTER_TODAY",
        "2027, 2027, DOB_YEAR_ONLY DOB_IMPOSSIBLE, DATE_AFTER_TODAY",
        // an age over 120 is odd, a year before 1800 impossible
        "22/11/1906, 1906-11-22, '', DATE_FORM",
        "21/11/1906, 1906-11-21, '', DATE_FORM DATE_TOO_OLD",
        "1906, 1906, DOB_YEAR_ONLY, ''",
        "1905, 1905, DOB_YEAR_ONLY, DATE_TOO_OLD",
        "05/07/0985, 0985-07-05, DOB_IMPOSSIBLE, DATE_FORM DATE_TOO_OLD",
        "01/01/0001, 0001-01-01, DOB_DEFAULT DOB_IMPOSSIBLE, DATE_FORM DATE_TOO_OLD DATE_FIRST_OF_JANUARY",
        // no date
        "không rõ, '', DOB_IMPOSSIBLE, DATE_UNREADABLE",
        "32/13/1985, '', DOB_IMPOSSIBLE, DATE_UNREADABLE",
        "00/00/0000, '', DOB_IMPOSSIBLE, DATE_UNREADABLE",
        "/, '', DOB_IMPOSSIBLE, DATE_UNREADABLE",
        "😀, '', DOB_IMPOSSIBLE, DATE_UNREADABLE",
        "' 05/07/1985', 1985-07-05, '', SPACES DATE_FORM",
        "' ', '', '', SPACES",
    })
    void birth_isReadAndWhatIsOddIsNoted(String cell, String clean, String issues, String rules) {
        CleanRecord record = clean(Map.of(Field.DATE_OF_BIRTH, cell));
        assertThat(record.person().text(Field.DATE_OF_BIRTH)).isEqualTo(clean);
        assertThat(issuesOf(record, Field.DATE_OF_BIRTH)).isEqualTo(issues);
        assertThat(inEnumOrder(record, Field.DATE_OF_BIRTH)).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        // birth, id, sex, CMND, spouse, death, clean, rules
        "5/7/20, '', '', '', '', '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        "5/7/85, '', '', '', '', '', 1985-07-05, DATE_YEAR_OF_TWO_DIGITS",
        "23/11/26, '', '', '', '', '', 1926-11-23, DATE_YEAR_OF_TWO_DIGITS",
        // the identity number tells the year
        "5/7/20, 079020001234, '', '', '', '', 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(citizen_id)",
        "5/7/20, 079220001234, Nam, '', '', '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS(citizen_id)",
        "5/7/20, 79020001234, '', '', '', '', 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(citizen_id)",
        "5/7/20, 079 020 001 234, '', '', '', '', 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(citizen_id)",
        // unless its structure does not fit, or it has another year
        "5/7/20, 079020001234, Nữ, '', '', '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        "5/7/20, 003020001234, '', '', '', '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        "5/7/20, 000000000000, '', '', '', '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        "5/7/20, 079221001234, '', '', '', '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        "5/7/20, 079021001234, '', '', '', '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS DATE_CENTURY_DOUBTFUL",
        // holders of a CMND were 14
        "5/7/20, '', '', 024567890, '', '', 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(old_id)",
        "5/7/20, 024567890, '', '', '', '', 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(citizen_id)",
        "22/11/12, '', '', 024567890, '', '', 2012-11-22, DATE_YEAR_OF_TWO_DIGITS",
        "23/11/12, '', '', 024567890, '', '', 1912-11-23, DATE_YEAR_OF_TWO_DIGITS(old_id)",
        "5/7/20, '', '', không, '', '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        // the married are 18
        "5/7/20, '', '', '', Trần Thị Hoa, '', 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(spouse_name)",
        "22/11/08, '', '', '', Trần Thị Hoa, '', 2008-11-22, DATE_YEAR_OF_TWO_DIGITS",
        "23/11/08, '', '', '', Trần Thị Hoa, '', 1908-11-23, DATE_YEAR_OF_TWO_DIGITS(spouse_name)",
        "5/7/20, '', '', '', Khổng Thị Hoa, '', 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(spouse_name)",
        "5/7/20, '', '', '', không có, '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        "5/7/20, '', '', '', -, '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        // nobody is born after the own death
        "5/7/20, '', '', '', '', 04/07/2020, 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(date_of_death)",
        "5/7/20, '', '', '', '', 05/07/2020, 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        "5/7/20, '', '', '', '', 2020, 2020-07-05, DATE_YEAR_OF_TWO_DIGITS",
        "5/7/20, '', '', '', '', 12/2019, 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(date_of_death)",
        // voices against each other: the default stands, in doubt
        "5/7/20, 079220001234, '', 024567890, '', '', 2020-07-05, DATE_YEAR_OF_TWO_DIGITS DATE_CENTURY_DOUBTFUL",
        "5/7/20, 079220001234, '', '', '', 04/07/2020, 2020-07-05, DATE_YEAR_OF_TWO_DIGITS DATE_CENTURY_DOUBTFUL",
        "5/7/20, 079020001234, '', 024567890, '', '', 1920-07-05, DATE_YEAR_OF_TWO_DIGITS(citizen_id)",
        // day numbers: from 1904 only where the identity number says so
        "31233, 079085001234, '', '', '', '', 1985-07-05, DATE_SERIAL_1900",
        "29771, '', '', '', '', '', 1981-07-04, DATE_SERIAL_1900",
        "29771, 079081001234, '', '', '', '', 1981-07-04, DATE_SERIAL_1900",
        "29771, 079085001234, '', '', '', '', 1985-07-05, DATE_SERIAL_1904(citizen_id)",
        "29771, 079085001234, Nữ, '', '', '', 1981-07-04, DATE_SERIAL_1900",
        "29771, 079090001234, '', '', '', '', 1981-07-04, DATE_SERIAL_1900",
    })
    void birth_ofTwoReadings_isDecidedByTheRecord(
            String cell, String id, String sex, String cmnd, String spouse, String death, String clean, String rules) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        cells.put(Field.DATE_OF_BIRTH, cell);
        put(cells, Field.CITIZEN_ID, id);
        put(cells, Field.GENDER, sex);
        put(cells, Field.OLD_ID, cmnd);
        put(cells, Field.SPOUSE_NAME, spouse);
        put(cells, Field.DATE_OF_DEATH, death);
        CleanRecord record = clean(cells);
        assertThat(record.person().text(Field.DATE_OF_BIRTH)).isEqualTo(clean);
        assertThat(NotesText.of(of(record, Field.DATE_OF_BIRTH))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        // birth, death, clean, rules
        "05/07/1985, 2020-03-01, 2020-03-01, ''",
        "05/07/1985, 01/03/2020, 2020-03-01, DATE_FORM",
        "05/07/1985, 1/3/20, 2020-03-01, DATE_YEAR_OF_TWO_DIGITS",
        "05/07/1985, 43891, 2020-03-01, DATE_SERIAL_1900",
        "05/07/1985, 00/00/2020, 2020, DATE_UNKNOWN_PARTS",
        "05/07/1985, 12/25/2020, 2020-12-25, DATE_MONTH_FIRST",
        "05/07/1985, 30/02/2020, 2020-02-30, DATE_FORM DATE_IMPOSSIBLE(2020-03-01)",
        "05/07/1985, 01/01/2020, 2020-01-01, DATE_FORM DATE_FIRST_OF_JANUARY",
        "05/07/1985, 23/11/2026, 2026-11-23, DATE_FORM DATE_AFTER_TODAY",
        "05/07/1985, còn sống, '', DATE_UNREADABLE",
        "05/07/1985, 04/07/1985, 1985-07-04, DATE_FORM DATE_DEATH_BEFORE_BIRTH",
        "05/07/1985, 05/07/1985, 1985-07-05, DATE_FORM",
        "05/07/1985, 1985, 1985, ''",
        "1985, 04/07/1985, 1985-07-04, DATE_FORM",
        "1985, 1984, 1984, DATE_DEATH_BEFORE_BIRTH",
        "07/1985, 06/1985, 1985-06, DATE_FORM DATE_DEATH_BEFORE_BIRTH",
        "'', 01/03/2020, 2020-03-01, DATE_FORM",
    })
    void death_hasNotesOfItsOwn(String birth, String cell, String clean, String rules) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        put(cells, Field.DATE_OF_BIRTH, birth);
        cells.put(Field.DATE_OF_DEATH, cell);
        CleanRecord record = clean(cells);
        assertThat(record.person().text(Field.DATE_OF_DEATH)).isEqualTo(clean);
        assertThat(inEnumOrder(record, Field.DATE_OF_DEATH)).isEqualTo(rules);
        assertThat(issuesOf(record, Field.DATE_OF_DEATH)).isEmpty();
    }

    /** The age of the dead is counted to the day of death. */
    @ParameterizedTest
    @CsvSource({
        "05/07/1890, 01/03/1970, ''",
        "05/07/1890, '', DATE_TOO_OLD",
        "05/07/1890, 01/03/2020, DATE_TOO_OLD",
    })
    void age_isCountedToTheDeath(String birth, String death, String rule) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        cells.put(Field.DATE_OF_BIRTH, birth);
        put(cells, Field.DATE_OF_DEATH, death);
        assertThat(NotesText.of(of(clean(cells), Field.DATE_OF_BIRTH))).isEqualTo(("DATE_FORM " + rule).strip());
    }

    private CleanRecord clean(Map<Field, String> cells) {
        return cleanser.clean(new RawRecord("k", cells));
    }

    private static void put(Map<Field, String> cells, Field field, String cell) {
        if (!cell.isEmpty()) {
            cells.put(field, cell);
        }
    }

    private static List<Change> of(CleanRecord record, Field field) {
        return record.changes().stream()
                .filter(change -> change.field() == field)
                .toList();
    }

    private static String inEnumOrder(CleanRecord record, Field field) {
        return NotesText.of(of(record, field).stream()
                .sorted(Comparator.comparing(Change::rule))
                .toList());
    }

    private static String issuesOf(CleanRecord record, Field field) {
        return record.issues().stream()
                .filter(issue -> issue.field() == field)
                .map(issue -> issue.code().name())
                .collect(Collectors.joining(" "));
    }
}
