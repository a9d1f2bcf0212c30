package vn.khop.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.match.Difference;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.record.Rule;

/**
 * FEATURE UNDER TEST: section 7 of the contract, "who may correct what", a row for each code that it names: what happens with the equal
 * 12-digit number that fits the person, what without, to whom it goes, and whether a value is proposed. The sector's own record.
 */
class WhoMayCorrectWhatTest {

    private static final String ID = "001090012345";

    private static final Person CITIZEN = Person.builder()
            .set(Field.CITIZEN_ID, ID)
            .set(Field.OLD_ID, "012345678")
            .set(Field.FULL_NAME, "Trần Quốc Hòa")
            .set(Field.DATE_OF_BIRTH, "1990-03-12")
            .set(Field.GENDER, "male")
            .set(Field.ADDRESS, "12 Nguyễn Trãi, Phường Thanh Xuân")
            .set(Field.PHONE, "0391234567")
            .set(Field.FATHER_NAME, "Trần Văn Lý")
            .build();

    /**
     * @param cell what the source's cell holds
     * @param clean what cleansing read it as; for faults of writing it is right already
     */
    private static Finding find(Code code, String cell, String clean, String id, boolean inProtectedGroup) {
        Person.Builder person = Person.builder();
        for (Field each : List.of(Field.FULL_NAME, Field.DATE_OF_BIRTH, Field.GENDER, Field.PHONE)) {
            person.set(each, CITIZEN.text(each));
        }
        person.set(Field.CITIZEN_ID, id).set(code.about(), clean);
        CleanRecord record = new CleanRecord(
                "key",
                person.build(),
                clean.equals(cell) ? Map.of() : Map.of(code.about(), cell),
                List.of(),
                inProtectedGroup ? List.of(Change.of(Field.DATE_OF_BIRTH, Rule.PROTECTED_GROUP)) : List.of());
        Difference difference = new Difference(code.about(), code, cell, CITIZEN.text(code.about()));
        return new CorrectionPolicy(Authority.SECTOR, "contact", Map.of())
                .findings(record, CITIZEN, List.of(difference))
                .get(0);
    }

    private static String line(Finding finding) {
        return String.join(
                " ",
                finding.action().name(),
                finding.extent().name(),
                finding.addressee().name(),
                finding.proposedValue().isEmpty() ? "-" : "+");
    }

