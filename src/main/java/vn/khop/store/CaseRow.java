package vn.khop.store;

import java.time.LocalDate;
import java.util.List;
import vn.khop.match.Waterfall;
import vn.khop.record.CleanRecord;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/**
 * A record that a person may have to look at, with both sides.
 *
 * @param citizen the registry's person; a person with nothing set where there is none
 * @param differences in the order of codes, then fields
 * @param waterfall the evidence for the citizen
 * @param runnerUp the evidence for the second candidate; {@link Waterfall#EMPTY} where there is none
 * @param since first of the verifications in a row that ended with this citizen
 */
public record CaseRow(
        String caseNo,
        String sourceKey,
        Outcome outcome,
        String unit,
        String ward,
        String citizenId,
        int probabilityMillionths,
        String rule,
        CleanRecord source,
        Person citizen,
        List<DifferenceRow> differences,
        Waterfall waterfall,
        Waterfall runnerUp,
        LocalDate verifiedOn,
        LocalDate since) {

    public CaseRow {
        differences = List.copyOf(differences);
    }
}
