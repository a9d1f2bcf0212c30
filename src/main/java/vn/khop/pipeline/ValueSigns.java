package vn.khop.pipeline;

import java.util.List;
import vn.khop.place.Gazetteer;
import vn.khop.record.Field;

/**
 * Whether cells look like the values of a field: {@link #proves} is a sign that would do without a header's word, {@link #allows} only that the
 * cell does not speak against it.
 */
final class ValueSigns {

    /** The fields whose values can be told from their look. */
    static final List<Field> TOLD_BY_VALUES = List.of(
            Field.CITIZEN_ID,
            Field.OLD_ID,
            Field.FULL_NAME,
            Field.DATE_OF_BIRTH,
            Field.GENDER,
            Field.ETHNICITY,
            Field.ADDRESS,
            Field.WARD_CODE,
            Field.PHONE,
            Field.INSURANCE_NUMBER);

    private static final int ADDRESS_CHARS_MAX = 300;
    private static final int WARD_CODE_CHARS = 5;

    private final Gazetteer gazetteer;

    ValueSigns(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Whether a filled cell is plainly a value of the field. */
    boolean proves(Field field, String cell) {
        return switch (field) {
            case CITIZEN_ID -> NumberSigns.isCitizenId(cell);
            case OLD_ID -> NumberSigns.isOldId(cell);
            case FULL_NAME, FATHER_NAME, MOTHER_NAME, SPOUSE_NAME -> WordSigns.isName(cell);
            case DATE_OF_BIRTH, DATE_OF_DEATH -> NumberSigns.isDate(cell);
            case GENDER -> WordSigns.isGender(cell);
            case ETHNICITY -> WordSigns.isEthnicity(cell);
            case ADDRESS, PLACE_OF_BIRTH -> isPlace(cell);
            case WARD_CODE -> isWardCode(cell);
            case PHONE -> NumberSigns.isPhone(cell);
            case INSURANCE_NUMBER -> NumberSigns.isInsuranceNumber(cell);
            case STATUS -> WordSigns.isStatus(cell);
            case SOURCE_KEY,
                    FAMILY_NAME,
                    MIDDLE_NAME,
                    GIVEN_NAME,
                    UNIT,
                    ID_HISTORY,
                    FORMER_ADDRESSES,
                    OTHER_NAMES,
                    RELATIONSHIP,
                    DOCUMENT_TYPE -> false;
        };
    }

    /** Whether a filled cell may be a value of the field. */
    static boolean allows(Field field, String cell) {
        return switch (field) {
            case CITIZEN_ID, OLD_ID -> NumberSigns.mayBeId(cell);
            case FULL_NAME, FAMILY_NAME, MIDDLE_NAME, GIVEN_NAME, FATHER_NAME, MOTHER_NAME, SPOUSE_NAME, OTHER_NAMES ->
                WordSigns.mayBeName(cell);
            case DATE_OF_BIRTH, DATE_OF_DEATH -> NumberSigns.mayBeDate(cell);
            case GENDER -> cell.strip().length() <= 2 || WordSigns.isGender(cell);
            case ETHNICITY, STATUS, RELATIONSHIP, DOCUMENT_TYPE ->
                cell.strip().length() <= 2 || WordSigns.mayBeName(cell);
            case ADDRESS, PLACE_OF_BIRTH, FORMER_ADDRESSES -> WordSigns.hasLetters(cell);
            case WARD_CODE -> {
                int digits = NumberSigns.digits(cell).length();
                yield digits > 0 && digits <= WARD_CODE_CHARS;
            }
            case PHONE -> NumberSigns.mayBePhone(cell);
            case INSURANCE_NUMBER -> NumberSigns.mayBeInsuranceNumber(cell);
            case SOURCE_KEY, UNIT, ID_HISTORY -> true;
        };
    }

    private boolean isPlace(String cell) {
        return cell.length() <= ADDRESS_CHARS_MAX && gazetteer.resolve(cell).isResolved();
    }

    private boolean isWardCode(String cell) {
        String digits = NumberSigns.digits(cell);
        return digits.length() == WARD_CODE_CHARS
                && (gazetteer.findWard(digits).isPresent()
                        || !gazetteer.successors(digits).isEmpty());
    }
}