    /** Straight into corrected/, whether the number is equal or not: the source's own value, rightly written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAME_ENCODING    | TrÇn Quèc Hßa | Trần Quốc Hòa
            PHONE_OLD_PREFIX | 01691234567   | 0391234567
            ADDRESS_OLD_UNIT | 12 Nguyễn Trãi, P. Thanh Xuân Bắc, Q. Thanh Xuân | 12 Nguyễn Trãi, P. Thanh Xuân Bắc, Q. Thanh Xuân
            """)
    void encoding_old_prefix_and_old_unit_are_corrected_at_once(Code code, String cell, String clean) {
        for (String id : List.of(ID, "")) {
            assertThat(line(find(code, cell, clean, id, false))).isEqualTo("CORRECT_SOURCE AUTO RECORD_UNIT +");
        }
    }

    @ParameterizedTest
    @CsvSource({"ID_ZERO_LOST, 1090012345", "ID_ZERO_LOST, 01090012345"})
    void a_lost_zero_is_corrected_at_once(Code code, String cell) {
        assertThat(line(find(code, cell, ID, ID, false))).isEqualTo("CORRECT_SOURCE AUTO RECORD_UNIT +");
    }

    /** Spelling of the name, and day or month of birth. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAME_I_Y        | Trần Quốc Hòy
            NAME_DIACRITICS | Tran Quoc Hoa
            NAME_TONE       | Trần Quốc Họa
            NAME_SPELLING   | Chần Quốc Hòa
            NAME_INITIALS   | Trần Q. Hòa
            NAME_WORD_BREAK | Trần Quốchòa
            DOB_SWAPPED     | 1990-12-03
            DOB_DAY         | 1990-03-15
            DOB_MONTH       | 1990-05-12
            DOB_IMPOSSIBLE  | 1990-02-30
            """)
    void spelling_and_day_are_corrected_at_once_with_an_equal_number_and_proposed_without(Code code, String cell) {
        assertThat(line(find(code, cell, cell, ID, false))).isEqualTo("CORRECT_SOURCE AUTO RECORD_UNIT +");
        for (String other : List.of("", "012345678", "001090012346", "001190012345")) {
            assertThat(line(find(code, cell, cell, other, false)))
                    .as("beside " + other)
                    .isEqualTo("CORRECT_SOURCE APPROVE RECORD_UNIT +");
        }
    }

    /** Proposed, whatever the number says; into corrected/ after approval. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GENDER        | female
            DOB_YEAR      | 1991-03-12
            DOB_YEAR_ONLY | 1990
            DOB_DEFAULT   | 1990-01-01
            NAME_ORDER    | Hòa Trần Quốc
            NAME_MIDDLE   | Trần Hòa
            """)
    void sex_and_year_wait_for_approval_even_with_an_equal_number(Code code, String cell) {
        for (String id : List.of(ID, "")) {
            assertThat(line(find(code, cell, cell, id, false))).isEqualTo("CORRECT_SOURCE APPROVE RECORD_UNIT +");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID_MISSING        | ''
            ID_PENDING        | ''
            ID_DIGIT          | 001090012346
            ID_SWAPPED_DIGITS | 001090012354
            ID_TRUNCATED      | 00109001234
            ID_REPLACED       | 001190012345
            """)
    void the_registrys_number_waits_for_approval(Code code, String cell) {
        Finding finding = find(code, cell, cell, cell, false);
        assertThat(line(finding)).isEqualTo("CORRECT_SOURCE APPROVE RECORD_UNIT +");
        assertThat(finding.proposedValue()).isEqualTo(ID);
    }

    /** Asked, told or referred; never a value for the source. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAME_DIFFERENT        | Lý Thị Mai     | ASK NEVER WARD_POLICE -            | ASK NEVER WARD_POLICE -
            NAME_TONE_PLACEMENT   | Trần Quốc Hoà  | LINK_ONLY NEVER NOBODY -           | LINK_ONLY NEVER NOBODY -
            DOB_DIFFERENT         | 1988-07-25     | ASK NEVER WARD_POLICE -            | ASK NEVER WARD_POLICE -
            PARENT_NAME           | Trần Văn Lỳ    | INFORM NEVER WARD_POLICE -         | INFORM NEVER WARD_POLICE -
            SPOUSE_NAME           | Phạm Thu Lan   | INFORM NEVER RECORD_UNIT -         | INFORM NEVER RECORD_UNIT -
            DECEASED_IN_REGISTRY  | ''             | ASK NEVER WARD_POLICE -            | ASK NEVER WARD_POLICE -
            DEATH_NOT_IN_REGISTRY | 2026-01-05     | REFER_REGISTRY NEVER WARD_POLICE - | REFER_REGISTRY NEVER WARD_POLICE -
            ADDRESS_UNIT          | 5 Lê Lợi       | INFORM NEVER RECORD_UNIT -         | INFORM NEVER RECORD_UNIT -
            ADDRESS_FORMER        | 5 Lê Lợi       | INFORM NEVER RECORD_UNIT -         | INFORM NEVER RECORD_UNIT -
            """)
    void the_rest_is_never_written(Code code, String cell, String withId, String without) {
        assertThat(line(find(code, cell, cell, ID, false))).isEqualTo(withId);
        assertThat(line(find(code, cell, cell, "", false))).isEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID_OF_ANOTHER | 079085000001 | ASK NEVER WARD_POLICE -
            ID_STRUCTURE  | 079999000001 | ASK NEVER RECORD_UNIT -
            ID_STRUCTURE  | 001090012345 | INFORM NEVER RECORD_UNIT -
            ID_OLD_CMND   | 012345678    | LINK_ONLY NEVER RECORD_UNIT -
            """)
    void a_number_of_another_or_an_old_one_is_never_replaced(Code code, String cell, String expected) {
        assertThat(line(find(code, cell, cell, cell, false))).isEqualTo(expected);
    }

    /** Nine digits are kept whatever the code says of them, also where the cell holds them beside another number. */
    @ParameterizedTest
    @CsvSource({
        "ID_TRUNCATED, 090012345, 090012345",
        "ID_ZERO_LOST, 090012345, 090012345",
        "ID_DIGIT, 012345679, 012345679",
        "ID_REPLACED, 012345678, 012345678",
        "ID_DIGIT, 001090012346 / CMND 012345678, 001090012346",
        "ID_MISSING, CMND 012345678, ''",
    })
    void a_cell_with_a_cmnd_is_told_of_and_never_filled(Code code, String cell, String clean) {
        Finding finding = find(code, cell, clean, clean, false);
        assertThat(line(finding)).isEqualTo("INFORM NEVER RECORD_UNIT -");
        assertThat(finding.rule()).isEqualTo(code + "/cmnd");
    }

