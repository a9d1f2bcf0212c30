package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: insurance numbers and health cards. */
class InsuranceReaderTest {

    private static final String CMND = "123123123";

    @ParameterizedTest
    @CsvSource({
        "CC1797912345678, true",
        "ck 2 79 79 12345678, true",
        "CB-4-01-0123456789, true",
        "kc, true",
        "' KC4797912345678', true",
        "Thẻ BHYT: CC1797912345678, true",
        "GD4797912345678, false",
        "CCCD 079085001234, false",
        "CCB4797912345678, false",
        "7912345678, false",
        "4CC, false",
        "'', false",
    })
    void cards_of_people_of_merit_and_veterans_are_known_by_their_object(String cell, boolean expected) {
        assertThat(InsuranceReader.isOfProtectedGroup(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // the ten digits of a person
        "7912345678, 7912345678, '', ''",
        "79 1234 5678, 7912345678, '', NUMBER_GAPS",
        "79.12.345678, 7912345678, '', NUMBER_GAPS",
        "BHXH: 7912345678, 7912345678, '', NUMBER_LABEL",
        "Mã số BHXH 7912345678, 7912345678, '', NUMBER_LABEL",
        // since August 2025 the identity number
        "079085001234, 079085001234, '', INSURANCE_IS_CITIZEN_ID",
        "079 085 001 234, 079085001234, '', NUMBER_GAPS INSURANCE_IS_CITIZEN_ID",
        // cards: object, level, province of the old 63, number
        "GD4797912345678, 7912345678, '', INSURANCE_OF_CARD",
        "gd 4 79 79 12345678, 7912345678, '', INSURANCE_OF_CARD",
        "HS4-01-0123456789, 0123456789, '', INSURANCE_OF_CARD",
        "Thẻ BHYT: TE1797912345678, 7912345678, '', NUMBER_LABEL INSURANCE_OF_CARD",
        "ZZ4797912345678, 7912345678, '', INSURANCE_OF_CARD INSURANCE_OBJECT_UNKNOWN(ZZ)",
        "GD4037912345678, 7912345678, '', INSURANCE_OF_CARD INSURANCE_PROVINCE_UNKNOWN(03)",
        "GD4937912345678, 7912345678, '', INSURANCE_OF_CARD",
        "GD6797912345678, GD6797912345678, '', INSURANCE_FORM",
        "GD0797912345678, GD0797912345678, '', INSURANCE_FORM",
        "G14797912345678, G14797912345678, '', INSURANCE_FORM",
        // a lost zero: only of a province whose code begins with one, and not the record's own CMND
        "123456789, 0123456789, ID_ZERO_LOST, INSURANCE_ZERO_RESTORED",
        "312345678, 312345678, '', INSURANCE_FORM",
        "123123123, 123123123, '', INSURANCE_FORM",
        "79085001234, 79085001234, '', INSURANCE_FORM",
        // as written
        "791234567890123, 791234567890123, '', INSURANCE_FORM",
        "7912-34, 7912-34, '', INSURANCE_FORM",
        "mất sổ 2019, mất sổ 2019, '', INSURANCE_FORM",
        // gone, none, not yet
        "7.91E+9, '', ID_TRUNCATED, NUMBER_SCIENTIFIC",
        "chưa có, '', '', NUMBER_ABSENT",
        "x, '', '', NUMBER_ABSENT",
        "0, '', '', NUMBER_ABSENT",
        "0000000000, '', '', NUMBER_ABSENT",
        "chờ cấp, '', '', ID_PENDING",
        "'', '', '', ''",
    })
    void read_givesTheNumber(String cell, String number, String codes, String rules) {
        Notes notes = new Notes();
        assertThat(InsuranceReader.read(cell, "", CMND, notes)).isEqualTo(number);
        assertThat(notes.issues().stream().map(i -> i.code().name()).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
        assertThat(NotesText.of(notes)).isEqualTo(rules);
        assertThat(InsuranceReader.read(number, "", CMND, new Notes()))
                .as("read again")
                .isEqualTo(number);
    }
}
