package vn.khop.store;

import java.time.LocalDate;
import java.util.List;

/**
 * A case as the tables hold it: what the record says and why its outcome is what it is still as bytes.
 *
 * @param differences in the order of codes, then fields
 */
record StoredCase(
        OutcomeRow outcome,
        LocalDate since,
        String unit,
        String ward,
        String sourceWard,
        TextPack.Entry record,
        TextPack.Entry evidence,
        List<StoredDifference> differences) {

    CaseRow row() {
        StoredEvidence why = StoredEvidence.read(evidence);
        return new CaseRow(
                outcome.caseNo(),
                outcome.sourceKey(),
                outcome.outcome(),
                unit,
                ward,
                sourceWard,
                outcome.citizenId(),
                outcome.probabilityMillionths(),
                outcome.rule(),
                StoredRecord.read(record),
                why.person(),
                differences.stream().map(d -> d.row(outcome, unit, ward)).toList(),
                why.waterfall(),
                why.runnerUp(),
                outcome.verifiedOn(),
                since);
    }
}
