package vn.khop.correct;

import vn.khop.record.Gender;
import vn.khop.record.Person;

/**
 * What a 12-digit identity number says of its holder: the fourth digit century and sex, the next two the year of birth (ND 137/2015
 * article 13). There is no check digit.
 */
final class CitizenIdFit {

    private static final int DIGITS = 12;
    private static final int CENTURY_AT = 3;
    private static final int YEAR_AT = 4;

    private CitizenIdFit() {}

    /** Whether this is a number of the 12-digit form. */
    static boolean isTwelveDigits(String id) {
        if (id.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether a 12-digit number has this person's sex and year of birth; what is unknown fits. */
    static boolean fits(String id, Person person) {
        return isTwelveDigits(id) && fitsYear(id, person) && fitsGender(id, person);
    }

    static boolean fitsYear(String id, Person person) {
        return person.dateOfBirth().isEmpty()
                || year(id) == person.dateOfBirth().year();
    }

    static boolean fitsGender(String id, Person person) {
        return person.gender() == Gender.UNKNOWN || gender(id) == person.gender();
    }

    private static int year(String id) {
        int century = 19 + (id.charAt(CENTURY_AT) - '0') / 2;
        return century * 100 + (id.charAt(YEAR_AT) - '0') * 10 + (id.charAt(YEAR_AT + 1) - '0');
    }

    private static Gender gender(String id) {
        return (id.charAt(CENTURY_AT) - '0') % 2 == 0 ? Gender.MALE : Gender.FEMALE;
    }
}
