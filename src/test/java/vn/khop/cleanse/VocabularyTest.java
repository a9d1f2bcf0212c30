package vn.khop.cleanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khop.place.Gazetteer;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.text.Folding;

/** FEATURE UNDER TEST: words for sex, ethnic group, relationship and identity paper, built in and of the job. */
class VocabularyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Cleanser cleanser = new Cleanser(CleanseSettings.of(TODAY), Gazetteer.shipped());

    @ParameterizedTest
    @CsvSource({
        "male, male, ''",
        "Nam, male, VALUE_WORD",
        "NAM, male, VALUE_WORD",
        "M, male, VALUE_WORD",
        "con trai, male, VALUE_WORD",
        "Nam (M), male, VALUE_WORD",
        "F, female, VALUE_WORD",
        "NỮ, female, VALUE_WORD",
        "Nữ\u00A0, female, SPACES VALUE_WORD",
        "N\u01B0\u0303, female, UNICODE_FORM VALUE_WORD",
        "nu, female, VALUE_WORD",
        "Bé gái, female, VALUE_WORD",
        // 0, 1 and 2 differ by sector: only a job file says which
        "0, '', VALUE_UNREADABLE",
        "1, '', VALUE_UNREADABLE",
        "2, '', VALUE_UNREADABLE",
        "N, '', VALUE_UNREADABLE",
        "Nam/Nữ, '', VALUE_UNREADABLE",
        "không xác định, '', VALUE_UNREADABLE",
        "-, '', VALUE_UNREADABLE",
    })
    void gender_isReadByWords(String cell, String clean, String rules) {
        CleanRecord record = clean(Field.GENDER, cell);
        assertThat(record.person().text(Field.GENDER)).isEqualTo(clean);
        assertThat(record.hasIssue(Code.GENDER)).isEqualTo(clean.isEmpty());
        assertThat(rules(record, Field.GENDER)).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "Kinh, Kinh, ''",
        "KINH, Kinh, VALUE_WORD",
        "kinh, Kinh, VALUE_WORD",
        "01, Kinh, VALUE_WORD",
        "1, Kinh, VALUE_WORD",
        "9, Dao, VALUE_WORD",
        "09, Dao, VALUE_WORD",
        "54, Ơ Đu, VALUE_WORD",
        "Dân tộc Kinh, Kinh, VALUE_WORD",
        "Tay, Tày, VALUE_WORD",
        "E De, Ê Đê, VALUE_WORD",
        "Êđê, Ê Đê, VALUE_WORD",
        "Ê-đê, Ê Đê, VALUE_WORD",
        "H'Mông, Mông, VALUE_WORD",
        "H’Mông, Mông, VALUE_WORD",
        "Hmong, Mông, VALUE_WORD",
        "Mèo, Mông, VALUE_WORD",
        "Khơ-me, Khmer, VALUE_WORD",
        "Cao Lan, Sán Chay, VALUE_WORD",
        "K'Ho, Cơ Ho, VALUE_WORD",
        "Vân Kiều, Bru-Vân Kiều, VALUE_WORD",
        "Bru - Vân Kiều, Bru-Vân Kiều, VALUE_WORD",
        "Raglai, Ra Glay, VALUE_WORD",
        "M'Nông, Mnông, VALUE_WORD",
        // no group of the list: kept
        "0, 0, VALUE_UNKNOWN",
        "55, 55, VALUE_UNKNOWN",
        "Pháp, Pháp, VALUE_UNKNOWN",
        "Nước ngoài, Nước ngoài, VALUE_UNKNOWN",
    })
    void ethnicity_isReadByCodesAndNames(String cell, String clean, String rules) {
        CleanRecord record = clean(Field.ETHNICITY, cell);
        assertThat(record.person().text(Field.ETHNICITY)).isEqualTo(clean);
        assertThat(rules(record, Field.ETHNICITY)).isEqualTo(rules);
    }

    /** Every code of the statistics office, with and without its zero, and its name without marks. */
    @ParameterizedTest
    @MethodSource("groups")
    void ethnicity_hasAllGroups(String code, String name) {
        String bare = String.valueOf(Integer.parseInt(code));
        for (String cell : List.of(code, bare, name, Folding.fold(name))) {
            assertThat(clean(Field.ETHNICITY, cell).person().text(Field.ETHNICITY))
                    .as(cell)
                    .isEqualTo(name);
        }
    }

    static Stream<Arguments> groups() {
        List<String> lines = ResourceLines.of("ethnic-groups.csv");
        assertThat(lines).hasSize(54);
        return lines.stream().map(line -> Arguments.of(line.split(",")[0], line.split(",")[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "Chủ hộ, Chủ hộ, ''",
        "CHỦ HỘ, Chủ hộ, VALUE_WORD",
        "chu ho, Chủ hộ, VALUE_WORD",
        "Vợ, Vợ, ''",
        "VO, Vợ, VALUE_WORD",
        "chồng, Chồng, VALUE_WORD",
        "Con, Con, ''",
        "con đẻ, Con đẻ, VALUE_WORD",
        "Con ruột, Con đẻ, VALUE_WORD",
        "Con nuôi, Con nuôi, ''",
        "con gái, Con gái, VALUE_WORD",
        "Bố, Cha, VALUE_WORD",
        "cha đẻ, Cha, VALUE_WORD",
        "Ba, Cha, VALUE_WORD",
        "Bà, Bà, ''",
        "Má, Mẹ, VALUE_WORD",
        "Bố vợ, Cha vợ, VALUE_WORD",
        "bà nội, Bà nội, VALUE_WORD",
        "ông, Ông, VALUE_WORD",
        "cháu ngoại, Cháu ngoại, VALUE_WORD",
        "anh ruột, Anh ruột, VALUE_WORD",
        "Chị, Chị, ''",
        "EM, Em, VALUE_WORD",
        "Ở nhờ, Người ở nhờ, VALUE_WORD",
        // marks tell words apart, so another mark is another word; codes are the sector's own
        "Chủ, Chủ, VALUE_UNKNOWN",
        "Bả, Bả, VALUE_UNKNOWN",
        "Cò, Cò, VALUE_UNKNOWN",
        "1, 1, VALUE_UNKNOWN",
        "bạn thân, bạn thân, VALUE_UNKNOWN",
    })
    void relationship_isReadByWords(String cell, String clean, String rules) {
        CleanRecord record = clean(Field.RELATIONSHIP, cell);
        assertThat(record.person().text(Field.RELATIONSHIP)).isEqualTo(clean);
        assertThat(rules(record, Field.RELATIONSHIP)).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "CCCD, Căn cước công dân",
        "cccd gắn chip, Căn cước công dân",
        "Thẻ căn cước công dân, Căn cước công dân",
        "Thẻ căn cước, Căn cước",
        "CMND, Chứng minh nhân dân",
        "CMT, Chứng minh nhân dân",
        "Chứng minh thư, Chứng minh nhân dân",
        "chung minh nhan dan, Chứng minh nhân dân",
        "CMQĐ, Chứng minh quân nhân",
        "Hộ chiếu, Hộ chiếu",
        "Passport, Hộ chiếu",
        "Giấy khai sinh, Giấy khai sinh",
        "GKS, Giấy khai sinh",
        "Mã định danh, Số định danh cá nhân",
        "Thẻ học sinh, Thẻ học sinh",
    })
    void documentType_isReadByWords(String cell, String clean) {
        CleanRecord record = clean(Field.DOCUMENT_TYPE, cell);
        assertThat(record.person().text(Field.DOCUMENT_TYPE)).isEqualTo(clean);
    }

    /** The job's own words stand above the built-in ones, in every field; of two that differ in marks only each keeps its meaning. */
    @Test
    void values_ofTheJobStandAbove() {
        Map<String, String> relationships = new LinkedHashMap<>();
        relationships.put("01", "chu ho");
        relationships.put("Con", "Con đẻ");
        relationships.put("bà", "Bà nội");
        relationships.put("ba", "Cha");
        Cleanser own = new Cleanser(
                new CleanseSettings(
                        Map.of(
                                Field.GENDER, Map.of("1", "nam", "0", "nữ"),
                                Field.RELATIONSHIP, relationships,
                                Field.DOCUMENT_TYPE, Map.of("2", "CMND"),
                                Field.ETHNICITY, Map.of("99", "Khác")),
                        TODAY),
                Gazetteer.shipped());
        assertThat(said(own, Field.GENDER, "1")).isEqualTo("male VALUE_OF_THE_JOB");
        assertThat(said(own, Field.GENDER, "0")).isEqualTo("female VALUE_OF_THE_JOB");
        assertThat(said(own, Field.GENDER, "2")).isEqualTo(" VALUE_UNREADABLE");
        assertThat(said(own, Field.RELATIONSHIP, "01")).isEqualTo("Chủ hộ VALUE_OF_THE_JOB");
        assertThat(said(own, Field.RELATIONSHIP, "con")).isEqualTo("Con đẻ VALUE_OF_THE_JOB");
        assertThat(said(own, Field.RELATIONSHIP, "Bà")).isEqualTo("Bà nội VALUE_OF_THE_JOB");
        assertThat(said(own, Field.RELATIONSHIP, "BA")).isEqualTo("Cha VALUE_OF_THE_JOB");
        assertThat(said(own, Field.RELATIONSHIP, "vợ")).isEqualTo("Vợ VALUE_WORD");
        assertThat(said(own, Field.DOCUMENT_TYPE, "2")).isEqualTo("Chứng minh nhân dân VALUE_OF_THE_JOB");
        assertThat(said(own, Field.ETHNICITY, "99")).isEqualTo("Khác VALUE_OF_THE_JOB");
    }

    @ParameterizedTest
    @CsvSource({
        "living, living, ''",
        "Còn sống, living, VALUE_WORD",
        "ĐÃ CHẾT, dead, VALUE_WORD",
        "Đã huỷ, cancelled, VALUE_WORD",
        "gì đó, living, STATUS_TAKEN_AS_LIVING",
    })
    void status_unknownIsLiving(String cell, String clean, String rules) {
        CleanRecord record = clean(Field.STATUS, cell);
        assertThat(record.person().text(Field.STATUS)).isEqualTo(clean);
        assertThat(rules(record, Field.STATUS)).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "ID_HISTORY, 023456789|079085001234, 023456789|079085001234, ''",
        "ID_HISTORY, 023.456.789| 12345678 |, 023456789|012345678, SPACES NUMBER_GAPS ID_ZERO_RESTORED LIST_FORM",
        "ID_HISTORY, 023456789||, 023456789, LIST_FORM",
        "ID_HISTORY, 23456789｜12345678, 023456789|012345678, FULL_WIDTH ID_ZERO_RESTORED",
        "ID_HISTORY, không, '', NUMBER_ABSENT",
        "FORMER_ADDRESSES, ' Xã A | Xã  B', Xã A|Xã B, SPACES",
        "FORMER_ADDRESSES, Xã A|Xã B, Xã A|Xã B, ''",
    })
    void lists_areReadPartByPart(Field field, String cell, String clean, String rules) {
        CleanRecord record = clean(field, cell);
        assertThat(record.person().text(field)).isEqualTo(clean);
        assertThat(NotesText.of(record.changes().stream()
                        .sorted(Comparator.comparing(Change::rule))
                        .toList()))
                .isEqualTo(rules);
    }

    /** No listed word is lost to another one that has the same letters. */
    @ParameterizedTest
    @ValueSource(strings = {"genders.csv", "statuses.csv", "relationships.csv", "document-types.csv"})
    void lists_giveEachWordItsOwnMeaning(String resource) {
        Field field =
                switch (resource) {
                    case "genders.csv" -> Field.GENDER;
                    case "statuses.csv" -> Field.STATUS;
                    case "relationships.csv" -> Field.RELATIONSHIP;
                    default -> Field.DOCUMENT_TYPE;
                };
        for (String line : ResourceLines.of(resource)) {
            String[] cells = line.split("[,|]");
            for (String word : cells) {
                assertThat(Vocabulary.builtIn(field).find(word)).as(word).contains(cells[0]);
            }
        }
    }

    private String said(Cleanser own, Field field, String cell) {
        CleanRecord record = own.clean(new RawRecord("k", Map.of(field, cell)));
        return record.person().text(field) + " " + rules(record, field);
    }

    private CleanRecord clean(Field field, String cell) {
        return cleanser.clean(new RawRecord("k", Map.of(field, cell)));
    }

    private static String rules(CleanRecord record, Field field) {
        return NotesText.of(record.changes().stream()
                .filter(change -> change.field() == field)
                .toList());
    }
}
