package vn.khop.record;

import java.util.Locale;
import java.util.Optional;

/**
 * A field of a person record. The key (snake_case) is what job files and reports call it; the order of the constants is the order in
 * which fields are stored and reported.
 */
public enum Field {
    SOURCE_KEY,
    CITIZEN_ID,
    OLD_ID,
    FULL_NAME,
    FAMILY_NAME,
    MIDDLE_NAME,
    GIVEN_NAME,
    DATE_OF_BIRTH,
    GENDER,
    ETHNICITY,
    PLACE_OF_BIRTH,
    ADDRESS,
    WARD_CODE,
    FATHER_NAME,
    MOTHER_NAME,
    SPOUSE_NAME,
    PHONE,
    INSURANCE_NUMBER,
    DATE_OF_DEATH,
    UNIT,
    /** Registry only: living, dead or cancelled. */
    STATUS,
    /** Registry only: former identity numbers, joined by {@code |}. */
    ID_HISTORY,
    /** Registry only: former addresses, joined by {@code |}. */
    FORMER_ADDRESSES,
    /** Other names that the person goes by, joined by {@code |}. */
    OTHER_NAMES,
    /** How the person stands to the head of the household. Behind the others, because stored persons are read by the order. */
    RELATIONSHIP,
    /** What kind of paper the identity number is of. */
    DOCUMENT_TYPE;

    private static final Field[] ALL = values();

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name of this field in job files and reports, for example {@code date_of_birth}. */
    public String key() {
        return key;
    }

    /** Whether only the registry file may map this field. */
    public boolean isRegistryOnly() {
        return this == STATUS || this == ID_HISTORY || this == FORMER_ADDRESSES;
    }

    /** The field with this key, if there is one. */
    public static Optional<Field> find(String key) {
        for (Field field : ALL) {
            if (field.key.equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
