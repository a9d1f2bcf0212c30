package vn.khop.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.khop.pipeline.SearchCounts;
import vn.khop.quality.DatedCard;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Rule;

/**
 * The totals of one job at the end of one business date.
 *
 * @param outcomes latest outcomes of all records ever verified
 * @param issues what cleansing found, over all records held
 * @param rules what cleansing did, by field, over all records held
 * @param mismatches what comparing found, over all records ever verified
 * @param quotaSpent verifications of this job on this date
 * @param quotaDaily verifications allowed on this date, all jobs
 * @param searches how the searches for candidates of this date's verifications ended
 * @param card the error card that stands, if the job ever verified anything
 */
public record JobSummary(
        String job,
        LocalDate date,
        Books books,
        Map<Outcome, Long> outcomes,
        Map<Code, Long> issues,
        Map<Field, Map<Rule, Long>> rules,
        Map<Code, Long> mismatches,
        long quotaSpent,
        long quotaDaily,
        int modelVersion,
        long generation,
        String asOf,
        String scope,
        SearchCounts searches,
        Optional<DatedCard> card) {

    public JobSummary {
        outcomes = outcomes.isEmpty() ? Map.of() : new EnumMap<>(outcomes);
        issues = issues.isEmpty() ? Map.of() : new EnumMap<>(issues);
        rules = rules.isEmpty() ? Map.of() : new EnumMap<>(rules);
        mismatches = mismatches.isEmpty() ? Map.of() : new EnumMap<>(mismatches);
    }

    /** Whether the results are held back for the card. */
    public boolean isHeldBack() {
        return card.isPresent() && card.get().heldBack();
    }
}
