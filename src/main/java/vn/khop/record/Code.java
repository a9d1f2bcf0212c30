package vn.khop.record;

import java.util.Optional;

/**
 * Everything that can differ or be odd about a record, in the order in which reports list it. A code is found by cleansing (an {@link
 * Issue}) or by comparison with the registry (a difference). Title, sentence and cure of each stand in the message bundles.
 */
public enum Code {
    NAME_TONE_PLACEMENT(Field.FULL_NAME),
    NAME_I_Y(Field.FULL_NAME),
    NAME_DIACRITICS(Field.FULL_NAME),
    NAME_TONE(Field.FULL_NAME),
    NAME_SPELLING(Field.FULL_NAME),
    NAME_ORDER(Field.FULL_NAME),
    NAME_MIDDLE(Field.FULL_NAME),
    NAME_INITIALS(Field.FULL_NAME),
    NAME_WORD_BREAK(Field.FULL_NAME),
    NAME_ALIAS(Field.FULL_NAME),
    NAME_ENCODING(Field.FULL_NAME),
    NAME_DIFFERENT(Field.FULL_NAME),
    DOB_SWAPPED(Field.DATE_OF_BIRTH),
    DOB_DAY(Field.DATE_OF_BIRTH),
    DOB_MONTH(Field.DATE_OF_BIRTH),
    DOB_YEAR(Field.DATE_OF_BIRTH),
    DOB_YEAR_ONLY(Field.DATE_OF_BIRTH),
    DOB_DEFAULT(Field.DATE_OF_BIRTH),
    DOB_IMPOSSIBLE(Field.DATE_OF_BIRTH),
    DOB_DIFFERENT(Field.DATE_OF_BIRTH),
    GENDER(Field.GENDER),
    ID_MISSING(Field.CITIZEN_ID),
    ID_PENDING(Field.CITIZEN_ID),
    ID_DIGIT(Field.CITIZEN_ID),
    ID_SWAPPED_DIGITS(Field.CITIZEN_ID),
    ID_TRUNCATED(Field.CITIZEN_ID),
    ID_ZERO_LOST(Field.CITIZEN_ID),
    ID_OLD_CMND(Field.CITIZEN_ID),
    ID_OF_ANOTHER(Field.CITIZEN_ID),
    ID_REPLACED(Field.CITIZEN_ID),
    ID_SHARED(Field.CITIZEN_ID),
    ID_STRUCTURE(Field.CITIZEN_ID),
    ADDRESS_OLD_UNIT(Field.ADDRESS),
    ADDRESS_FORMER(Field.ADDRESS),
    ADDRESS_UNIT(Field.ADDRESS),
    ADDRESS_UNREADABLE(Field.ADDRESS),
    PARENT_NAME(Field.FATHER_NAME),
    SPOUSE_NAME(Field.SPOUSE_NAME),
    PHONE_OLD_PREFIX(Field.PHONE),
    DECEASED_IN_REGISTRY(Field.STATUS),
    DEATH_NOT_IN_REGISTRY(Field.DATE_OF_DEATH),
    SAME_PERSON_TWICE(Field.SOURCE_KEY),
    FIELD_EMPTY_IN_REGISTRY(Field.FULL_NAME);

    private static final Code[] ALL = values();

    private final Field about;

    Code(Field about) {
        this.about = about;
    }

    /** The field this code usually speaks of; PARENT_NAME and FIELD_EMPTY_IN_REGISTRY also of others. */
    public Field about() {
        return about;
    }

    /** The code with this name, if there is one. */
    public static Optional<Code> find(String name) {
        for (Code code : ALL) {
            if (code.name().equals(name)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
