package vn.khop.store;

import java.time.LocalDate;
import java.util.List;
import vn.khop.correct.OwnRepair;
import vn.khop.match.Waterfall;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/**
 * A record that a person may have to look at, with both sides.
 *
 * @param ward current code of the ward where the person lives by the registry, else by the source; empty where unknown
 * @param sourceWard the same by the source alone
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
        String sourceWard,
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

    /** The same with the ward that the source's own address told when it was read. */
    public CaseRow(
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
            LocalDate verifiedOn) {
        this(
                caseNo,
                sourceKey,
                outcome,
                unit,
                ward,
                oneWard(source.person().text(Field.WARD_CODE)),
                citizenId,
                probabilityMillionths,
                rule,
                source,
                citizen,
                differences,
                waterfall,
                runnerUp,
                verifiedOn,
                verifiedOn);
    }

    private static String oneWard(String codes) {
        return codes.indexOf('|') < 0 ? codes : "";
    }

    /** Whether the source itself wrote the citizen's number. */
    public boolean ownNumber() {
        return OwnRepair.isOwnNumber(source.person().citizenId(), citizenId);
    }
}
