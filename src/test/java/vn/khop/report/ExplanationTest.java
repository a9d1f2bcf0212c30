package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.report.SampleRows.difference;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Code;
import vn.khop.record.Field;

/** The sentences of mismatches.csv. */
class ExplanationTest {

    private static final Explanation VIETNAMESE = new Explanation(Wording.of(SampleRows.VIETNAMESE), "Học sinh");
    private static final Explanation ENGLISH = new Explanation(Wording.of(Locale.ENGLISH), "Pupils");

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCode_isSaidInOnePlainSentenceWithoutOpenPlaces(Code code) {
        for (Explanation explanation : new Explanation[] {VIETNAMESE, ENGLISH}) {
            var row = difference("HS01", code.about(), code, "an", "ân");
            assertThat(explanation.sentence(row)).endsWith(".").doesNotContain("{", "[", "*", "  ", " ,", " .", " ;");
            assertThat(explanation.cure(row)).endsWith(".").doesNotContain("{", "[", "*", "  ", " ,", " .", " ;");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DATE_OF_BIRTH;DOB_SWAPPED;3/4/2012;2012-04-03;Nguồn ghi 03/04/2012, dữ liệu dân cư ghi 03/04/2012: ngày và tháng có thể bị đảo chỗ.",
                "DATE_OF_BIRTH;DOB_YEAR;2013;2005-04-03;'Năm sinh chưa khớp: nguồn ghi 2013, dữ liệu dân cư ghi 03/04/2005; số định danh cho biết năm 2005.'",
                "GENDER;GENDER;Nữ;male;'Nguồn ghi Nữ, dữ liệu dân cư ghi nam; chữ số giới tính trong số định danh là nam.'",
                "CITIZEN_ID;ID_DIGIT;001205000124;001205000123;'Số ở nguồn khác dữ liệu dân cư 1 chữ số, có thể do gõ nhầm.'",
                "CITIZEN_ID;ID_DIGIT;00120500012;001205000123;'Số ở nguồn khác dữ liệu dân cư, có thể do gõ nhầm.'",
                "CITIZEN_ID;ID_ZERO_LOST;1205000123;001205000123;'Số ở nguồn có 10 chữ số, thiếu số 0 đầu do mở bằng bảng tính.'",
                "MOTHER_NAME;PARENT_NAME;Lê Thị A;Lê Thị Á;'Họ tên mẹ ở nguồn là \"Lê Thị A\", ở dữ liệu dân cư là \"Lê Thị Á\".'",
                "STATUS;DECEASED_IN_REGISTRY;;2025-02-01;'Bản ghi ở Học sinh đang hoạt động, nhưng dữ liệu dân cư ghi nhận người này đã khai tử ngày 01/02/2025.'",
                "STATUS;DECEASED_IN_REGISTRY;;dead;'Bản ghi ở Học sinh đang hoạt động, nhưng dữ liệu dân cư ghi nhận người này đã khai tử.'",
                "CITIZEN_ID;ID_STRUCTURE;001305000124;;'Theo cấu trúc, số này ứng với giới tính nữ, năm sinh 2005; bản ghi ghi giới tính hoặc ngày sinh khác.'",
                "CITIZEN_ID;ID_STRUCTURE;B1234567;;'Bản ghi ghi giới tính hoặc ngày sinh khác.'",
                "FULL_NAME;NAME_TONE;;Lê An;'Khác một dấu thanh: nguồn \"(trống)\", dữ liệu dân cư \"Lê An\".'",
                "SOURCE_KEY;SAME_PERSON_TWICE;HS01;HS02;'Bản ghi HS01 và HS02 của Học sinh cùng dẫn đến một người trong dữ liệu dân cư.'",
            })
    void sentence_saysBothSides(Field field, Code code, String source, String registry, String sentence) {
        var row = difference("HS01", field, code, source == null ? "" : source, registry == null ? "" : registry);
        assertThat(VIETNAMESE.sentence(row)).isEqualTo(sentence);
    }

