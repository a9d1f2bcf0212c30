package vn.khop.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.match.Difference;
import vn.khop.match.Verdict;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: no correction carries a registry value that the agreement keeps from the source; the source's own repairs go on. */
class WithheldCorrectionTest {

    private static final Person CITIZEN = Person.builder()
            .set(Field.CITIZEN_ID, "001090012345")
            .set(Field.FULL_NAME, "Trần Quốc Hòa")
            .set(Field.DATE_OF_BIRTH, "1990-03-12")
            .set(Field.GENDER, "male")
            .set(Field.PHONE, "0391234567")
            .set(Field.ADDRESS, "12 Nguyễn Trãi, Phường Thanh Xuân")
            .build();

    /**
     * @param wrote as the source wrote it
     * @param clean as it was read
     */
    private static Finding find(Code code, String wrote, String clean, SharedFields shared) {
        Field field = code.about();
        Person.Builder person = Person.builder();
        for (Field each : List.of(Field.CITIZEN_ID, Field.FULL_NAME, Field.DATE_OF_BIRTH, Field.GENDER)) {
            person.set(each, CITIZEN.text(each));
        }
        CleanRecord record = new CleanRecord("key", person.set(field, clean).build(), Map.of(field, wrote), List.of());
        return new CorrectionPolicy(Authority.SECTOR, "contact", Map.of(), shared)
                .findings(record, CITIZEN, List.of(new Difference(field, code, wrote, CITIZEN.text(field))))
                .get(0);
    }

    @ParameterizedTest(name = "{0}, {1}: {3} {4}")
    @CsvSource(delimiter = ';', textBlock = """
            NAME_TONE;        Trần Quốc Họa; Trần Quốc Họa; NEVER; NAME_TONE/id/withheld
            NAME_I_Y;         Trần Quốc Hòy; Trần Quốc Hòy; NEVER; NAME_I_Y/id/withheld
            NAME_MIDDLE;      Trần Hòa;      Trần Hòa;      NEVER; NAME_MIDDLE/withheld
            DOB_SWAPPED;      1990-12-03;    1990-12-03;    NEVER; DOB_SWAPPED/id/withheld
            DOB_YEAR_ONLY;    1990;          1990;          NEVER; DOB_YEAR_ONLY/withheld
            GENDER;           Nữ;            female;        NEVER; GENDER/withheld
            ID_MISSING;       '';            '';            NEVER; ID_MISSING/withheld
            ID_DIGIT;         001090012346;  001090012346;  NEVER; ID_DIGIT/withheld
            ID_TRUNCATED;     00109001234;   00109001234;   NEVER; ID_TRUNCATED/withheld
            ID_ZERO_LOST;     1090012345;    001090012345;  AUTO;  ID_ZERO_LOST
            ID_ZERO_LOST;     1.090.012.345; 001090012345;  AUTO;  ID_ZERO_LOST
            ID_ZERO_LOST;     1.09E+09;      001090012345;  NEVER; ID_ZERO_LOST/withheld
            NAME_ENCODING;    TrÇn Quèc Hßa; Trần Quốc Hòa; AUTO;  NAME_ENCODING
            PHONE_OLD_PREFIX; 01691234567;   0391234567;    AUTO;  PHONE_OLD_PREFIX
            ADDRESS_OLD_UNIT; '12 Nguyễn Trãi, Q. Thanh Xuân'; '12 Nguyễn Trãi, Q. Thanh Xuân'; NEVER; ADDRESS_OLD_UNIT/withheld
            """)
    void eachCorrection_underAnAgreementOfNothing(Code code, String wrote, String clean, Extent extent, String rule) {
        Finding finding = find(code, wrote, clean, SharedFields.NONE);
        assertThat(finding.action()).isEqualTo(Action.CORRECT_SOURCE);
        assertThat(finding.addressee()).isEqualTo(Addressee.RECORD_UNIT);
        assertThat(finding.extent()).isEqualTo(extent);
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(CorrectionPolicy.outcome(Verdict.SAME, List.of(finding))).isEqualTo(Outcome.CORRECTED);
    }

    @Test
    void aFieldOfTheAgreement_isCorrected_anotherIsNot() {
        SharedFields names = SharedFields.of(Set.of(Field.FULL_NAME));
        assertThat(find(Code.NAME_TONE, "Trần Quốc Họa", "Trần Quốc Họa", names).extent())
                .isEqualTo(Extent.AUTO);
        assertThat(find(Code.DOB_DAY, "1990-03-15", "1990-03-15", names).extent())
                .isEqualTo(Extent.NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        "001090012345, 001090012345, true",
        "1090012345, 001090012345, true",
        "'001 090 012 345', 001090012345, true",
        "1090012346, 001090012345, false",
        "B1234567, B1234567, true",
        "000001234567, B1234567, false",
        "'', 001090012345, false",
        "'', '', false",
        "12, '', false",
    })
    void aNumber_isTheSourcesOwn(String source, String number, boolean own) {
        assertThat(OwnRepair.isOwnNumber(source, number)).isEqualTo(own);
    }
}