    /** People of merit and policy groups: what would change the year is asked about, all else is as for everybody. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DOB_YEAR       | 1991-03-12    | ASK NEVER RECORD_UNIT -
            DOB_YEAR       | 1991          | ASK NEVER RECORD_UNIT -
            DOB_YEAR_ONLY  | 1989          | ASK NEVER RECORD_UNIT -
            DOB_DEFAULT    | 1989-01-01    | ASK NEVER RECORD_UNIT -
            DOB_IMPOSSIBLE | 1989-02-30    | ASK NEVER RECORD_UNIT -
            DOB_DIFFERENT  | 1988-07-25    | ASK NEVER WARD_POLICE -
            DOB_YEAR_ONLY  | 1990          | CORRECT_SOURCE APPROVE RECORD_UNIT +
            DOB_DAY        | 1990-03-15    | CORRECT_SOURCE AUTO RECORD_UNIT +
            DOB_SWAPPED    | 1990-12-03    | CORRECT_SOURCE AUTO RECORD_UNIT +
            NAME_TONE      | Trần Quốc Họa | CORRECT_SOURCE AUTO RECORD_UNIT +
            GENDER         | female        | CORRECT_SOURCE APPROVE RECORD_UNIT +
            """)
    void of_a_protected_group_the_year_of_birth_is_only_asked_about(Code code, String cell, String expected) {
        Finding finding = find(code, cell, cell, ID, true);
        assertThat(line(finding)).isEqualTo(expected);
        assertThat(finding.rule().endsWith("/protected"))
                .isEqualTo(expected.endsWith("-") && code != Code.DOB_DIFFERENT);
    }

    /** No job file loosens that, and no number: neither one that fits the registry nor one that speaks for the source. */
    @ParameterizedTest
    @CsvSource({"001090012345, 1991-03-12", "001091012345, 1991-03-12", "'', 1991-03-12"})
    void no_number_and_no_job_file_loosens_the_protection(String id, String date) {
        for (Extent extent : Extent.values()) {
            Person citizen = Person.builder()
                    .set(Field.CITIZEN_ID, id)
                    .set(Field.DATE_OF_BIRTH, "1990-03-12")
                    .build();
            Person source = Person.builder()
                    .set(Field.CITIZEN_ID, id)
                    .set(Field.DATE_OF_BIRTH, date)
                    .build();
            for (Authority authority : Arrays.asList(Authority.SECTOR, Authority.CIVIL_STATUS)) {
                Finding finding = new CorrectionPolicy(authority, "contact", Map.of(Code.DOB_YEAR, extent))
                        .findings(
                                new CleanRecord(
                                        "key",
                                        source,
                                        Map.of(),
                                        List.of(),
                                        List.of(Change.of(Field.DATE_OF_BIRTH, Rule.PROTECTED_GROUP))),
                                citizen,
                                List.of(new Difference(Field.DATE_OF_BIRTH, Code.DOB_YEAR, date, "1990-03-12")))
                        .get(0);
                assertThat(line(finding)).isEqualTo("ASK NEVER RECORD_UNIT -");
            }
        }
    }
}
