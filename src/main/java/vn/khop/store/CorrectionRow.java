package vn.khop.store;

import java.time.LocalDate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Field;

/**
 * One line of corrections.csv: one value that changes, enough to undo it.
 *
 * @param subject the subject of a row of several persons, else empty
 * @param before what stands in the source's cell
 * @param after what shall stand there, in the source's own form
 */
public record CorrectionRow(
        String caseNo,
        String sourceKey,
        long fileId,
        String file,
        long line,
        String subject,
        Field field,
        String before,
        String after,
        String rule,
        String evidence,
        CorrectionState state,
        LocalDate verifiedOn) {

    /** The same, but only proposed: a value that its file cannot hold goes to the owner by mismatches.csv alone. */
    public CorrectionRow notIssued() {
        return with(before, CorrectionState.PROPOSED);
    }

    /** The same, from a cell of exactly this text: what is blank is held as empty, but is undone as it was. */
    public CorrectionRow from(String cell) {
        return cell.equals(before) ? this : with(cell, state);
    }

    private CorrectionRow with(String from, CorrectionState at) {
        return new CorrectionRow(
                caseNo, sourceKey, fileId, file, line, subject, field, from, after, rule, evidence, at, verifiedOn);
    }

    /** The same with other words that support it. */
    public CorrectionRow withEvidence(String words) {
        return new CorrectionRow(
                caseNo, sourceKey, fileId, file, line, subject, field, before, after, rule, words, state, verifiedOn);
    }
}
