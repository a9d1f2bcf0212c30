package vn.khop.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.match.Difference;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: the table of who may correct what, one row a line, with and without an equal id, in both authorities. */
class CorrectionTableTest {

    private static final Person CITIZEN = Person.builder()
            .set(Field.CITIZEN_ID, "001090012345")
            .set(Field.OLD_ID, "012345678")
            .set(Field.FULL_NAME, "Trần Quốc Hòa")
            .set(Field.DATE_OF_BIRTH, "1990-03-12")
            .set(Field.GENDER, "male")
            .set(Field.ADDRESS, "12 Nguyễn Trãi, Phường Thanh Xuân")
            .set(Field.FATHER_NAME, "Trần Văn Lý")
            .set(Field.MOTHER_NAME, "Lê Thị Hoa")
            .set(Field.STATUS, "living")
            .build();

    private static CleanRecord record(Field field, String value, Code... issues) {
        Person.Builder person = Person.builder();
        for (Field each : List.of(Field.CITIZEN_ID, Field.FULL_NAME, Field.DATE_OF_BIRTH, Field.GENDER)) {
            person.set(each, CITIZEN.text(each));
        }
        return new CleanRecord(
                "key",
                person.set(field, value).build(),
                Map.of(),
                Arrays.stream(issues).map(c -> new Issue(c, c.about())).toList());
    }

    private static Finding find(Authority authority, CleanRecord record, Person citizen, Field field, Code code) {
        Difference difference = new Difference(field, code, record.sourceText(field), citizen.text(field));
        return new CorrectionPolicy(authority, "contact", Map.of())
                .findings(record, citizen, List.of(difference))
                .get(0);
    }

