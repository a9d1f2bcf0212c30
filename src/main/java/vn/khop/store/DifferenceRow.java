package vn.khop.store;

import java.time.LocalDate;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.record.Code;
import vn.khop.record.Field;

/**
 * One line of mismatches.csv: one difference of one record.
 *
 * @param ward current code of the ward where the person lives by the registry, else by the source; empty where unknown
 * @param sourceValue as the source wrote it
 * @param proposedValue clean text; empty where nothing is proposed
 */
public record DifferenceRow(
        String caseNo,
        String sourceKey,
        String unit,
        String ward,
        String citizenId,
        Field field,
        Code code,
        String sourceValue,
        String registryValue,
        String proposedValue,
        Action action,
        Addressee addressee,
        int probabilityMillionths,
        LocalDate verifiedOn) {

    /** The same without anything that the registry says. */
    DifferenceRow withoutRegistry() {
        return new DifferenceRow(
                caseNo,
                sourceKey,
                unit,
                ward,
                "",
                field,
                code,
                sourceValue,
                "",
                "",
                action,
                addressee,
                probabilityMillionths,
                verifiedOn);
    }
}