    @Test
    void cure_namesTheUnit_orWhoItIs() {
        var row = difference("HS01", Field.CITIZEN_ID, Code.ID_REPLACED, "1", "2");
        assertThat(VIETNAMESE.cure(row)).startsWith("Trường THCS Giảng Võ cập nhật số mới");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECEASED_IN_REGISTRY | INFORM | WARD_POLICE | Dữ liệu dân cư ghi nhận người này đã khai tử; Học sinh ghi lại việc hộ tịch, không phải chế độ đang hưởng. | Ghi để biết: sổ giữ nguyên, không có gì phải xác minh hay dừng lại.",
                "NAME_DIACRITICS | INFORM | WARD_POLICE | Dữ liệu dân cư ghi \"Y\", không dấu hoặc thiếu dấu; nguồn ghi \"X\". | Ghi để biết: dữ liệu dân cư ghi ít hơn nguồn; nguồn giữ nguyên bản ghi, không phải xử lý gấp.",
                "NAME_DIACRITICS | REFER_REGISTRY | WARD_POLICE | Hai bên khác nhau ở dấu: nguồn \"X\", dữ liệu dân cư \"Y\". | Đề nghị Công an cấp xã đối chiếu giấy tờ gốc và xem lại dữ liệu dân cư. Nguồn giữ nguyên bản ghi, chưa điều chỉnh.",
                "DOB_DAY | INFORM | RECORD_UNIT | Nguồn X, dữ liệu dân cư Y; phần còn lại giống nhau. | Ghi để biết: giữ nguyên bản ghi, không phải xử lý.",
                "NAME_I_Y | CORRECT_SOURCE | RECORD_UNIT | Nguồn \"X\", dữ liệu dân cư \"Y\" (Lý/Lí). | Đề nghị xem giấy khai sinh; chỉ điều chỉnh khi giấy khai sinh không ghi như nguồn.",
                "DOB_IMPOSSIBLE | CORRECT_SOURCE | RECORD_UNIT | Nguồn ghi X (ví dụ 30/02). Sổ cũ có trường hợp này. Dữ liệu dân cư ghi Y. | Đề nghị Trường THCS Giảng Võ xem giấy khai sinh rồi điều chỉnh thành Y.",
            })
    void sentenceAndCure_goWithWhatIsToBeDone(
            Code code, Action action, Addressee addressee, String sentence, String cure) {
        var row = difference("HS01", code.about(), code, "X", "Y", action, addressee);
        String[] all = {sentence, cure};
        assertThat(new String[] {VIETNAMESE.sentence(row), VIETNAMESE.cure(row)})
                .isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void nothingIsAsked_whereNothingIsToBeDone(Code code) {
        for (Addressee addressee : new Addressee[] {Addressee.RECORD_UNIT, Addressee.WARD_POLICE}) {
            var row = difference("HS01", code.about(), code, "an", "ân", Action.INFORM, addressee);
            String said = VIETNAMESE.sentence(row) + VIETNAMESE.cure(row) + VIETNAMESE.withheldCure(row);
            assertThat(said).doesNotContain("trong ngày", "đang hoạt động", "nạp ", "rồi điều chỉnh", "{unit}");
            assertThat(Severity.of(row, Wording.of(SampleRows.VIETNAMESE))).isLessThanOrEqualTo(Severity.MINOR);
        }
    }

    @Test
    void aNumberThatIsThere_isNotSaidToBeAwaited() {
        var row = difference("HS01", Field.CITIZEN_ID, Code.ID_PENDING, "đang chờ cấp", "001205000123");
        assertThat(VIETNAMESE.sentence(row)).contains("dữ liệu dân cư đã có số");
        assertThat(VIETNAMESE.cure(row)).startsWith("Số đề nghị điền ở tệp điều chỉnh.");
        assertThat(VIETNAMESE.withheldCure(row)).contains("theo giấy khai sinh hoặc thẻ căn cước");
    }

    @ParameterizedTest
    @CsvSource({
        "28/8/2019, 28/08/2019",
        "6-2-2015, 06/02/2015",
        "19890517, 17/05/1989",
        "2019-08-28, 28/08/2019",
        "31233, 31233",
        "5/7/85, 5/7/85",
    })
    void aDateInASentence_isReadAsPeopleWriteIt(String written, String said) {
        var row = difference("HS01", Field.DATE_OF_DEATH, Code.DEATH_NOT_IN_REGISTRY, written, "");
        assertThat(VIETNAMESE.sentence(row)).contains("ngày " + said + ";");
    }

    @Test
    void everyActionAddresseeAndState_hasAWord() {
        for (Wording wording : new Wording[] {Wording.of(SampleRows.VIETNAMESE), Wording.of(Locale.ENGLISH)}) {
            assertThat(Action.values()).allMatch(action -> wording.has("action." + action.key()));
            assertThat(Addressee.values()).allMatch(addressee -> wording.has("addressee." + addressee.key()));
            assertThat(CorrectionState.values()).allMatch(state -> wording.has("state." + state.key()));
        }
    }
}
