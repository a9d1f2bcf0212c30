package vn.khop.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khop.record.Field;

/** What is compared between a record and a registry person, in the order of the waterfall. */
public enum Comparison {
    ID(Field.CITIZEN_ID, IdLevel.values()),
    NAME(Field.FULL_NAME, NameLevel.values()),
    DATE_OF_BIRTH(Field.DATE_OF_BIRTH, DateLevel.values()),
    GENDER(Field.GENDER, Agreement.values()),
    FATHER(Field.FATHER_NAME, NameLevel.values()),
    MOTHER(Field.MOTHER_NAME, NameLevel.values()),
    SPOUSE(Field.SPOUSE_NAME, NameLevel.values()),
    ADDRESS(Field.ADDRESS, AddressLevel.values()),
    PHONE(Field.PHONE, Agreement.values()),
    INSURANCE(Field.INSURANCE_NUMBER, Agreement.values());

    private static final Comparison[] ALL = values();

    private final String key = name().toLowerCase(Locale.ROOT);
    private final Field field;
    private final List<Level> levels;
    private final String[] levelKeys;

    Comparison(Field field, Level[] levels) {
        this.field = field;
        this.levels = List.of(levels);
        this.levelKeys = this.levels.stream().map(Level::key).toArray(String[]::new);
    }

    /** The word in model files and explanations, for example {@code date_of_birth}. */
    public String key() {
        return key;
    }

    /** The record's field that this compares. */
    public Field field() {
        return field;
    }

    /** The comparison with this key, if there is one. */
    public static Optional<Comparison> find(String key) {
        for (Comparison comparison : ALL) {
            if (comparison.key.equals(key)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    /** The comparison levels, most agreeing first; a level's ordinal is its place here. */
    List<Level> levels() {
        return levels;
    }

    /** The key of the level with this ordinal. */
    String levelKey(int level) {
        return levelKeys[level];
    }

    /** Whether this compares two names. */
    boolean isName() {
        return this == NAME || this == FATHER || this == MOTHER || this == SPOUSE;
    }
}
