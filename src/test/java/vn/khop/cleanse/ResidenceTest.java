package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Rule;

/** FEATURE UNDER TEST: the ward of a record by its code and its address, and what is noted of how it was found. */
class ResidenceTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    private final Residence residence = new Residence(GAZETTEER);
    private final Notes notes = new Notes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phường Ba Đình, Hà Nội                       | 00004       | ''
            Phường Trúc Bạch, Quận Ba Đình, Hà Nội       | 00004       | UNIT_OF_OLD_EDITION
            Phường 15, Quận Tân Bình, HCM                | 27004&27007 | UNIT_OF_OLD_EDITION UNIT_DIVIDED
            Xã Yên Bình, Huyện Yên Bình, Yên Bái         | 04717       | UNIT_FORMER_NAME
            xa hoang thanh, hoang hoa, thanh hoa         | ''          | UNIT_AMBIGUOUS(15961&16000)
            Xã Không Có Thật, Sơn La                     | ''          | UNIT_NOT_FOUND(WARD_UNKNOWN)
            12 Lê Lợi, TP HCM                            | ''          | UNIT_NOT_FOUND(NO_WARD)
            không rõ                                     | ''          | UNIT_NOT_FOUND(PROVINCE_UNKNOWN)
            ''                                           | ''          | ''
            """)
    void theAddressAlone(String address, String wards, String rules) {
        assertThat(residence.wards("", address, notes)).isEqualTo(wards.replace('&', '|'));
        assertThat(rules(Field.ADDRESS)).isEqualTo(rules.replace('&', '|'));
        assertThat(rules(Field.WARD_CODE)).isEmpty();
        boolean isOld = rules.contains("OLD") || rules.contains("FORMER");
        assertThat(notes.issues().contains(new Issue(Code.ADDRESS_OLD_UNIT, Field.ADDRESS)))
                .isEqualTo(isOld);
        assertThat(notes.issues().contains(new Issue(Code.ADDRESS_UNREADABLE, Field.ADDRESS)))
                .isEqualTo(!address.isEmpty() && wards.isEmpty());
    }

    /** Code 00001 is of the old edition only. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00004         | 00004 | ''
            4             | 00004 | UNIT_CODE
            4.0           | 00004 | UNIT_CODE
            00 004        | 00004 | UNIT_CODE
            01-00004      | 00004 | UNIT_CODE
            0100004       | 00004 | UNIT_CODE
            100004        | 00004 | UNIT_CODE
            00001         | 00097 | UNIT_OF_OLD_EDITION UNIT_CODE_SUCCESSOR
            1             | 00097 | UNIT_OF_OLD_EDITION UNIT_CODE_SUCCESSOR
            7             | 00008&00025 | UNIT_OF_OLD_EDITION UNIT_CODE_SUCCESSOR
            01-001-00001  | 00097 | UNIT_OF_OLD_EDITION UNIT_CODE_SUCCESSOR
            01.001.00001  | 00097 | UNIT_OF_OLD_EDITION UNIT_CODE_SUCCESSOR
            0100100004    | 00004 | UNIT_OF_OLD_EDITION UNIT_CODE
            0100100001    | 00097 | UNIT_OF_OLD_EDITION UNIT_CODE_SUCCESSOR
            100100001     | 00097 | UNIT_OF_OLD_EDITION UNIT_CODE_SUCCESSOR
            01-002-00001  | ''    | UNIT_CODE_UNKNOWN
            02-00004      | ''    | UNIT_CODE_UNKNOWN
            99999         | ''    | UNIT_CODE_UNKNOWN
            Ba Đình       | ''    | UNIT_CODE_UNKNOWN
            123456789012  | ''    | UNIT_CODE_UNKNOWN
            """)
    void theCodeAlone(String code, String wards, String rules) {
        assertThat(residence.wards(code, "", notes)).isEqualTo(wards.replace('&', '|'));
        assertThat(rules(Field.WARD_CODE)).isEqualTo(rules);
        assertThat(notes.issues().contains(new Issue(Code.ADDRESS_UNREADABLE, Field.WARD_CODE)))
                .isEqualTo(wards.isEmpty());
    }

    /** Most codes were used again, but the old unit belongs wholly to the new one: then the edition does not matter. 139 are left. */
    @Test
    void aCodeOfBothEditions_meansTheSame_unlessTheOldUnitWasDivided() {
        List<String> both = GAZETTEER.currentWards().stream()
                .map(ward -> ward.code())
                .filter(code -> !GAZETTEER.successors(code).isEmpty())
                .toList();
        List<String> divided = both.stream()
                .filter(code -> GAZETTEER.successors(code).size() > 1)
                .toList();
        assertThat(both)
                .hasSize(3315)
                .allMatch(code -> GAZETTEER.successors(code).contains(code));
        assertThat(divided).hasSize(139);
    }

    /** Code 00025 is Giảng Võ, and was Ngọc Khánh, which is now in three wards. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                            | 00025                      | UNIT_AMBIGUOUS(00008&00025&00199)
            không rõ                                      | 00025                      | UNIT_AMBIGUOUS(00008&00025&00199)
            Phường Giảng Võ, Hà Nội                       | 00025                      | ''
            Phường Ngọc Khánh, Quận Ba Đình, Hà Nội       | 00008&00025&00199          | UNIT_CODE_REUSED UNIT_CODE_SUCCESSOR
            Phường Láng, Hà Nội                           | 00008&00025&00199          | UNIT_CODE_REUSED UNIT_CODE_SUCCESSOR
            Phường Cống Vị, Quận Ba Đình, Hà Nội          | 00025                      | ''
            Phường Bến Thành, TP HCM                      | 00025                      | UNIT_CODE_DISAGREES(26743)
            """)
    void aCodeOfBothEditions_isReadByTheAddress(String address, String wards, String rules) {
        assertThat(residence.wards("00025", address, notes)).isEqualTo(wards.replace('&', '|'));
        assertThat(rules(Field.WARD_CODE)).isEqualTo(rules.replace('&', '|'));
    }

    @Test
    void aCodeThatNoListHas_leavesTheAddress() {
        assertThat(residence.wards("99999", "Phường Ba Đình, Hà Nội", notes)).isEqualTo("00004");
        assertThat(rules(Field.WARD_CODE)).isEqualTo("UNIT_CODE_UNKNOWN");
        assertThat(notes.issues()).isEmpty();
    }

    @Test
    void codesAsKhopWritesThem_areKept() {
        assertThat(residence.wards("27004|27007", "", notes)).isEqualTo("27004|27007");
        assertThat(residence.wards("27004|99999", "", notes)).isEmpty();
        assertThat(residence.wards("|".repeat(100_000), "", notes)).isEmpty();
    }

    private String rules(Field field) {
        return notes.changes().stream()
                .filter(change -> change.field() == field)
                .map(change -> change.rule() + (change.detail().isEmpty() ? "" : "(" + change.detail() + ")"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theRulesNoted_changeNothingOfTheAddress() {
        assertThat(List.of(Rule.UNIT_OF_OLD_EDITION, Rule.UNIT_FORMER_NAME, Rule.UNIT_DIVIDED, Rule.UNIT_AMBIGUOUS))
                .allMatch(rule -> rule.kind() == Rule.Kind.NOTED);
    }
}
