package vn.khop.pipeline;

import java.time.LocalDate;
import java.util.List;
import vn.khop.record.Code;
import vn.khop.record.Outcome;

/**
 * A record of one job that is linked, or was proposed to be linked, to a citizen.
 *
 * @param verifiedOn the business date of the verification
 * @param proposed what matching said
 * @param standing what stands now
 * @param logOddsMillibits evidence for the link, in thousandths of a bit
 * @param codes what differs, without SAME_PERSON_TWICE
 */
public record Claim(
        long recordId,
        String sourceKey,
        LocalDate verifiedOn,
        Outcome proposed,
        Outcome standing,
        int logOddsMillibits,
        List<Code> codes) {

    public Claim {
        codes = List.copyOf(codes);
    }

    /** The same claim where something else stands. */
    Claim standing(Outcome now) {
        return new Claim(recordId, sourceKey, verifiedOn, proposed, now, logOddsMillibits, codes);
    }

    /** Whether id and name agree with the citizen's, so that a second record of the same person is no doubt about the person. */
    boolean agreesInIdAndName() {
        for (Code code : codes) {
            boolean note = code == Code.NAME_TONE_PLACEMENT || code == Code.NAME_DIACRITICS;
            if (!note && (code.name().startsWith("ID_") || code.name().startsWith("NAME_"))) {
                return false;
            }
        }
        return true;
    }
}