    private static String line(Finding finding) {
        return finding.action() + " " + finding.addressee() + " " + finding.extent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            NAME_TONE_PLACEMENT; Trần Quốc Hoà;      LINK_ONLY NOBODY NEVER;            LINK_ONLY NOBODY NEVER
            NAME_ALIAS;          Trần Quốc Hòa (Ba); INFORM RECORD_UNIT NEVER;          INFORM RECORD_UNIT NEVER
            NAME_I_Y;            Trần Quốc Hòy;      CORRECT_SOURCE RECORD_UNIT AUTO;   REFER_REGISTRY WARD_POLICE NEVER
            NAME_DIACRITICS;     Tran Quoc Hoa;      CORRECT_SOURCE RECORD_UNIT AUTO;   INFORM RECORD_UNIT NEVER
            NAME_TONE;           Trần Quốc Họa;      CORRECT_SOURCE RECORD_UNIT AUTO;   REFER_REGISTRY WARD_POLICE NEVER
            NAME_SPELLING;       Chần Quốc Hòa;      CORRECT_SOURCE RECORD_UNIT AUTO;   REFER_REGISTRY WARD_POLICE NEVER
            NAME_INITIALS;       Trần Q. Hòa;        CORRECT_SOURCE RECORD_UNIT AUTO;   INFORM RECORD_UNIT NEVER
            NAME_WORD_BREAK;     Trần Quốchòa;       CORRECT_SOURCE RECORD_UNIT AUTO;   REFER_REGISTRY WARD_POLICE NEVER
            NAME_ORDER;          Hòa Trần Quốc;      CORRECT_SOURCE RECORD_UNIT APPROVE; REFER_REGISTRY WARD_POLICE NEVER
            NAME_MIDDLE;         Trần Hòa;           CORRECT_SOURCE RECORD_UNIT APPROVE; REFER_REGISTRY WARD_POLICE NEVER
            NAME_DIFFERENT;      Trần Hữu Minh;      ASK WARD_POLICE NEVER;             ASK WARD_POLICE NEVER
            DOB_SWAPPED;         1990-12-03;         CORRECT_SOURCE RECORD_UNIT AUTO;   REFER_REGISTRY WARD_POLICE NEVER
            DOB_DAY;             1990-03-15;         CORRECT_SOURCE RECORD_UNIT AUTO;   REFER_REGISTRY WARD_POLICE NEVER
            DOB_MONTH;           1990-05-12;         CORRECT_SOURCE RECORD_UNIT AUTO;   REFER_REGISTRY WARD_POLICE NEVER
            DOB_IMPOSSIBLE;      1990-02-30;         CORRECT_SOURCE RECORD_UNIT AUTO;   INFORM RECORD_UNIT NEVER
            DOB_YEAR;            1991-03-12;         CORRECT_SOURCE RECORD_UNIT APPROVE; REFER_REGISTRY WARD_POLICE NEVER
            DOB_YEAR_ONLY;       1990;               CORRECT_SOURCE RECORD_UNIT APPROVE; INFORM RECORD_UNIT NEVER
            DOB_DEFAULT;         1990-01-01;         CORRECT_SOURCE RECORD_UNIT APPROVE; INFORM RECORD_UNIT NEVER
            DOB_DIFFERENT;       1988-07-25;         ASK WARD_POLICE NEVER;             ASK WARD_POLICE NEVER
            GENDER;              female;             CORRECT_SOURCE RECORD_UNIT APPROVE; REFER_REGISTRY WARD_POLICE NEVER
            ID_REPLACED;         001190012345;       CORRECT_SOURCE RECORD_UNIT APPROVE; CORRECT_SOURCE RECORD_UNIT APPROVE
            ID_MISSING;          '';                 CORRECT_SOURCE RECORD_UNIT APPROVE; CORRECT_SOURCE RECORD_UNIT APPROVE
            ID_DIGIT;            001090012346;       CORRECT_SOURCE RECORD_UNIT APPROVE; CORRECT_SOURCE RECORD_UNIT APPROVE
            ID_SWAPPED_DIGITS;   001090012354;       CORRECT_SOURCE RECORD_UNIT APPROVE; CORRECT_SOURCE RECORD_UNIT APPROVE
            ID_TRUNCATED;        00109001234;        CORRECT_SOURCE RECORD_UNIT APPROVE; CORRECT_SOURCE RECORD_UNIT APPROVE
            ID_ZERO_LOST;        1090012345;         CORRECT_SOURCE RECORD_UNIT AUTO;   CORRECT_SOURCE RECORD_UNIT AUTO
            ID_OLD_CMND;         012345678;          LINK_ONLY RECORD_UNIT NEVER;       LINK_ONLY RECORD_UNIT NEVER
            ID_PENDING;          '';                 CORRECT_SOURCE RECORD_UNIT APPROVE; CORRECT_SOURCE RECORD_UNIT APPROVE
            ID_OF_ANOTHER;       079085000001;       ASK WARD_POLICE NEVER;             ASK WARD_POLICE NEVER
            ID_SHARED;           001090012345;       INFORM RECORD_UNIT NEVER;          INFORM RECORD_UNIT NEVER
            ID_STRUCTURE;        001090012345;       INFORM RECORD_UNIT NEVER;          INFORM RECORD_UNIT NEVER
            ID_STRUCTURE;        079999000001;       ASK RECORD_UNIT NEVER;             ASK RECORD_UNIT NEVER
            ADDRESS_OLD_UNIT;    '12 Nguyễn Trãi, P. Thanh Xuân Bắc, Q. Thanh Xuân'; CORRECT_SOURCE RECORD_UNIT AUTO; CORRECT_SOURCE RECORD_UNIT AUTO
            ADDRESS_OLD_UNIT;    '14 Nguyễn Trãi, P. Thanh Xuân Bắc, Q. Thanh Xuân'; INFORM RECORD_UNIT NEVER; INFORM RECORD_UNIT NEVER
            ADDRESS_FORMER;      5 Lê Lợi;           INFORM RECORD_UNIT NEVER;          INFORM RECORD_UNIT NEVER
            ADDRESS_UNIT;        5 Lê Lợi;           INFORM RECORD_UNIT NEVER;          INFORM RECORD_UNIT NEVER
            ADDRESS_UNREADABLE;  không rõ;           INFORM RECORD_UNIT NEVER;          INFORM RECORD_UNIT NEVER
            PARENT_NAME;         Trần Văn Lỳ;        INFORM WARD_POLICE NEVER;          REFER_REGISTRY WARD_POLICE NEVER
            SPOUSE_NAME;         Phạm Thu Lan;       INFORM RECORD_UNIT NEVER;          INFORM RECORD_UNIT NEVER
            DECEASED_IN_REGISTRY; '';                ASK WARD_POLICE NEVER;             INFORM WARD_POLICE NEVER
            DEATH_NOT_IN_REGISTRY; 2026-01-05;       REFER_REGISTRY WARD_POLICE NEVER;  REFER_REGISTRY WARD_POLICE NEVER
            SAME_PERSON_TWICE;   key;                INFORM RECORD_UNIT NEVER;          INFORM RECORD_UNIT NEVER
            """)
    void eachLine_inSectorAndCivilStatus(Code code, String value, String sector, String civilStatus) {
        CleanRecord record = record(code.about(), value);
        assertThat(line(find(Authority.SECTOR, record, CITIZEN, code.about(), code)))
                .isEqualTo(sector);
        assertThat(line(find(Authority.CIVIL_STATUS, record, CITIZEN, code.about(), code)))
                .isEqualTo(civilStatus);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME_TONE, Trần Quốc Họa, APPROVE",
        "NAME_SPELLING, Chần Quốc Hòa, APPROVE",
        "NAME_DIACRITICS, Tran Quoc Hoa, APPROVE",
        "NAME_I_Y, Trần Quốc Hòy, APPROVE",
        "DOB_DAY, 1990-03-15, APPROVE",
        "DOB_SWAPPED, 1990-12-03, APPROVE",
        "NAME_ENCODING, TrÇn Quèc Hßa, AUTO",
    })
    void withoutAnEqualId_spellingAndDateWaitForApproval(Code code, String value, Extent expected) {
        CleanRecord base = record(code.about(), value);
        Person.Builder person = Person.builder();
        for (Field field : Field.values()) {
            person.set(field, base.person().text(field));
        }
        person.set(Field.CITIZEN_ID, "");
        if (code == Code.NAME_ENCODING) {
            person.set(Field.FULL_NAME, CITIZEN.fullName());
        }
        CleanRecord record = new CleanRecord("key", person.build(), Map.of(code.about(), value), List.of());
        Finding finding = find(Authority.SECTOR, record, CITIZEN, code.about(), code);
        assertThat(finding.extent()).isEqualTo(expected);
        assertThat(finding.proposedValue()).isEqualTo(CITIZEN.text(code.about()));
    }

    @Test
    void anIdThatDoesNotFitThePerson_isNotSure() {
        Person misfit = with(CITIZEN, Field.GENDER, "female");
        CleanRecord record = record(Field.FULL_NAME, "Trần Quốc Họa");
        assertThat(find(Authority.SECTOR, record, misfit, Field.FULL_NAME, Code.NAME_TONE)
                        .extent())
                .isEqualTo(Extent.APPROVE);
    }

    @ParameterizedTest
    @CsvSource({"GENDER, male, female", "DOB_YEAR, 1990-03-12, 1991-03-12"})
    void whereTheIdSpeaksForTheSource_theRegistryIsReferred(Code code, String source, String registry) {
        Person citizen = with(CITIZEN, code.about(), registry);
        Finding finding = find(Authority.SECTOR, record(code.about(), source), citizen, code.about(), code);
        assertThat(line(finding)).isEqualTo("REFER_REGISTRY WARD_POLICE NEVER");
        assertThat(finding.rule()).isEqualTo(code + "/id-favours-source");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME_DIACRITICS, Trần Quốc Hòa, TRAN QUOC HOA",
        "NAME_DIACRITICS, Trần Quốc Hòa, Tràn Quốc Hòa",
        "NAME_INITIALS, Trần Quốc Hòa, Trần Q. Hòa",
        "DOB_YEAR_ONLY, 1990-03-12, 1990",
        "DOB_YEAR_ONLY, 1990-03-12, 1990-03",
        "DOB_DEFAULT, 1990-03-12, 1990-01-01",
    })
    void aRegistryThatSaysLess_isNeverCopied(Code code, String source, String registry) {
        Person citizen = with(CITIZEN, code.about(), registry);
        Finding finding = find(Authority.SECTOR, record(code.about(), source), citizen, code.about(), code);
        assertThat(line(finding)).isEqualTo("INFORM WARD_POLICE NEVER");
        assertThat(finding.proposedValue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AUTO, AUTO", "APPROVE, APPROVE", "NEVER, NEVER"})
    void aJobFileMayTighten(Extent tightened, Extent expected) {
        CorrectionPolicy policy = new CorrectionPolicy(Authority.SECTOR, "contact", Map.of(Code.NAME_TONE, tightened));
        Difference difference = new Difference(Field.FULL_NAME, Code.NAME_TONE, "Trần Quốc Họa", "Trần Quốc Hòa");
        CleanRecord record = record(Field.FULL_NAME, "Trần Quốc Họa");
        assertThat(policy.findings(record, CITIZEN, List.of(difference)).get(0).extent())
                .isEqualTo(expected);
    }

    @Test
    void aJobFileNeverLoosens() {
        CorrectionPolicy policy = new CorrectionPolicy(Authority.SECTOR, "contact", Map.of(Code.GENDER, Extent.AUTO));
        Difference difference = new Difference(Field.GENDER, Code.GENDER, "Nữ", "male");
        assertThat(policy.findings(record(Field.GENDER, "female"), CITIZEN, List.of(difference))
                        .get(0)
                        .extent())
                .isEqualTo(Extent.APPROVE);
    }

    @Test
    void residence_ofAnotherKindThanContact_isForTheWardPolice() {
        Difference difference = new Difference(Field.ADDRESS, Code.ADDRESS_UNIT, "5 Lê Lợi", "12 Nguyễn Trãi");
        Finding finding = new CorrectionPolicy(Authority.SECTOR, "permanent", Map.of())
                .findings(record(Field.ADDRESS, "5 Lê Lợi"), CITIZEN, List.of(difference))
                .get(0);
        assertThat(line(finding)).isEqualTo("INFORM WARD_POLICE NEVER");
    }

    @Test
    void aMarriageRegister_isTheOriginalOfTheMarriage() {
        Authority marriages = new Authority(Map.of(Field.SPOUSE_NAME, Holder.CIVIL_STATUS));
        CleanRecord record = record(Field.SPOUSE_NAME, "Phạm Thu Lan");
        assertThat(line(find(marriages, record, CITIZEN, Field.SPOUSE_NAME, Code.SPOUSE_NAME)))
                .isEqualTo("REFER_REGISTRY WARD_POLICE NEVER");
    }

    @Test
    void evidence_namesWhatElseAgrees() {
        Finding finding = find(
                Authority.SECTOR, record(Field.FULL_NAME, "Trần Quốc Họa"), CITIZEN, Field.FULL_NAME, Code.NAME_TONE);
        assertThat(finding.rule()).isEqualTo("NAME_TONE/id");
        assertThat(finding.evidence()).isEqualTo("id-equal id-structure date-equal gender-equal");
        assertThat(finding.proposedValue()).isEqualTo("Trần Quốc Hòa");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasALine(Code code) {
        assertThat(CorrectionRule.of(code).addressee()).isNotNull();
    }

    private static Person with(Person person, Field field, String text) {
        Person.Builder builder = Person.builder();
        for (Field each : Field.values()) {
            builder.set(each, person.text(each));
        }
        return builder.set(field, text).build();
    }
}
