package vn.khop.record;

import java.util.Optional;

/**
 * What cleansing can do to a cell, propose for it, or see in it. The names are stored and counted; each has a sentence in the message bundles
 * ({@code rule.NAME}). A rule says what was done, a {@link Code} what is odd about the record: many rules have none.
 */
public enum Rule {
    // Any text
    UNICODE_FORM(Kind.FORM),
    INVISIBLE(Kind.FORM),
    SPACES(Kind.FORM),
    LOOKALIKE(Kind.CHANGED),
    FULL_WIDTH(Kind.FORM),
    BROKEN_CHARACTER(Kind.NOTED),
    // Names
    NAME_CASE(Kind.FORM),
    NAME_EDGE(Kind.FORM),
    NAME_APOSTROPHE(Kind.FORM),
    NAME_JOINED(Kind.FORM),
    NAME_TITLE(Kind.CHANGED),
    NAME_ALIAS(Kind.CHANGED),
    NAME_FACTS(Kind.CHANGED),
    FACT_FROM_NAME(Kind.PROPOSED),
    NAME_PLACEHOLDER(Kind.CHANGED),
    NAME_ABBREVIATED(Kind.NOTED),
    NAME_DIGITS(Kind.NOTED),
    NAME_SENTENCE(Kind.NOTED),
    TONE_MISPLACED(Kind.PROPOSED),
    ENCODING_TCVN3(Kind.CHANGED),
    ENCODING_VNI(Kind.CHANGED),
    ENCODING_VPS(Kind.CHANGED),
    ENCODING_UTF8_AS_1252(Kind.CHANGED),
    ENCODING_UTF8_AS_1258(Kind.CHANGED),
    ENCODING_UTF8_AS_8859_2(Kind.CHANGED),
    ENCODING_SUSPECTED(Kind.NOTED),
    KEYS_TELEX(Kind.CHANGED),
    KEYS_VNI(Kind.CHANGED),
    KEYS_VIQR(Kind.CHANGED),
    KEYS_HORN(Kind.CHANGED),
    OCR_LETTER(Kind.CHANGED),
    // Dates
    DATE_FORM(Kind.FORM),
    DATE_SERIAL_1900(Kind.CHANGED),
    DATE_SERIAL_1904(Kind.CHANGED),
    DATE_YEAR_OF_TWO_DIGITS(Kind.CHANGED),
    DATE_CENTURY_DOUBTFUL(Kind.NOTED),
    DATE_MONTH_FIRST(Kind.CHANGED),
    DATE_UNKNOWN_PARTS(Kind.CHANGED),
    DATE_MIDNIGHT_IN_UTC(Kind.CHANGED),
    DATE_IMPOSSIBLE(Kind.PROPOSED),
    DATE_AFTER_TODAY(Kind.NOTED),
    DATE_TOO_OLD(Kind.NOTED),
    DATE_FIRST_OF_JANUARY(Kind.NOTED),
    DATE_DEATH_BEFORE_BIRTH(Kind.NOTED),
    DATE_UNREADABLE(Kind.CHANGED),
    /** The person belongs to a merit or policy group: the year of birth is asked about, never corrected. */
    PROTECTED_GROUP(Kind.NOTED),
    // Identity and insurance numbers
    NUMBER_GAPS(Kind.FORM),
    NUMBER_LABEL(Kind.CHANGED),
    NUMBER_SCIENTIFIC(Kind.CHANGED),
    NUMBER_ABSENT(Kind.CHANGED),
    NUMBER_SECOND(Kind.CHANGED),
    NUMBER_LETTER_FOR_DIGIT(Kind.CHANGED),
    ID_ZERO_RESTORED(Kind.CHANGED),
    ID_PENDING(Kind.CHANGED),
    ID_CMND(Kind.NOTED),
    ID_FOREIGN_BIRTH(Kind.NOTED),
    ID_OTHER_DOCUMENT(Kind.NOTED),
    ID_IS_INSURANCE(Kind.NOTED),
    ID_PREFIX_UNKNOWN(Kind.NOTED),
    ID_OTHER_SEX(Kind.NOTED),
    ID_OTHER_YEAR(Kind.NOTED),
    ID_LENGTH(Kind.NOTED),
    ID_UNREADABLE(Kind.NOTED),
    INSURANCE_OF_CARD(Kind.CHANGED),
    INSURANCE_ZERO_RESTORED(Kind.CHANGED),
    INSURANCE_IS_CITIZEN_ID(Kind.NOTED),
    INSURANCE_OBJECT_UNKNOWN(Kind.NOTED),
    INSURANCE_PROVINCE_UNKNOWN(Kind.NOTED),
    INSURANCE_FORM(Kind.NOTED),
    // Telephone numbers
    PHONE_FORM(Kind.FORM),
    PHONE_PREFIX_OF_2018(Kind.CHANGED),
    PHONE_FIRST_OF_SEVERAL(Kind.CHANGED),
    PHONE_FOREIGN(Kind.NOTED),
    PHONE_UNREADABLE(Kind.NOTED),
    // Values of a list
    VALUE_WORD(Kind.FORM),
    VALUE_OF_THE_JOB(Kind.FORM),
    VALUE_UNKNOWN(Kind.NOTED),
    VALUE_UNREADABLE(Kind.CHANGED),
    STATUS_TAKEN_AS_LIVING(Kind.CHANGED),
    LIST_FORM(Kind.FORM),
    // Addresses
    UNIT_OF_OLD_EDITION(Kind.NOTED),
    UNIT_FORMER_NAME(Kind.NOTED),
    UNIT_DIVIDED(Kind.NOTED),
    UNIT_AMBIGUOUS(Kind.NOTED),
    UNIT_NOT_FOUND(Kind.NOTED),
    UNIT_CODE(Kind.FORM),
    UNIT_CODE_SUCCESSOR(Kind.CHANGED),
    UNIT_CODE_REUSED(Kind.NOTED),
    UNIT_CODE_UNKNOWN(Kind.CHANGED),
    UNIT_CODE_DISAGREES(Kind.NOTED);

    /** What a rule does. */
    public enum Kind {
        /** The clean value is the cell's in another form of writing: spaces, case, the order of a date. */
        FORM,
        /** The clean value differs from the cell by this rule. */
        CHANGED,
        /** The clean value is as the cell; what could stand there is proposed to a person. */
        PROPOSED,
        /** Seen and told, nothing else. */
        NOTED
    }

    private static final Rule[] ALL = values();

    private final Kind kind;

    Rule(Kind kind) {
        this.kind = kind;
    }

    /** What the rule does. */
    public Kind kind() {
        return kind;
    }

    /** Whether the clean value differs from the cell by this rule. */
    public boolean isChange() {
        return kind == Kind.FORM || kind == Kind.CHANGED;
    }

    /** The rule with this name, if there is one. */
    public static Optional<Rule> find(String name) {
        for (Rule rule : ALL) {
            if (rule.name().equals(name)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
