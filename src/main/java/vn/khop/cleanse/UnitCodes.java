package vn.khop.cleanse;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.place.Gazetteer;
import vn.khop.place.OldWard;
import vn.khop.place.Resolution;
import vn.khop.record.Field;
import vn.khop.record.Rule;

/**
 * Reads ward codes of either edition: five digits, or province, district and ward in one (01-001-00001, 0100100001; 01-00004).
 *
 * <p>Nearly all current codes were codes of the old edition too, most of them with another name. For most it does not matter: all of the
 * old unit's area belongs to the current unit of its code. For 139 of them the old unit was divided, and the code as an old one means more
 * than as a current one. There a longer code and a readable address tell which edition is meant. Where nothing tells, the code is kept as
 * what it is now, and the doubt is noted with the wards that it would mean as an old one: widening it would change what is clean already.
 */
final class UnitCodes {

    /** What a spreadsheet adds to a number. */
    private static final String DECIMAL = ".0";

    private static final int WARD_DIGITS = 5;
    private static final int PROVINCE_DIGITS = 2;
    private static final int DISTRICT_DIGITS = 3;
    private static final int OLD_DIGITS = PROVINCE_DIGITS + DISTRICT_DIGITS + WARD_DIGITS;
    private static final int CURRENT_DIGITS = PROVINCE_DIGITS + WARD_DIGITS;

    private final Gazetteer gazetteer;

    UnitCodes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The current wards that a code means; none for what is no code of either edition. Notes on the code what was done.
     *
     * @param byAddress what the address says, null where there is none
     */
    List<String> read(String cell, @Nullable Resolution byAddress, Notes notes) {
        String digits =
                Digits.withoutGaps(cell.endsWith(DECIMAL) ? cell.substring(0, cell.length() - DECIMAL.length()) : cell);
        List<String> wards = cell.indexOf('|') >= 0 ? several(cell) : one(digits, byAddress, notes);
        if (wards.isEmpty()) {
            notes.add(Rule.UNIT_CODE_UNKNOWN, Field.WARD_CODE);
            return wards;
        }
        if (!Residence.join(wards).equals(cell)) {
            boolean isSame = wards.size() == 1 && wards.get(0).equals(last(digits));
            notes.add(isSame ? Rule.UNIT_CODE : Rule.UNIT_CODE_SUCCESSOR, Field.WARD_CODE);
        }
        if (byAddress != null && byAddress.isResolved() && Collections.disjoint(wards, byAddress.currentWards())) {
            notes.add(Rule.UNIT_CODE_DISAGREES, Field.WARD_CODE, Residence.join(byAddress.currentWards()));
        }
        return wards;
    }

    /** Codes as Khớp itself writes them: kept where all are current. */
    private List<String> several(String cell) {
        List<String> codes = List.of(cell.split("\\|", -1));
        return codes.stream().allMatch(code -> gazetteer.findWard(code).isPresent()) ? codes : List.of();
    }

    private List<String> one(String digits, @Nullable Resolution byAddress, Notes notes) {
        if (!Digits.only(digits) || digits.length() > OLD_DIGITS) {
            return List.of();
        }
        if (digits.length() > CURRENT_DIGITS) {
            return ofOldEdition(padded(digits, OLD_DIGITS), notes);
        }
        if (digits.length() > WARD_DIGITS) {
            String code = padded(digits, CURRENT_DIGITS);
            return gazetteer
                    .findWard(code.substring(PROVINCE_DIGITS))
                    .filter(ward -> code.startsWith(ward.provinceCode()))
                    .map(ward -> List.of(ward.code()))
                    .orElse(List.of());
        }
        return byEdition(padded(digits, WARD_DIGITS), byAddress, notes);
    }

    /** Province, district and ward in one can only be of the old edition. */
    private List<String> ofOldEdition(String digits, Notes notes) {
        String code = digits.substring(PROVINCE_DIGITS + DISTRICT_DIGITS);
        OldWard ward = gazetteer.findOldWard(code).orElse(null);
        if (ward == null || !digits.startsWith(ward.provinceCode() + ward.districtCode())) {
            return List.of();
        }
        notes.add(Rule.UNIT_OF_OLD_EDITION, Field.WARD_CODE);
        return gazetteer.successors(code);
    }

    private List<String> byEdition(String code, @Nullable Resolution byAddress, Notes notes) {
        List<String> asOld = gazetteer.successors(code);
        if (gazetteer.findWard(code).isEmpty()) {
            if (!asOld.isEmpty()) {
                notes.add(Rule.UNIT_OF_OLD_EDITION, Field.WARD_CODE);
            }
            return asOld;
        }
        List<String> asCurrent = List.of(code);
        if (asOld.isEmpty() || asOld.equals(asCurrent)) {
            return asCurrent;
        }
        if (byAddress == null || !byAddress.isResolved()) {
            notes.add(Rule.UNIT_AMBIGUOUS, Field.WARD_CODE, Residence.join(asOld));
            return asCurrent;
        }
        boolean isOld = byAddress.oldWards().contains(code)
                || !byAddress.currentWards().contains(code) && !Collections.disjoint(asOld, byAddress.currentWards());
        if (isOld) {
            notes.add(Rule.UNIT_CODE_REUSED, Field.WARD_CODE);
        }
        return isOld ? asOld : asCurrent;
    }

    /** The part of a code that is the ward's. */
    private static String last(String digits) {
        return digits.length() < WARD_DIGITS
                ? padded(digits, WARD_DIGITS)
                : digits.substring(digits.length() - WARD_DIGITS);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
