package vn.khop.store;

import java.time.LocalDate;
import java.util.List;
import vn.khop.record.Code;
import vn.khop.record.Outcome;

/**
 * One line of outcomes.csv: a record's latest outcome.
 *
 * @param citizenId exactly as the registry file has it; for a review the best candidate; empty for not_found
 * @param probabilityMillionths that this citizen is the person, 0 to 1,000,000
 * @param mismatches in the order of {@link Code}
 * @param verifiedOn the business date whose quota was spent
 */
public record OutcomeRow(
        String caseNo,
        String sourceKey,
        Outcome outcome,
        String citizenId,
        int probabilityMillionths,
        List<Code> mismatches,
        String rule,
        LocalDate verifiedOn) {

    public OutcomeRow {
        mismatches = List.copyOf(mismatches);
    }
}
