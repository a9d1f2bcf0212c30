package vn.khop.correct;

import java.util.EnumMap;
import java.util.Map;
import vn.khop.record.Field;

/**
 * Whose value stands, by field. A field that is not named is {@link Holder#SECTOR}.
 *
 * @param byField copied on the way in
 */
public record Authority(Map<Field, Holder> byField) {

    /** The registry's value stands for every field. */
    public static final Authority SECTOR = new Authority(Map.of());

    /** The source is a register of births: the original for name, date of birth, sex and parents. */
    public static final Authority CIVIL_STATUS = new Authority(Map.of(
            Field.FULL_NAME, Holder.CIVIL_STATUS,
            Field.DATE_OF_BIRTH, Holder.CIVIL_STATUS,
            Field.GENDER, Holder.CIVIL_STATUS,
            Field.FATHER_NAME, Holder.CIVIL_STATUS,
            Field.MOTHER_NAME, Holder.CIVIL_STATUS));

    public Authority {
        byField = byField.isEmpty() ? Map.of() : new EnumMap<>(byField);
    }

    /**
     * Whether the source is a register of civil status, the original of at least one field. Its entries tell of a day in the past, so that
     * a person in them may since have died.
     */
    boolean isRegister() {
        return byField.containsValue(Holder.CIVIL_STATUS);
    }

    /** Whose value of this field stands. */
    public Holder of(Field field) {
        return byField.getOrDefault(field, Holder.SECTOR);
    }
}
