package vn.khop.quota;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Person;

/**
 * Which waiting record is verified first: the one whose look-up is expected to change most, with ageing so that none waits for ever.
 *
 * <p>The value of a look-up is the sum over what cleansing found on the record of (chance in percent that the registry settles it) × (harm
 * of the error, 1 to 10), at most 1000. Harm by what the finding speaks of: identity number 10, birth and sex 7, name 5, anything else 1.
 * A record without a finding has the value {@value #UNSEEN}: some errors show only beside the registry. The chances are first estimates; a reviewer's
 * verdicts are to correct them.
 */
public final class AdmissionOrder {

    /** The most a look-up can be worth. */
    public static final int VALUE_MAX = 1000;

    /** What one day of waiting adds: after 40 days the least valuable record stands before every new one. */
    public static final int POINTS_A_DAY = 25;

    private static final int UNSEEN = 20;

    private static final Map<Field, Integer> HARM =
            Map.of(Field.CITIZEN_ID, 10, Field.DATE_OF_BIRTH, 7, Field.GENDER, 7, Field.FULL_NAME, 5);

    private static final Map<Code, Integer> CHANCE_PERCENT = new EnumMap<>(Code.class);

    static {
        // The id cannot be the record's: somebody else's, a slip of a digit, or a wrong birth date or sex.
        CHANCE_PERCENT.put(Code.ID_STRUCTURE, 70);
        CHANCE_PERCENT.put(Code.ID_SHARED, 70);
        CHANCE_PERCENT.put(Code.ID_TRUNCATED, 70);
        CHANCE_PERCENT.put(Code.ID_DIGIT, 70);
        CHANCE_PERCENT.put(Code.ID_SWAPPED_DIGITS, 70);
        // The registry has the number that the record lacks.
        CHANCE_PERCENT.put(Code.ID_MISSING, 50);
        CHANCE_PERCENT.put(Code.ID_OLD_CMND, 40);
        CHANCE_PERCENT.put(Code.ID_PENDING, 30);
        // Cleansing has settled it; the look-up confirms.
        CHANCE_PERCENT.put(Code.ID_ZERO_LOST, 10);

        CHANCE_PERCENT.put(Code.DOB_IMPOSSIBLE, 60);
        CHANCE_PERCENT.put(Code.DOB_YEAR_ONLY, 50);
        CHANCE_PERCENT.put(Code.DOB_DEFAULT, 40);

        CHANCE_PERCENT.put(Code.NAME_DIACRITICS, 60);
        CHANCE_PERCENT.put(Code.NAME_INITIALS, 60);
        CHANCE_PERCENT.put(Code.NAME_SPELLING, 50);
        CHANCE_PERCENT.put(Code.NAME_WORD_BREAK, 40);
        CHANCE_PERCENT.put(Code.NAME_ENCODING, 20);

        CHANCE_PERCENT.put(Code.ADDRESS_UNREADABLE, 20);
        CHANCE_PERCENT.put(Code.ADDRESS_OLD_UNIT, 10);
    }

    private AdmissionOrder() {}

    /** The expected value of a look-up, {@value #UNSEEN} to {@value #VALUE_MAX}, higher first. Findings without a line in the table count nothing. */
    public static int value(CleanRecord record) {
        int value = UNSEEN;
        for (Issue issue : record.issues()) {
            value += points(issue.code());
        }
        Person person = record.person();
        if (!record.hasIssue(Code.NAME_DIACRITICS) && isWithoutDiacritics(person.fullName())) {
            value += points(Code.NAME_DIACRITICS);
        }
        return Math.min(value, VALUE_MAX);
    }

    /**
     * The priority on a day, higher first.
     *
     * @param value of {@link #value}
     * @param ageDays whole days since the record was first seen, at least 0
     */
    public static long priority(int value, long ageDays) {
        return value + ageDays * POINTS_A_DAY;
    }

    /**
     * A number that orders waiting records as {@link #priority} does on any day, higher first: since all age alike, the order of two
     * waiting records never changes, and a store can keep it as a column. Ties go to the lower source key.
     */
    public static long rank(int value, LocalDate firstSeen) {
        return value - firstSeen.toEpochDay() * POINTS_A_DAY;
    }

    private static int points(Code code) {
        return CHANCE_PERCENT.getOrDefault(code, 0) * HARM.getOrDefault(code.about(), 1);
    }

    /** Two or more words in plain Latin letters: few Vietnamese names are spelt so, foreign names are rare. */
    private static boolean isWithoutDiacritics(String name) {
        return name.indexOf(' ') > 0 && name.chars().allMatch(c -> c < 0x80);
    }
}
