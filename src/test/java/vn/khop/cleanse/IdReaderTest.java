package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;

/** FEATURE UNDER TEST: identity numbers, with the record's sex and date of birth beside them. */
class IdReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final IdReader reader = new IdReader(TODAY, new DateReader(TODAY));

    @ParameterizedTest
    @CsvSource({
        // cell, gender, birth, id, issues
        "079085001234, male, 1985-07-05, 079085001234, ''",
        "079085001234, '', '', 079085001234, ''",
        "'079 085 001 234', male, 1985, 079085001234, ''",
        "079.085.001.234, male, 1985, 079085001234, ''",
        "079-085-001-234, male, 1985, 079085001234, ''",
        "'''079085001234', male, 1985, 079085001234, ''",
        "079085001234\u00A0, male, 1985, 079085001234, ''",
        "CCCD: 079085001234, male, 1985, 079085001234, ''",
        "Số CCCD 079085001234, male, 1985, 079085001234, ''",
        // structure: sex, year, prefix, year to come
        "079085001234, female, 1985, 079085001234, ID_STRUCTURE",
        "079085001234, male, 1986, 079085001234, ID_STRUCTURE",
        "003085001234, male, 1985, 003085001234, ID_STRUCTURE",
        "079227001234, '', '', 079227001234, ID_STRUCTURE",
        "079215001234, male, 2015, 079215001234, ''",
        "079315001234, female, 2015, 079315001234, ''",
        // born abroad
        "123085001234, male, 1985, 123085001234, ''",
        "123085001234, female, 1985, 123085001234, ID_STRUCTURE",
        // eleven digits
        "79085001234, male, 1985, 079085001234, ID_ZERO_LOST",
        "79085001234, '', '', 079085001234, ID_ZERO_LOST",
        "79085001234.0, male, 1985, 079085001234, ID_ZERO_LOST",
        "79085001234, female, 1985, 79085001234, ID_TRUNCATED",
        "79085001234, male, 1958, 79085001234, ID_TRUNCATED",
        "07908500123, male, 1985, 07908500123, ID_TRUNCATED",
        "99085001234, male, 1985, 99085001234, ID_TRUNCATED",
        // ten digits: only with sex and year in agreement
        "1085001234, male, 1985, 001085001234, ID_ZERO_LOST",
        "1085001234, male, '', 1085001234, ID_TRUNCATED",
        "1085001234, '', 1985, 1085001234, ID_TRUNCATED",
        "7985001234, male, 1985, 7985001234, ID_TRUNCATED",
        "3085001234, male, 1985, 3085001234, ID_TRUNCATED",
        // nine digits are a CMND, eight one without its zero unless they spell a date
        "024567890, male, 1985, 024567890, ID_OLD_CMND",
        "271450001, male, 1985, 271450001, ID_OLD_CMND",
        "24567890, male, 1985, 024567890, ID_ZERO_LOST ID_OLD_CMND",
        "19850705, male, 1985, 19850705, ID_TRUNCATED",
        "02456789, male, 1985, 02456789, ID_TRUNCATED",
        // other lengths
        "1234567, '', '', 1234567, ID_TRUNCATED",
        "0790850012345, male, 1985, 0790850012345, ID_TRUNCATED",
        // gone for good
        "7.90912E+10, male, 1985, '', ID_TRUNCATED",
        "'7,90912E+10', male, 1985, '', ID_TRUNCATED",
        "7.9085E10, male, 1985, '', ID_TRUNCATED",
        // none, or not yet
        "'', male, 1985, '', ID_MISSING",
        "' - ', male, 1985, '', ID_MISSING",
        "không có, male, 1985, '', ID_MISSING",
        "000000000000, male, 1985, '', ID_MISSING",
        "111111111, male, 1985, '', ID_MISSING",
        "Đang chờ cấp, male, 1985, '', ID_PENDING",
        "chưa cấp, male, 1985, '', ID_PENDING",
        // other documents, as written
        "C1234567, male, 1985, C1234567, ''",
        "' B 7654321', male, 1985, B 7654321, ''",
        "1E10, '', '', 1E10, ''",
        "HC AB-123, '', '', HC AB-123, ''",
    })
    void readCitizenId_repairsOnlyWhatAllAgreeOn(String cell, String gender, String birth, String id, String issues) {
        Notes found = new Notes();
        assertThat(reader.readCitizenId(cell, PartialDate.parse(birth), Gender.of(gender), found))
                .isEqualTo(id);
        assertThat(names(found)).isEqualTo(issues);
    }

    @ParameterizedTest
    @CsvSource({
        "024.567.890, 024567890, ''",
        "24567890, 024567890, ID_ZERO_LOST",
        "079085001234, 079085001234, ''",
        "CMND 024567890, 024567890, ''",
        "C1234567, C1234567, ''",
        "không, '', ''",
        "000000000, '', ''",
        "2.4E+8, '', ID_TRUNCATED",
        "'', '', ''",
    })
    void readOldId_keepsWhatIsThere(String cell, String id, String issues) {
        Notes found = new Notes();
        assertThat(reader.readOldId(cell, found)).isEqualTo(id);
        assertThat(names(found)).isEqualTo(issues);
    }

    private static String names(Notes issues) {
        return issues.issues().stream().map(issue -> issue.code().name()).collect(Collectors.joining(" "));
    }
}
