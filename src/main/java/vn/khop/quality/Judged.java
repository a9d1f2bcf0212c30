package vn.khop.quality;

import java.time.LocalDate;
import java.util.List;
import vn.khop.record.Code;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/**
 * One record with its latest outcome, to be held against the truth.
 *
 * @param citizenId whom the record is linked to, or the best candidate of a review; empty where nobody was found
 * @param probabilityMillionths that this citizen is the person, 0 to 1,000,000
 * @param mismatches against that citizen, in the order of {@link Code}
 * @param verifiedOn the business date of the verification, at which ages are counted
 * @param person the record after cleansing, in the version that was verified
 * @param turn when it was its turn, and whether that gave something
 */
public record Judged(
        String sourceKey,
        Outcome outcome,
        String citizenId,
        int probabilityMillionths,
        List<Code> mismatches,
        LocalDate verifiedOn,
        Person person,
        Turn turn) {

    public Judged {
        mismatches = List.copyOf(mismatches);
    }

    /** An outcome of whose turn nothing is known. */
    public Judged(
            String sourceKey,
            Outcome outcome,
            String citizenId,
            int probabilityMillionths,
            List<Code> mismatches,
            LocalDate verifiedOn,
            Person person) {
        this(sourceKey, outcome, citizenId, probabilityMillionths, mismatches, verifiedOn, person, Turn.UNKNOWN);
    }

    /** Whether somebody is proposed: linked to, or the best candidate of a review. */
    public boolean isProposed() {
        return !citizenId.isEmpty();
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Judged[…]";
    }
}
