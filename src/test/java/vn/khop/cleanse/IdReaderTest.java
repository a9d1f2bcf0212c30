package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;

/** FEATURE UNDER TEST: identity numbers, with the record's sex and date of birth beside them. */
class IdReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final IdReader reader = new IdReader(TODAY, new DateReader(TODAY));

    @ParameterizedTest
    @CsvSource({
        // cell, gender, birth, id, issues, rules with their details
        "079085001234, male, 1985-07-05, 079085001234, '', ''",
        "079085001234, '', '', 079085001234, '', ''",
        "'079 085 001 234', male, 1985, 079085001234, '', NUMBER_GAPS",
        "079.085.001.234, male, 1985, 079085001234, '', NUMBER_GAPS",
        "079-085-001-234, male, 1985, 079085001234, '', NUMBER_GAPS",
        "(079)085001234, male, 1985, 079085001234, '', NUMBER_GAPS",
        "'''079085001234', male, 1985, 079085001234, '', NUMBER_GAPS",
        "079085001234\u00A0, male, 1985, 079085001234, '', ''",
        // words beside it that only name it, or tell of its issue
        "CCCD: 079085001234, male, 1985, 079085001234, '', NUMBER_LABEL",
        "CCCD079085001234, male, 1985, 079085001234, '', NUMBER_LABEL",
        "Số CCCD 079 085 001 234, male, 1985, 079085001234, '', NUMBER_LABEL",
        "Mã định danh cá nhân: 079085001234, male, 1985, 079085001234, '', NUMBER_LABEL",
        "079085001234 (CCCD), male, 1985, 079085001234, '', NUMBER_LABEL",
        "079085001234 cấp ngày 05/07/2021 tại Cục CSQLHC, male, 1985, 079085001234, '', NUMBER_LABEL",
        "CMND 012345678, male, 1985, 012345678, ID_OLD_CMND, NUMBER_LABEL ID_CMND(Thành phố Hà Nội)",
        // two numbers: the one of twelve digits stands
        "079085001234/024567890, male, 1985, 079085001234, '', NUMBER_SECOND(024567890)",
        "024567890 - 079085001234, male, 1985, 079085001234, '', NUMBER_SECOND(024567890)",
        "'079085001234, CMND cũ: 024567890', male, 1985, 079085001234, '', NUMBER_SECOND(024567890)",
        "079085001234 (CMND 024 567 890), male, 1985, 079085001234, '', NUMBER_SECOND(024567890)",
        "024567890/000000000000, male, 1985, 024567890/000000000000, ID_MISSING, ID_UNREADABLE",
        "079085001234/079085001235, male, 1985, 079085001234/079085001235, ID_MISSING, ID_UNREADABLE",
        // structure: sex, year, prefix, year to come
        "079085001234, female, 1985, 079085001234, ID_STRUCTURE, ID_OTHER_SEX(male)",
        "079085001234, male, 1986, 079085001234, ID_STRUCTURE, ID_OTHER_YEAR(1985)",
        "079085001234, female, 1986, 079085001234, ID_STRUCTURE, ID_OTHER_SEX(male) ID_OTHER_YEAR(1985)",
        "003085001234, male, 1985, 003085001234, ID_STRUCTURE, ID_PREFIX_UNKNOWN(003)",
        "079227001234, '', '', 079227001234, ID_STRUCTURE, ID_OTHER_YEAR(2027)",
        "079215001234, male, 2015, 079215001234, '', ''",
        "079315001234, female, 2015, 079315001234, '', ''",
        // 010 was Lào Cai and 093 Hậu Giang: the 63 provinces at issue count, whatever a code means since July 2025
        "010085001234, male, 1985, 010085001234, '', ''",
        "093085001234, male, 1985, 093085001234, '', ''",
        // born abroad
        "123085001234, male, 1985, 123085001234, '', ID_FOREIGN_BIRTH(123)",
        "123085001234, female, 1985, 123085001234, ID_STRUCTURE, ID_FOREIGN_BIRTH(123) ID_OTHER_SEX(male)",
        // eleven digits
        "79085001234, male, 1985, 079085001234, ID_ZERO_LOST, ID_ZERO_RESTORED",
        "79085001234, '', '', 079085001234, ID_ZERO_LOST, ID_ZERO_RESTORED",
        "79085001234.0, male, 1985, 079085001234, ID_ZERO_LOST, NUMBER_GAPS ID_ZERO_RESTORED",
        "'79,085,001,234', male, 1985, 079085001234, ID_ZERO_LOST, NUMBER_GAPS ID_ZERO_RESTORED",
        "79085001234, female, 1985, 79085001234, ID_TRUNCATED, ID_LENGTH",
        "79085001234, male, 1958, 79085001234, ID_TRUNCATED, ID_LENGTH",
        "07908500123, male, 1985, 07908500123, ID_TRUNCATED, ID_LENGTH",
        "99085001234, male, 1985, 99085001234, ID_TRUNCATED, ID_LENGTH",
        // ten digits: only with sex and year in agreement, for an insurance number has ten
        "1085001234, male, 1985, 001085001234, ID_ZERO_LOST, ID_ZERO_RESTORED",
        "1085001234, male, '', 1085001234, ID_TRUNCATED, ID_IS_INSURANCE",
        "1085001234, '', 1985, 1085001234, ID_TRUNCATED, ID_IS_INSURANCE",
        "1085001234, female, 1985, 1085001234, ID_TRUNCATED, ID_IS_INSURANCE",
        "7985001234, male, 1985, 7985001234, ID_TRUNCATED, ID_IS_INSURANCE",
        "3085001234, male, 1985, 3085001234, ID_TRUNCATED, ID_IS_INSURANCE",
        "0912345678, male, 1985, 0912345678, ID_TRUNCATED, ID_LENGTH",
        // nine digits are a CMND, eight one without its zero unless they spell a date
        "024567890, male, 1985, 024567890, ID_OLD_CMND, ID_CMND(Thành phố Hồ Chí Minh)",
        "271450001, male, 1985, 271450001, ID_OLD_CMND, ID_CMND(Tỉnh Đồng Nai)",
        "273450001, male, 1985, 273450001, ID_OLD_CMND, 'ID_CMND(Tỉnh Đồng Nai, Tỉnh Bà Rịa - Vũng Tàu)'",
        "141234567, male, 1985, 141234567, ID_OLD_CMND, 'ID_CMND(Tỉnh Hải Dương, Tỉnh Hưng Yên)'",
        "991234567, male, 1985, 991234567, ID_OLD_CMND, ID_CMND",
        "24567890, male, 1985, 024567890, ID_ZERO_LOST ID_OLD_CMND, ID_ZERO_RESTORED ID_CMND(Thành phố Hồ Chí Minh)",
        "19850705, male, 1985, 19850705, ID_TRUNCATED, ID_LENGTH",
        "02456789, male, 1985, 02456789, ID_TRUNCATED, ID_LENGTH",
        "05/07/1985, male, 1985, 05/07/1985, ID_MISSING, ID_UNREADABLE",
        "05-07-1985, male, 1985, 05-07-1985, ID_MISSING, ID_UNREADABLE",
        // other lengths
        "1234567, '', '', 1234567, ID_TRUNCATED, ID_LENGTH",
        "0790850012345, male, 1985, 0790850012345, ID_TRUNCATED, ID_LENGTH",
        "12/2019, '', '', 12/2019, ID_MISSING, ID_UNREADABLE",
        // gone for good
        "7.90912E+10, male, 1985, '', ID_TRUNCATED, NUMBER_SCIENTIFIC",
        "'7,90912E+10', male, 1985, '', ID_TRUNCATED, NUMBER_SCIENTIFIC",
        "7.9085E10, male, 1985, '', ID_TRUNCATED, NUMBER_SCIENTIFIC",
        // none, or not yet
        "'', male, 1985, '', ID_MISSING, ''",
        "' - ', male, 1985, '', ID_MISSING, NUMBER_ABSENT",
        "không có, male, 1985, '', ID_MISSING, NUMBER_ABSENT",
        "Chưa có, male, 1985, '', ID_MISSING, NUMBER_ABSENT",
        "x, male, 1985, '', ID_MISSING, NUMBER_ABSENT",
        "n/a, male, 1985, '', ID_MISSING, NUMBER_ABSENT",
        "0, male, 1985, '', ID_MISSING, NUMBER_ABSENT",
        "000000000000, male, 1985, '', ID_MISSING, NUMBER_ABSENT",
        "000 000 000 000, male, 1985, '', ID_MISSING, NUMBER_ABSENT",
        "111111111, male, 1985, '', ID_MISSING, NUMBER_ABSENT",
        "Đang chờ cấp, male, 1985, '', ID_PENDING, ID_PENDING",
        "chưa cấp, male, 1985, '', ID_PENDING, ID_PENDING",
        "CHỜ CẤP CCCD, male, 1985, '', ID_PENDING, ID_PENDING",
        "đang làm CCCD, male, 1985, '', ID_PENDING, ID_PENDING",
        "Đang đổi thẻ căn cước, male, 1985, '', ID_PENDING, ID_PENDING",
        "chờ Bộ Công an cấp mã định danh, male, 1985, '', ID_PENDING, ID_PENDING",
        // other documents, as written
        "C1234567, male, 1985, C1234567, '', ID_OTHER_DOCUMENT(Hộ chiếu)",
        "' B 7654321', male, 1985, B 7654321, '', ID_OTHER_DOCUMENT(Hộ chiếu)",
        "P01234567, male, 1985, P01234567, '', ID_OTHER_DOCUMENT(Hộ chiếu)",
        "Hộ chiếu B1234567, male, 1985, Hộ chiếu B1234567, '', ID_OTHER_DOCUMENT(Hộ chiếu)",
        "HC: 1234567, male, 1985, HC: 1234567, '', ID_OTHER_DOCUMENT(Hộ chiếu)",
        "HC AB-123, '', '', HC AB-123, '', ID_OTHER_DOCUMENT(Hộ chiếu)",
        "GKS số 12/2019, male, 2019, GKS số 12/2019, '', ID_OTHER_DOCUMENT(Giấy khai sinh)",
        "Số giấy khai sinh: 12, male, 2019, Số giấy khai sinh: 12, '', ID_OTHER_DOCUMENT(Giấy khai sinh)",
        "CMT QĐ 12345678, male, 1985, CMT QĐ 12345678, '', ID_OTHER_DOCUMENT(Chứng minh quân nhân)",
        "CMQĐ: 12345678, male, 1985, CMQĐ: 12345678, '', ID_OTHER_DOCUMENT(Chứng minh quân nhân)",
        "AB123456, '', '', AB123456, '', ID_OTHER_DOCUMENT",
        "1E10, '', '', 1E10, '', ID_OTHER_DOCUMENT",
        // letters for digits, where sex and year both agree
        "O79085OO1234, male, 1985, 079085001234, '', NUMBER_LETTER_FOR_DIGIT",
        "07908500l234, male, 1985, 079085001234, '', NUMBER_LETTER_FOR_DIGIT",
        "O79085001234, female, 1985, O79085001234, '', ID_OTHER_DOCUMENT",
        "O79085001234, '', '', O79085001234, '', ID_OTHER_DOCUMENT",
        // no number of any paper, kept
        "'tổ 5, phường 7', '', '', 'tổ 5, phường 7', ID_MISSING, ID_UNREADABLE",
        "CCCD 0790850, male, 1985, CCCD 0790850, ID_MISSING, ID_UNREADABLE",
        "😀1, '', '', 😀1, ID_MISSING, ID_UNREADABLE",
        "٠٧٩٠٨٥٠٠١٢٣٤, male, 1985, '', ID_MISSING, NUMBER_ABSENT",
    })
    void readCitizenId_repairsOnlyWhatAllAgreeOn(
            String cell, String gender, String birth, String id, String issues, String rules) {
        Notes found = new Notes();
        assertThat(reader.readCitizenId(cell, PartialDate.parse(birth), Gender.of(gender), found))
                .isEqualTo(id);
        assertThat(names(found)).isEqualTo(issues);
        assertThat(NotesText.of(found)).isEqualTo(rules);
        Notes again = new Notes();
        assertThat(reader.readCitizenId(id, PartialDate.parse(birth), Gender.of(gender), again))
                .as("read again")
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "024.567.890, 024567890, '', NUMBER_GAPS",
        "24567890, 024567890, ID_ZERO_LOST, ID_ZERO_RESTORED",
        "079085001234, 079085001234, '', ''",
        "024567890, 024567890, '', ''",
        "CMND 024567890, 024567890, '', NUMBER_LABEL",
        "C1234567, C1234567, '', ID_OTHER_DOCUMENT(Hộ chiếu)",
        "không, '', '', NUMBER_ABSENT",
        "000000000, '', '', NUMBER_ABSENT",
        "đang chờ cấp, '', '', ID_PENDING",
        "1234567, 1234567, '', ID_LENGTH",
        "79085001234, 79085001234, '', ID_LENGTH",
        "05071985, 05071985, '', ID_LENGTH",
        "2.4E+8, '', ID_TRUNCATED, NUMBER_SCIENTIFIC",
        "'', '', '', ''",
    })
    void readOldId_keepsWhatIsThere(String cell, String id, String issues, String rules) {
        Notes found = new Notes();
        assertThat(reader.readOldId(cell, Field.OLD_ID, found)).isEqualTo(id);
        assertThat(names(found)).isEqualTo(issues);
        assertThat(NotesText.of(found)).isEqualTo(rules);
    }

    private static String names(Notes issues) {
        return issues.issues().stream().map(issue -> issue.code().name()).collect(Collectors.joining(" "));
    }
}
