package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.Issue;
import vn.khop.record.Person;
import vn.khop.record.RawRecord;

/** FEATURE UNDER TEST: a whole record, its changes and its issues. */
class CleanserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Cleanser cleanser = new Cleanser(CleanseSettings.of(TODAY), Gazetteer.shipped());

    private static RawRecord raw(String... cells) {
        Map<Field, String> map = new EnumMap<>(Field.class);
        for (int i = 0; i < cells.length; i += 2) {
            map.put(Field.find(cells[i]).orElseThrow(), cells[i + 1]);
        }
        return new RawRecord("k1", map);
    }

    @Test
    void clean_ofACleanRecord_changesNothing() {
        RawRecord raw = raw(
                "citizen_id",
                "079085001234",
                "full_name",
                "Nguyễn Văn Nam",
                "date_of_birth",
                "1985-07-05",
                "gender",
                "male",
                "phone",
                "0912345678");
        CleanRecord clean = cleanser.clean(raw);
        assertThat(clean.sourceKey()).isEqualTo("k1");
        assertThat(clean.raw()).isEmpty();
        assertThat(clean.issues()).isEmpty();
        raw.cells()
                .forEach((field, cell) -> assertThat(clean.person().text(field)).isEqualTo(cell));
    }

    @Test
    void clean_keepsWhatTheSourceWrote_whereItDiffers() {
        CleanRecord clean = cleanser.clean(raw(
                "citizen_id",
                "79085001234",
                "full_name",
                " NGUYỄN VĂN  NAM",
                "date_of_birth",
                "05/07/1985",
                "gender",
                "Nam",
                "phone",
                "+84 912 345 678"));
        Person person = clean.person();
        assertThat(person.citizenId()).isEqualTo("079085001234");
        assertThat(person.fullName()).isEqualTo("Nguyễn Văn Nam");
        assertThat(person.text(Field.DATE_OF_BIRTH)).isEqualTo("1985-07-05");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.text(Field.PHONE)).isEqualTo("0912345678");
        assertThat(clean.raw())
                .containsEntry(Field.FULL_NAME, " NGUYỄN VĂN  NAM")
                .containsEntry(Field.GENDER, "Nam")
                .hasSize(5);
        assertThat(clean.sourceText(Field.DATE_OF_BIRTH)).isEqualTo("05/07/1985");
        assertThat(clean.issues()).containsExactly(new Issue(Code.ID_ZERO_LOST, Field.CITIZEN_ID));
    }

    @Test
    void clean_joinsTheNameFromItsParts() {
        CleanRecord clean = cleanser.clean(raw("family_name", "NGUYỄN", "middle_name", "Thị", "given_name", "hoa "));
        assertThat(clean.person().fullName()).isEqualTo("Nguyễn Thị Hoa");
        assertThat(cleanser.clean(raw("given_name", "Hoa")).person().fullName()).isEqualTo("Hoa");
        assertThat(cleanser.clean(raw("full_name", "  ", "given_name", "Hoa"))
                        .person()
                        .fullName())
                .isEqualTo("Hoa");
        assertThat(cleanser.clean(raw("phone", "1")).person().fullName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Nam, male",
        "NỮ, female",
        "Nữ\u00A0, female",
        "nu, female",
        "M, male",
        "f, female",
        "Trai, male",
        "con gái, female",
        "Female, female",
        "1, ''",
        "khác, ''",
    })
    void clean_readsGenderWords(String cell, String gender) {
        CleanRecord clean = cleanser.clean(raw("gender", cell));
        assertThat(clean.person().text(Field.GENDER)).isEqualTo(gender);
        assertThat(clean.hasIssue(Code.GENDER)).isEqualTo(gender.isEmpty());
    }

    @Test
    void clean_putsTheJobsWordsAboveTheBuiltInOnes() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("0", "nữ");
        words.put("1", "male");
        words.put("+", "male");
        words.put("m", "female");
        Cleanser own = new Cleanser(
                new CleanseSettings(Map.of(Field.GENDER, words, Field.UNIT, Map.of("A1", "Trường A")), TODAY),
                Gazetteer.shipped());
        assertThat(own.clean(raw("gender", "0")).person().gender()).isEqualTo(Gender.FEMALE);
        assertThat(own.clean(raw("gender", " 1")).person().gender()).isEqualTo(Gender.MALE);
        assertThat(own.clean(raw("gender", "+")).person().gender()).isEqualTo(Gender.MALE);
        assertThat(own.clean(raw("gender", "M")).person().gender()).isEqualTo(Gender.FEMALE);
        assertThat(own.clean(raw("gender", "Nam")).person().gender()).isEqualTo(Gender.MALE);
        assertThat(own.clean(raw("unit", "a1")).person().text(Field.UNIT)).isEqualTo("Trường A");
    }

    @ParameterizedTest
    @CsvSource({
        "Kinh, Kinh",
        "01, Kinh",
        "1, Kinh",
        "54, Ơ Đu",
        "H'Mông, Mông",
        "Hmông, Mông",
        "E-de, Ê Đê",
        "ÊĐÊ, Ê Đê",
        "Khơ me, Khmer",
        "K’ho, Cơ Ho",
        "Vân Kiều, Bru-Vân Kiều",
        "Nùng, Nùng",
        "Pháp, Pháp",
        "55, 55",
    })
    void clean_readsEthnicGroups(String cell, String name) {
        assertThat(cleanser.clean(raw("ethnicity", cell)).person().text(Field.ETHNICITY))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Còn sống, living",
        "dead, dead",
        "Đã chết, dead",
        "da chet, dead",
        "Đã khai tử, dead",
        "Đã huỷ, cancelled",
        "cancelled, cancelled",
        "gì đó, living",
    })
    void clean_readsStatusWords(String cell, String status) {
        assertThat(cleanser.clean(raw("status", cell)).person().text(Field.STATUS))
                .isEqualTo(status);
    }

    @Test
    void clean_takesJoinedCellsApart() {
        Person citizen = cleanser.clean(
                        raw("id_history", "023.456.789| 12345678 |", "former_addresses", " Xã A | Xã  B"))
                .person();
        assertThat(citizen.text(Field.ID_HISTORY)).isEqualTo("023456789|012345678");
        assertThat(citizen.text(Field.FORMER_ADDRESSES)).isEqualTo("Xã A|Xã B");
    }

    @Test
    void clean_findsTheWardOfTheAddress() {
        CleanRecord current = cleanser.clean(raw("address", "12 Đội Cấn, Phường Ba Đình, Thành phố Hà Nội"));
        assertThat(current.person().text(Field.WARD_CODE)).hasSize(5);
        assertThat(current.issues()).containsExactly(new Issue(Code.ID_MISSING, Field.CITIZEN_ID));
        CleanRecord old = cleanser.clean(raw("address", "Số 5, phường Liễu Giai, quận Ba Đình, Hà Nội"));
        assertThat(old.hasIssue(Code.ADDRESS_OLD_UNIT)).isTrue();
        assertThat(old.person().text(Field.WARD_CODE)).isNotEmpty();
        CleanRecord unreadable = cleanser.clean(raw("address", "nhà ông Ba"));
        assertThat(unreadable.hasIssue(Code.ADDRESS_UNREADABLE)).isTrue();
        assertThat(unreadable.person().text(Field.WARD_CODE)).isEmpty();
        assertThat(unreadable.person().text(Field.ADDRESS)).isEqualTo("nhà ông Ba");
    }

    /** Code 00008 was Liễu Giai and is Ngọc Hà: the address tells which one the source means. */
    @Test
    void clean_readsAWardCodeByTheEditionOfTheAddress() {
        String successors = String.join("|", Gazetteer.shipped().successors("00008"));
        assertThat(ward("00008", "")).isEqualTo("00008");
        assertThat(ward("8", "")).isEqualTo("00008");
        assertThat(ward("99999", "Phường Ba Đình, Thành phố Hà Nội")).isNotEmpty();
        assertThat(ward("00008", "phường Liễu Giai, quận Ba Đình, Hà Nội")).isIn("00008", successors);
        assertThat(cleanser.clean(raw("ward_code", "99999")).hasIssue(Code.ADDRESS_UNREADABLE))
                .isTrue();
    }

    private String ward(String code, String address) {
        return cleanser.clean(raw("ward_code", code, "address", address))
                .person()
                .text(Field.WARD_CODE);
    }

    @Test
    void clean_namesGarbledNames() {
        assertThat(cleanser.clean(raw("mother_name", "Nguy\uFFFDn")).issues())
                .contains(new Issue(Code.NAME_ENCODING, Field.MOTHER_NAME));
    }
}
