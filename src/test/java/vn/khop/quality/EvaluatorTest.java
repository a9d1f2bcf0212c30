package vn.khop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khop.match.MatchSettings;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: outcomes are held against a known truth. */
class EvaluatorTest {

    private final Evaluator evaluator = new Evaluator(id -> Optional.empty());

    @Test
    void links_reviews_and_absences_are_counted_apart() {
        know("a", "1");
        know("b", "2", "DOB_SWAPPED");
        know("c", "3", "DOB_SWAPPED");
        know("d", "");
        know("e", "5");
        know("late", "6");
        judge("a", Outcome.MATCHED, "1");
        judge("b", Outcome.REVIEW, "2");
        judge("c", Outcome.CORRECTED, "9");
        judge("d", Outcome.MATCHED, "4");
        judge("e", Outcome.NOT_FOUND, "");
        judge("stranger", Outcome.MATCHED, "7");

        Evaluation result = evaluator.result(MatchSettings.DEFAULT, (turns, verifications) -> Set.of());

        assertThat(result.automatic().precision()).isEqualTo(new Share(1, 3));
        assertThat(result.automatic().recall()).isEqualTo(new Share(1, 4));
        assertThat(result.withReview().recall()).isEqualTo(new Share(2, 4));
        assertThat(result.withReview().precision()).isEqualTo(new Share(2, 4));
        assertThat(result.waiting()).isEqualTo(1);
        assertThat(result.withoutTruth()).isEqualTo(1);
        assertThat(result.notFound()).isEqualTo(1);
        assertThat(result.byError())
                .containsExactly(
                        new ErrorRecall("DOB_SWAPPED", new Share(0, 2), new Share(1, 2)),
                        new ErrorRecall("NONE", new Share(1, 2), new Share(1, 2)));
    }

    @Test
    void f1_is_the_harmonic_mean() {
        Quality quality = new Quality(new Share(1, 2), new Share(1, 4));
        assertThat(quality.f1()).isEqualTo(1.0 / 3, within(1e-12));
    }

    private void judge(String key, Outcome outcome, String citizen) {
        evaluator.judge(new Judged(
                key,
                outcome,
                citizen,
                1_000_000,
                List.of(),
                LocalDate.of(2026, 11, 22),
                Person.builder().build()));
    }

    private void know(String key, String citizen, String... errors) {
        evaluator.know(new Truth(key, citizen, Set.of(errors)));
    }
}
