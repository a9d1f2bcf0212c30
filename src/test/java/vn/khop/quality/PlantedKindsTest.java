package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.match.MatchSettings;
import vn.khop.record.Code;
import vn.khop.record.Outcome;

/** FEATURE UNDER TEST: which codes planted errors should leave, and how often right links report them. */
class PlantedKindsTest {

    private final SampleJudged sample = new SampleJudged();

    @ParameterizedTest
    @CsvSource({
        "NAME_TONE, NAME_TONE",
        "NAME_ENCODING, NAME_ENCODING",
        "ID_ZERO_LOST, ID_ZERO_LOST",
        "ID_MISSING|DOB_DAY, DOB_DAY|ID_MISSING",
        "ALL_CAPS, ''",
        "NFD|SPACES|ETH, ''",
        "'', ''",
        "ADDRESS_OLD_UNIT|GENDER|PARENT_NAME|TWIN, ''",
        "REGISTRY_ERROR, not judged",
        "NAME_TONE|REGISTRY_ERROR, not judged",
        "SOMETHING_ELSE, not judged",
    })
    void everyKind_leavesItsCode(String kinds, String codes) {
        Set<String> planted = kinds.isEmpty() ? Set.of() : Set.of(kinds.split("\\|"));
        String expected = PlantedKinds.shipped()
                .expected(planted)
                .map(set -> set.stream().map(Code::name).collect(Collectors.joining("|")))
                .orElse("not judged");
        assertThat(expected).isEqualTo(codes);
    }

    @Test
    void table_knowsEveryCode() {
        for (Code code : Code.values()) {
            Optional<Set<Code>> expected = PlantedKinds.shipped().expected(Set.of(code.name()));
            boolean judged = code.name().matches("(NAME|DOB|ID)_.*");
            assertThat(PlantedKinds.isJudged(code)).as(code.name()).isEqualTo(judged);
            if (code != Code.FIELD_EMPTY_IN_REGISTRY) {
                assertThat(expected).as(code.name()).contains(judged ? Set.of(code) : Set.of());
            }
        }
    }

    @Test
    void agreement_countsRightAutomaticLinksOnly() {
        judge("1", Outcome.CORRECTED, "1", "NAME_TONE", "NAME_TONE|ADDRESS_OLD_UNIT");
        judge("1", Outcome.MATCHED, "1", "ALL_CAPS", "");
        judge("1", Outcome.CORRECTED, "1", "DOB_DAY|ID_MISSING", "DOB_DEFAULT|ID_MISSING");
        judge("1", Outcome.CORRECTED, "1", "ID_MISSING|DOB_DAY", "ID_MISSING|DOB_DEFAULT|GENDER");
        judge("1", Outcome.CORRECTED, "1", "NAME_MIDDLE", "");
        judge("1", Outcome.CORRECTED, "1", "REGISTRY_ERROR", "NAME_TONE");
        judge("1", Outcome.CORRECTED, "2", "NAME_TONE", "");
        judge("1", Outcome.REVIEW, "1", "NAME_TONE", "");

        CodeAgreement codes = Objects.requireNonNull(sample.result().codes());

        assertThat(codes.equal()).isEqualTo(new Share(2, 5));
        assertThat(codes.notJudged()).isEqualTo(1);
        assertThat(codes.disagreements())
                .containsExactly(
                        new CodeDisagreement(
                                List.of(Code.DOB_DAY, Code.ID_MISSING), List.of(Code.DOB_DEFAULT, Code.ID_MISSING), 2),
                        new CodeDisagreement(List.of(Code.NAME_MIDDLE), List.of(), 1));
    }

    @Test
    void truthWithoutErrors_isNotAskedForCodes() {
        Evaluator evaluator = new Evaluator(id -> Optional.empty());
        evaluator.know(new Truth("a", "1", Set.of(), false));
        evaluator.judge(
                new Judged("a", Outcome.MATCHED, "1", 1_000_000, List.of(), LocalDate.EPOCH, SampleJudged.nobody()));
        assertThat(evaluator
                        .result(MatchSettings.DEFAULT, (turns, verifications) -> Set.of())
                        .codes())
                .isNull();
    }

    private void judge(String right, Outcome outcome, String found, String errors, String codes) {
        sample.judge(right, outcome, found, 1_000_000, SampleJudged.nobody(), errors, codes);
    }
}
