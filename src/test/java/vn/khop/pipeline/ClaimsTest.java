package vn.khop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khop.pipeline.Claims.Ruling;
import vn.khop.record.Code;
import vn.khop.record.Outcome;

/** FEATURE UNDER TEST: several records of one job claim one citizen (DESIGN section 1, decide claims). */
class ClaimsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Test
    void an_earlier_nights_link_stands_and_the_newcomer_is_asked_about() {
        Map<Long, Ruling> rulings =
                Claims.decide(List.of(claim(1, YESTERDAY, 20_000), claim(2, TODAY, 60_000, Code.ID_MISSING)), TODAY);
        assertThat(rulings.get(1L)).isEqualTo(new Ruling(Outcome.MATCHED, false));
        assertThat(rulings.get(2L)).isEqualTo(new Ruling(Outcome.REVIEW, false));
    }

    @Test
    void inside_the_night_the_strongest_stands_if_it_leads_by_the_margin() {
        Map<Long, Ruling> rulings = Claims.decide(
                List.of(claim(1, TODAY, 20_000, Code.ID_MISSING), claim(2, TODAY, 30_000, Code.ID_MISSING)), TODAY);
        assertThat(rulings).extractingByKey(1L).extracting(Ruling::outcome).isEqualTo(Outcome.REVIEW);
        assertThat(rulings).extractingByKey(2L).extracting(Ruling::outcome).isEqualTo(Outcome.MATCHED);
    }

    @Test
    void inside_the_night_all_are_asked_about_if_none_leads() {
        Map<Long, Ruling> rulings = Claims.decide(
                List.of(claim(1, TODAY, 20_001, Code.ID_MISSING), claim(2, TODAY, 30_000, Code.ID_MISSING)), TODAY);
        assertThat(rulings.values()).allMatch(ruling -> ruling.outcome() == Outcome.REVIEW);
    }

    @Test
    void records_that_agree_in_id_and_name_are_all_linked_as_the_same_person_twice() {
        Map<Long, Ruling> rulings = Claims.decide(
                List.of(
                        claim(1, YESTERDAY, 20_000),
                        claim(2, TODAY, 20_000),
                        claim(3, TODAY, 20_000, Code.NAME_TONE_PLACEMENT)),
                TODAY);
        assertThat(rulings.values()).containsOnly(new Ruling(Outcome.MATCHED, true));
    }

    @Test
    void a_record_that_agrees_stands_before_one_that_does_not() {
        Map<Long, Ruling> rulings =
                Claims.decide(List.of(claim(1, TODAY, 20_000), claim(2, TODAY, 90_000, Code.NAME_TONE)), TODAY);
        assertThat(rulings.get(1L)).isEqualTo(new Ruling(Outcome.MATCHED, false));
        assertThat(rulings.get(2L)).isEqualTo(new Ruling(Outcome.REVIEW, false));
    }

    @Test
    void deciding_again_from_what_stands_changes_nothing() {
        Claim first = new Claim(1, "k1", TODAY, Outcome.CORRECTED, Outcome.REVIEW, 20_000, List.of(Code.ID_MISSING));
        Claim second = new Claim(2, "k2", TODAY, Outcome.MATCHED, Outcome.MATCHED, 40_000, List.of(Code.ID_MISSING));
        Map<Long, Ruling> rulings = Claims.decide(List.of(first, second), TODAY);
        assertThat(rulings).extractingByKey(1L).extracting(Ruling::outcome).isEqualTo(Outcome.REVIEW);
        assertThat(rulings).extractingByKey(2L).extracting(Ruling::outcome).isEqualTo(Outcome.MATCHED);
    }

    private static Claim claim(long id, LocalDate day, int millibits, Code... codes) {
        return new Claim(id, "k" + id, day, Outcome.MATCHED, Outcome.MATCHED, millibits, List.of(codes));
    }
}
