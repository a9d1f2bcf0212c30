package vn.khop.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.match.Difference;
import vn.khop.match.Verdict;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;

/** FEATURE UNDER TEST: verdict and findings to outcome. */
class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "SAME, '', MATCHED",
        "SAME, LINK_ONLY, MATCHED",
        "SAME, INFORM LINK_ONLY, MATCHED",
        "SAME, CORRECT_SOURCE, CORRECTED",
        "SAME, INFORM REFER_REGISTRY, CORRECTED",
        "SAME, REFER_CIVIL_STATUS, CORRECTED",
        "SAME, CORRECT_SOURCE ASK, REVIEW",
        "SAME, ASK, REVIEW",
        "DOUBT, '', REVIEW",
        "DOUBT, CORRECT_SOURCE, REVIEW",
        "NOBODY, '', NOT_FOUND",
        "NOBODY, ASK, NOT_FOUND",
    })
    void outcome(Verdict verdict, String actions, Outcome expected) {
        List<Finding> findings = Arrays.stream(actions.split(" "))
                .filter(a -> !a.isEmpty())
                .map(Action::valueOf)
                .map(OutcomeTest::finding)
                .toList();
        assertThat(CorrectionPolicy.outcome(verdict, findings)).isEqualTo(expected);
    }

    private static Finding finding(Action action) {
        Difference difference = new Difference(Field.FULL_NAME, Code.NAME_TONE, "a", "b");
        return new Finding(difference, action, Addressee.NOBODY, Extent.NEVER, "", "NAME_TONE", "");
    }
}
