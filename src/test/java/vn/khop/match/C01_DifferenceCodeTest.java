package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: which codes a linked pair gets, one row a kind of difference. */
class C01_DifferenceCodeTest {

    private static final Person CITIZEN = Person.builder()
            .set(Field.CITIZEN_ID, "001090012345")
            .set(Field.OLD_ID, "012345678")
            .set(Field.ID_HISTORY, "001190012345")
            .set(Field.FULL_NAME, "Trần Quốc Hòa")
            .set(Field.DATE_OF_BIRTH, "1990-03-12")
            .set(Field.GENDER, "male")
            .set(Field.ADDRESS, "12 Nguyễn Trãi, Phường Thanh Xuân")
            .set(Field.WARD_CODE, "00367")
            .set(Field.FATHER_NAME, "Trần Văn Lý")
            .set(Field.MOTHER_NAME, "Lê Thị Hoa")
            .set(Field.SPOUSE_NAME, "Phạm Thu Hà")
            .set(Field.PHONE, "0712345678")
            .set(Field.FORMER_ADDRESSES, "5 Lê Lợi, Phường Bến Thành")
            .set(Field.STATUS, "living")
            .build();

    private static Person source() {
        Person person = People.with(CITIZEN, Field.STATUS, "");
        for (Field field : List.of(Field.OLD_ID, Field.ID_HISTORY, Field.FORMER_ADDRESSES)) {
            person = People.with(person, field, "");
        }
        return person;
    }

    private static String codes(CleanRecord record, Person citizen) {
        return People.match(record, List.of(citizen)).differences().stream()
                .map(d -> d.code() + "@" + d.field().key())
                .collect(Collectors.joining(" "));
    }

