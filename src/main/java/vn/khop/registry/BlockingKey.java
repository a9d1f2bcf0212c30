package vn.khop.registry;

/**
 * The kinds of blocking key: what a record and a citizen must share to be looked at together. Names are compared folded (no marks). {@code
 * sound} means that letters often confused are one (s/x, d/gi/r/v, tr/ch, l/n, ng/g; final n/ng/nh/m and t/c/ch; i/y) and that the order of
 * the syllables is free.
 *
 * <p>Every single error of name, date or id leaves at least one of these keys intact, and so do most pairs of errors: an error in the given
 * name leaves {@link #REST_DATE}, one elsewhere in the name {@link #GIVEN_DATE}; a wrong day or month leaves {@link #NAME_YEAR}, a wrong
 * year {@link #NAME_DAY}; a date that is wrong altogether leaves the ward, the parents, the telephone. Keys also find the rivals: twins and
 * brothers ({@link #KIN_DATE}, {@link #WARD_DATE}) and namesakes.
 */
public enum BlockingKey {
    /** A number of the record, of today or former, is this citizen's number. */
    CITIZEN_ID,
    /** A number of the record, of today or former, is an old or former number of this citizen. */
    FORMER_ID,
    /** All letters of the full name, in any order and with any spaces, and the date of birth. */
    LETTERS_DATE,
    /** Sound of the given name and the date of birth. */
    GIVEN_DATE,
    /** Sound of the name but its last syllable and the date of birth. */
    REST_DATE,
    /** Sound of the full name and the year of birth. */
    NAME_YEAR,
    /** Sound of the full name, and day and month of birth in either order. */
    NAME_DAY,
    /** Sound of the full name and the ward. */
    NAME_WARD,
    /** Sound of the full name and the name of father, mother or spouse. */
    NAME_KIN,
    /** Sound of the given name, the year of birth and the ward. */
    GIVEN_YEAR_WARD,
    /** Sound of the given name and the name of father or mother. */
    GIVEN_KIN,
    /** The name of father or mother and the date of birth. */
    KIN_DATE,
    /** The ward and the date of birth. */
    WARD_DATE,
    /** Where no ward is known: a word of the address and the date of birth. */
    WORD_DATE,
    /** Where no ward is known: a word of the address and the sound of a word of the name. */
    WORD_NAME,
    /** Where no ward is known: two words of the address that stand together. */
    ADDRESS_PART,
    /** The telephone number. */
    PHONE,
    /** The social or health insurance number. */
    INSURANCE;

    private static final BlockingKey[] ALL = values();

    static BlockingKey at(int ordinal) {
        return ALL[ordinal];
    }
}
