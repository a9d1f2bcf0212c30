package vn.khop.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khop.correct.CorrectionState;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;

/**
 * A record that has to do with a number that was asked for.
 *
 * @param shown the version that was verified; the newest where none was; with {@link Bond#FORMER_NUMBER} the one that bore the number
 * @param waits whether its newest version waits for a verification
 * @param newer the newest version, where it is not the one shown
 * @param earlier versions that newer rows replaced, oldest first, without the one shown
 * @param decision its latest outcome; empty where it was never verified, or where what is shown is not what was
 * @param confirmations corrections that newer files of the source showed, oldest first
 * @param audit what people and the night did that names the record, its file, or its job and a code that it was corrected for, oldest first
 */
public record PersonRecord(
        String job,
        String sourceKey,
        String caseNo,
        Bond bond,
        String unit,
        Reading shown,
        boolean waits,
        Optional<Reading> newer,
        List<Earlier> earlier,
        Optional<Decision> decision,
        List<Difference> differences,
        List<Confirmation> confirmations,
        List<AuditLine> audit) {

    public PersonRecord {
        earlier = List.copyOf(earlier);
        differences = List.copyOf(differences);
        confirmations = List.copyOf(confirmations);
        audit = List.copyOf(audit);
    }

    /** Whether the value of a field may be shown: ethnic origin is sensitive, and that of somebody else helps nobody. */
    public boolean shows(Field field) {
        return bond.isAccepted() || field != Field.ETHNICITY;
    }

    /** What binds a record to the number that was asked for. */
    public enum Bond {
        /** It was found to be this citizen's. */
        LINKED,
        /** This citizen is its best candidate, and people are to decide. */
        CANDIDATE,
        /** It bears the number; whose it is was not found, or is another, or was not looked for yet. */
        OWN_NUMBER,
        /** An earlier version of it bore the number. */
        FORMER_NUMBER;

        private final String key = name().toLowerCase(Locale.ROOT);

        /** The word for machines, for example {@code own_number}. */
        public String key() {
            return key;
        }

        /** Whether the citizen was accepted as the record's person: only then may the registry's values stand beside the source's. */
        public boolean isAccepted() {
            return this == LINKED;
        }
    }

    /**
     * A row as it was read.
     *
     * @param file as the job file names it
     * @param readOn the business date
     * @param line from 1
     * @param subject the subject of a row of several persons, else empty
     */
    public record Reading(String file, LocalDate readOn, long line, String subject, CleanRecord record) {}

    /** A version that is no more: where it stood, and the file whose row replaced it on that business date. */
    public record Earlier(String file, LocalDate readOn, long line, String replacedBy, LocalDate replacedOn) {}

    /**
     * A verification.
     *
     * @param rule why this outcome
     * @param model the weights
     * @param generation the registry index
     */
    public record Decision(
            Outcome outcome,
            int probabilityMillionths,
            String rule,
            LocalDate verifiedOn,
            int model,
            long generation) {}

    /**
     * A difference. Where the citizen was not accepted as the record's person, registry's and proposed value, before, after and evidence
     * are empty: they would tell of somebody else.
     *
     * @param state empty where the source's cell does not change
     * @param before what stands in the source's cell
     * @param after what shall stand there
     * @param evidence words joined by a space
     */
    public record Difference(
            DifferenceRow row,
            Optional<CorrectionState> state,
            String before,
            String after,
            String rule,
            String evidence) {

        Difference ofAnother() {
            return new Difference(row.withoutRegistry(), state, "", "", rule, "");
        }
    }

    /**
     * A correction that the source has taken over. Where the citizen was not accepted as the record's person, or the correction was by another,
     * before, after and evidence are empty.
     *
     * @param state confirmed, or undone where it was taken back since
     * @param file whose row was corrected
     * @param line of that row
     * @param shownBy the newer file that showed the value
     * @param shownLine where
     * @param shownOn its business date
     */
    public record Confirmation(
            Field field,
            Code code,
            CorrectionState state,
            String before,
            String after,
            String rule,
            String evidence,
            String file,
            long line,
            String shownBy,
            long shownLine,
            LocalDate shownOn) {

        Confirmation ofAnother() {
            return new Confirmation(field, code, state, "", "", rule, "", file, line, shownBy, shownLine, shownOn);
        }
    }
}