    private static Code[] issues(String names) {
        return names == null
                ? new Code[0]
                : Arrays.stream(names.split(" ")).map(Code::valueOf).toArray(Code[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            FULL_NAME;     Trần Quốc Hòa;     ;                     ''
            FULL_NAME;     TRẦN QUỐC HÒA;     ;                     ''
            FULL_NAME;     Trần Quốc Hoà;     ;                     NAME_TONE_PLACEMENT@full_name
            FULL_NAME;     Trần Quốc Hòa;     NAME_ENCODING;        NAME_ENCODING@full_name
            FULL_NAME;     Trần Quốc Hòa;     NAME_ALIAS;           NAME_ALIAS@full_name
            OTHER_NAMES;   Lê Văn Tám;        ;                     ''
            FULL_NAME;     Tran Quoc Hoa;     ;                     NAME_DIACRITICS@full_name
            FULL_NAME;     Trân Quôc Hoa;     ;                     NAME_DIACRITICS@full_name
            FULL_NAME;     Tràn Quốc Hòa;     ;                     NAME_DIACRITICS@full_name
            FULL_NAME;     Trằn Quốc Hòa;     ;                     NAME_SPELLING@full_name
            FULL_NAME;     Trần Quốc Họa;     ;                     NAME_TONE@full_name
            FULL_NAME;     Trần Quốc Hoa;     ;                     NAME_TONE@full_name
            FULL_NAME;     Chần Quốc Hòa;     ;                     NAME_SPELLING@full_name
            FULL_NAME;     Trần Quốc Hàa;     ;                     NAME_SPELLING@full_name
            FULL_NAME;     Trần Hòa;          ;                     NAME_MIDDLE@full_name
            FULL_NAME;     Hòa Trần Quốc;     ;                     NAME_ORDER@full_name
            FULL_NAME;     Trần Q. Hòa;       ;                     NAME_INITIALS@full_name
            FULL_NAME;     Trần Quốchòa;      ;                     NAME_WORD_BREAK@full_name
            FULL_NAME;     Trần Hữu Hòa;      ;                     NAME_DIFFERENT@full_name
            FULL_NAME;     Trần Quốc Minh;    ;                     NAME_DIFFERENT@full_name
            DATE_OF_BIRTH; 1990-12-03;        ;                     DOB_SWAPPED@date_of_birth
            DATE_OF_BIRTH; 1990-03-15;        ;                     DOB_DAY@date_of_birth
            DATE_OF_BIRTH; 1990-03-29;        ;                     DOB_DAY@date_of_birth
            DATE_OF_BIRTH; 1990-05-12;        ;                     DOB_MONTH@date_of_birth
            DATE_OF_BIRTH; 1990-12-12;        ;                     DOB_MONTH@date_of_birth
            DATE_OF_BIRTH; 1991-03-12;        ID_STRUCTURE;         DOB_YEAR@date_of_birth
            DATE_OF_BIRTH; 1962-03-12;        ID_STRUCTURE;         DOB_YEAR@date_of_birth
            DATE_OF_BIRTH; 1991;              ;                     DOB_YEAR@date_of_birth
            DATE_OF_BIRTH; 1990;              DOB_YEAR_ONLY;        DOB_YEAR_ONLY@date_of_birth
            DATE_OF_BIRTH; 1990-03;           ;                     DOB_YEAR_ONLY@date_of_birth
            DATE_OF_BIRTH; 1990-01-01;        DOB_DEFAULT;          DOB_DEFAULT@date_of_birth
            DATE_OF_BIRTH; 1990-02-30;        DOB_IMPOSSIBLE;       DOB_IMPOSSIBLE@date_of_birth
            DATE_OF_BIRTH; '';                DOB_IMPOSSIBLE;       DOB_IMPOSSIBLE@date_of_birth
            DATE_OF_BIRTH; '';                ;                     ''
            DATE_OF_BIRTH; 1988-07-25;        ;                     DOB_DIFFERENT@date_of_birth
            DATE_OF_BIRTH; 1990-07-25;        ;                     DOB_DIFFERENT@date_of_birth
            GENDER;        female;            ID_STRUCTURE;         GENDER@gender
            GENDER;        '';                ;                     ''
            CITIZEN_ID;    '';                ;                     ID_MISSING@citizen_id
            CITIZEN_ID;    '';                ID_PENDING;           ID_PENDING@citizen_id
            CITIZEN_ID;    001090012346;      ;                     ID_DIGIT@citizen_id
            CITIZEN_ID;    001090012346;      ID_STRUCTURE;         ID_DIGIT@citizen_id
            CITIZEN_ID;    001090013355;      ;                     ID_DIGIT@citizen_id
            CITIZEN_ID;    001090012354;      ;                     ID_SWAPPED_DIGITS@citizen_id
            CITIZEN_ID;    00109001234;       ID_TRUNCATED;         ID_TRUNCATED@citizen_id
            CITIZEN_ID;    001090012345;      ID_ZERO_LOST;         ID_ZERO_LOST@citizen_id
            CITIZEN_ID;    1090012345;        ;                     ID_ZERO_LOST@citizen_id
            CITIZEN_ID;    012345678;         ID_OLD_CMND;          ID_OLD_CMND@citizen_id
            CITIZEN_ID;    012345678;         ID_ZERO_LOST ID_OLD_CMND; ID_OLD_CMND@citizen_id
            CITIZEN_ID;    999999999;         ID_OLD_CMND;          ID_OLD_CMND@citizen_id
            CITIZEN_ID;    001190012345;      ;                     ID_REPLACED@citizen_id
            CITIZEN_ID;    079085000001;      ;                     ID_OF_ANOTHER@citizen_id
            CITIZEN_ID;    079999000001;      ID_STRUCTURE;         ID_OF_ANOTHER@citizen_id
            CITIZEN_ID;    979999000001;      ID_STRUCTURE;         ID_STRUCTURE@citizen_id
            CITIZEN_ID;    001090012345;      ID_STRUCTURE;         ID_STRUCTURE@citizen_id
            CITIZEN_ID;    001090012345;      ID_SHARED;            ID_SHARED@citizen_id
            CITIZEN_ID;    C1234567;          ;                     ''
            FATHER_NAME;   Trần Văn Lí;       ;                     ''
            FATHER_NAME;   Tran Van Ly;       ;                     ''
            FATHER_NAME;   Trần Văn Lỳ;       ;                     PARENT_NAME@father_name
            MOTHER_NAME;   Ngô Thị Tám;       ;                     PARENT_NAME@mother_name
            MOTHER_NAME;   '';                ;                     ''
            SPOUSE_NAME;   Phạm Thu Lan;      ;                     SPOUSE_NAME@spouse_name
            ADDRESS;       12 Nguyễn Trãi, P. Thanh Xuân Bắc; ADDRESS_OLD_UNIT; ADDRESS_OLD_UNIT@address
            WARD_CODE;     00001;             ;                     ADDRESS_UNIT@address
            WARD_CODE;     00001;             ADDRESS_OLD_UNIT;     ADDRESS_UNIT@address
            PHONE;         0712345678;        PHONE_OLD_PREFIX;     PHONE_OLD_PREFIX@phone
            PHONE;         0999999999;        ;                     ''
            DATE_OF_DEATH; 2026-01-05;        ;                     DEATH_NOT_IN_REGISTRY@date_of_death
            """)
    void eachDifference_hasItsOneCode(Field field, String value, String issues, String expected) {
        CleanRecord record = People.record(People.with(source(), field, value), issues(issues));
        assertThat(codes(record, CITIZEN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FULL_NAME, ''",
        "DATE_OF_BIRTH, FIELD_EMPTY_IN_REGISTRY@date_of_birth",
        "GENDER, FIELD_EMPTY_IN_REGISTRY@gender",
        "FATHER_NAME, FIELD_EMPTY_IN_REGISTRY@father_name",
        "MOTHER_NAME, FIELD_EMPTY_IN_REGISTRY@mother_name",
        "SPOUSE_NAME, ''",
        "PHONE, ''",
        "ADDRESS, ''",
    })
    void whatTheRegistryLacks_isToldOfThePersonsOwnFields(Field field, String expected) {
        String found = codes(People.record(source()), People.with(CITIZEN, field, ""));
        assertThat(field == Field.FULL_NAME ? "" : found).isEqualTo(expected);
    }

    @Test
    void deadInRegistry_livingInSource() {
        assertThat(codes(People.record(source()), People.with(CITIZEN, Field.STATUS, "dead")))
                .isEqualTo("DECEASED_IN_REGISTRY@status");
        CleanRecord death = People.record(People.with(source(), Field.DATE_OF_DEATH, "2026-01-05"));
        assertThat(codes(death, People.with(CITIZEN, Field.STATUS, "dead"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1990-01-01, 1990,       DOB_DEFAULT@date_of_birth",
        "1990-05-17, 1990,       DOB_YEAR_ONLY@date_of_birth",
        "1990-05-01, 1990-01-01, DOB_MONTH@date_of_birth",
        "1990-01-11, 1990-01-01, DOB_DAY@date_of_birth",
        "1990-05-17, 1990-01-01, DOB_DEFAULT@date_of_birth"
    })
    void firstOfJanuary_isTheDefaultOfTheSideThatHasIt(String source, String registry, String expected) {
        assertThat(codes(
                        People.record(People.with(source(), Field.DATE_OF_BIRTH, source)),
                        People.with(CITIZEN, Field.DATE_OF_BIRTH, registry)))
                .isEqualTo(expected);
    }

    @Test
    void formerAddress_isNoDifferentResidence() {
        Person moved =
                People.with(People.with(source(), Field.ADDRESS, "5 Lê Lợi, P. Bến Thành"), Field.WARD_CODE, "26740");
        assertThat(codes(People.record(moved), CITIZEN)).isEqualTo("ADDRESS_FORMER@address");
    }

    @Test
    void idOfAnotherCandidate_isTold() {
        Person record = People.with(source(), Field.CITIZEN_ID, "001090012346");
        Person owner = People.person("001090012346|Phạm Thu Hà|1971-11-30|female|Phạm Văn Tài|Đỗ Thị Lý||26740");
        MatchResult result = People.match(People.record(record), List.of(owner, CITIZEN));
        assertThat(result.best()).isEqualTo(1);
        assertThat(result.differences()).extracting(Difference::code).containsExactly(Code.ID_OF_ANOTHER);
        assertThat(result.verdict()).isEqualTo(Verdict.DOUBT);
    }

    @Test
    void fieldsThatAreNotMapped_giveNeitherEvidenceNorDifference() {
        Set<Field> mapped = EnumSet.of(Field.FULL_NAME, Field.DATE_OF_BIRTH);
        Matcher matcher = new Matcher(Model.shipped(), MatchSettings.DEFAULT, People.million(), mapped);
        Person record = People.with(People.with(source(), Field.CITIZEN_ID, ""), Field.GENDER, "female");
        MatchResult result = matcher.match(People.record(record), List.of(CITIZEN));
        assertThat(result.differences()).isEmpty();
        assertThat(result.waterfall().bars())
                .extracting(Waterfall.Bar::comparison)
                .containsExactly(Comparison.NAME, Comparison.DATE_OF_BIRTH);
    }

    @Test
    void values_areAsTheSourceWroteThem() {
        Person person = People.with(source(), Field.DATE_OF_BIRTH, "1990-12-03");
        CleanRecord record =
                new CleanRecord("key", person, java.util.Map.of(Field.DATE_OF_BIRTH, "3/12/90"), List.of());
        assertThat(People.match(record, List.of(CITIZEN)).differences())
                .containsExactly(new Difference(Field.DATE_OF_BIRTH, Code.DOB_SWAPPED, "3/12/90", "1990-03-12"));
    }
}
