package vn.khop.quality;

import vn.khop.pipeline.Proposal;
import vn.khop.pipeline.RecordFlow;
import vn.khop.record.Outcome;

/**
 * What the night's own flow makes of a planted record.
 *
 * @param found whether the right citizen was among the candidates
 * @param right whether the best candidate is the right citizen; never for a decoy
 */
public record Trial(Planted planted, Outcome outcome, boolean found, boolean right) {

    /** Tries one record. */
    public static Trial of(RecordFlow flow, Planted planted) {
        if (planted.kind() != Planted.Kind.PROBE) {
            Proposal proposal = flow.proposeWithout(planted.record(), planted.citizenId());
            return new Trial(planted, proposal.outcome(), false, false);
        }
        Proposal proposal = flow.propose(planted.record());
        return new Trial(
                planted,
                proposal.outcome(),
                flow.isCandidate(planted.record(), planted.citizenId()),
                proposal.citizenId().equals(planted.citizenId()));
    }
}
