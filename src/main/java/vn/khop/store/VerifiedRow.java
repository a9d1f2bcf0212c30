package vn.khop.store;

import java.util.List;
import vn.khop.record.Outcome;

/**
 * A record with its latest outcome and every difference found.
 *
 * @param recordId by which its corrections and its case are asked for
 * @param fileId the file that it stands in
 * @param line where it stands there, from 1
 * @param subject the subject of a row of several persons, else empty
 * @param ward current code of the ward where the person lives by the registry, else by the source; empty where unknown
 * @param sourceWard the same by the source alone
 * @param ownNumber whether the source itself wrote the citizen's number
 * @param differences in the order of codes, then fields
 * @param changesCells whether a cell of the source changes, or would once approved
 */
public record VerifiedRow(
        long recordId,
        long fileId,
        long line,
        String subject,
        String ward,
        String sourceWard,
        boolean ownNumber,
        OutcomeRow outcome,
        List<DifferenceRow> differences,
        boolean changesCells) {

    public VerifiedRow {
        differences = List.copyOf(differences);
    }

    /** The record, as one whose cells change. */
    public CorrectedRecord corrected() {
        return new CorrectedRecord(recordId, outcome.sourceKey(), fileId, line, subject, outcome.verifiedOn(), false);
    }

    /** Whether a person may have to look at it. */
    public boolean isCase() {
        return outcome.outcome() == Outcome.CORRECTED || outcome.outcome() == Outcome.REVIEW;
    }
}
