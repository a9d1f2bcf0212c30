package vn.khop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.store.AuditLine;

/** FEATURE UNDER TEST: the audit log in the words of people. */
class AuditWordsTest {

    private static final AuditWords VIETNAMESE = new AuditWords(Wording.of(SampleRows.VIETNAMESE));
    private static final AuditWords ENGLISH = new AuditWords(Wording.of(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict.given | same: corrected to corrected | Cùng người: kết quả giữ nguyên \"có đề nghị điều chỉnh\" | Same person: still \"correction proposed\"",
                "verdict.given | unsure: review to review, awaits_second | Chưa rõ: kết quả giữ nguyên \"chờ xem xét\"; chờ người thứ hai | Not sure: still \"waiting for review\"; awaits the second reviewer",
                "verdict.taken_back | matched to review | từ \"khớp\" thành \"chờ xem xét\" | from \"matched\" to \"waiting for review\"",
                "corrections.approved | values 1200; unit Trường A | 1.200 giá trị; đơn vị Trường A | values: 1,200; unit Trường A",
                "record.held | gia đình đang hỏi | gia đình đang hỏi | gia đình đang hỏi",
            })
    void detail_isSaidInTheLanguageOfThePage(String action, String detail, String vietnamese, String english) {
        assertThat(VIETNAMESE.detail(line(action, detail))).isEqualTo(vietnamese);
        assertThat(ENGLISH.detail(line(action, detail))).isEqualTo(english);
    }

    @Test
    void action_andTime_areThoseOfPeople() {
        assertThat(VIETNAMESE.action(line("verdict.given", ""))).isEqualTo("kết luận của người rà soát");
        assertThat(VIETNAMESE.time(line("verdict.given", ""))).isEqualTo("06/01/2027 01:02:03");
    }

    private static AuditLine line(String action, String detail) {
        return new AuditLine(
                1, Instant.parse("2027-01-06T01:02:03Z"), "can-bo-1", action, "school/1", detail, "", "", "", "");
    }
}
