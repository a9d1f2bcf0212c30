package vn.khop.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;

/**
 * Which waiting record is verified first: the one whose look-up is expected to change most, with ageing so that none waits for ever.
 *
 * <p>The value of a look-up is the sum over what cleansing found on the record of (chance in percent that the registry settles it) × (harm
 * of the error, 1 to 10), at most 1000. Harm by what the finding speaks of: identity number 10, birth and sex 7, name 5, anything else 1.
 * A record without a finding has the value {@value #UNSEEN}: some errors show only beside the registry. The chances are measured
 * where the sample has the finding.
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

    /*
     * Measured on synthetic sources (scripts/bench yield 100000 7000 90417, 55,854 records): in how many of 100 records with the finding a
     * verification found something to correct, refer or ask about; in 13 of 100 without any. Those marked "not measured" the sample does not
     * have; they stand as estimated.
     */
    static {
        CHANCE_PERCENT.put(Code.ID_STRUCTURE, 97);
        CHANCE_PERCENT.put(Code.ID_TRUNCATED, 98);
        CHANCE_PERCENT.put(Code.ID_MISSING, 97);
        CHANCE_PERCENT.put(Code.ID_PENDING, 98);
        CHANCE_PERCENT.put(Code.ID_ZERO_LOST, 98);
        CHANCE_PERCENT.put(Code.ID_OLD_CMND, 20);
        CHANCE_PERCENT.put(Code.ID_SHARED, 70); // not measured
        CHANCE_PERCENT.put(Code.ID_DIGIT, 70); // not measured
        CHANCE_PERCENT.put(Code.ID_SWAPPED_DIGITS, 70); // not measured

        CHANCE_PERCENT.put(Code.DOB_IMPOSSIBLE, 79);
        CHANCE_PERCENT.put(Code.DOB_DEFAULT, 67);
        CHANCE_PERCENT.put(Code.DOB_YEAR_ONLY, 44);

        CHANCE_PERCENT.put(Code.NAME_DIACRITICS, 69);
        CHANCE_PERCENT.put(Code.NAME_ENCODING, 57);
        CHANCE_PERCENT.put(Code.NAME_INITIALS, 60); // not measured
        CHANCE_PERCENT.put(Code.NAME_SPELLING, 50); // not measured
        CHANCE_PERCENT.put(Code.NAME_WORD_BREAK, 40); // not measured

        // About as often as in any record (23 in 100): worth hardly more than none. What there is to correct is known
        // before, and issued with the verification.
        CHANCE_PERCENT.put(Code.ADDRESS_UNREADABLE, 10);
        CHANCE_PERCENT.put(Code.ADDRESS_OLD_UNIT, 10);
    }

    private AdmissionOrder() {}

    /** The expected value of a look-up, {@value #UNSEEN} to {@value #VALUE_MAX}, higher first. Findings without a line in the table count nothing. */
    public static int value(CleanRecord record) {
        int value = UNSEEN;
        for (Code finding : findings(record)) {
            value += points(finding);
        }
        return Math.min(value, VALUE_MAX);
    }

    /** What the value is made of: the issues that the table has a line for, and NAME_DIACRITICS where the name looks like it. */
    public static List<Code> findings(CleanRecord record) {
        List<Code> findings = new ArrayList<>();
        for (Issue issue : record.issues()) {
            if (CHANCE_PERCENT.containsKey(issue.code())) {
                findings.add(issue.code());
            }
        }
        if (!record.hasIssue(Code.NAME_DIACRITICS)
                && isWithoutDiacritics(record.person().fullName())) {
            findings.add(Code.NAME_DIACRITICS);
        }
        return findings;
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
