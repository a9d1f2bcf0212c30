package vn.khop.cleanse;

import vn.khop.place.IdPrefixes;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;

/**
 * The structure of a 12-digit identity number, {@code PPP G YY NNNNNN}: province or country of birth registration, century and sex, year of
 * birth, chance (decree 137/2015, article 13; circular 07/2016/TT-BCA, article 7). There is no check digit.
 */
final class CitizenId {

    /** The 63 provinces as they were at issue, by the number of their prefix. */
    private static final boolean[] PROVINCE = new boolean[1000];

    static {
        for (String prefix : IdPrefixes.all()) {
            PROVINCE[Integer.parseInt(prefix)] = true;
        }
    }

    /** How a number stands beside what else the record says. */
    enum Fit {
        /** The number can be no Vietnamese identity number, or tells another sex or year of birth than the record. */
        CONTRADICTS,
        /** Nothing speaks against it, but sex or year of birth are not there to speak for it. */
        POSSIBLE,
        /** It tells the record's sex and year of birth. */
        AGREES
    }

    private CitizenId() {}

    /**
     * Compares a number with its record.
     *
     * @param digits twelve digits
     * @param businessYear a later year of birth contradicts
     */
    static Fit fit(String digits, PartialDate birth, Gender gender, int businessYear) {
        if (digits.charAt(0) == '0' && !PROVINCE[number(digits, 0, 3)]) {
            return Fit.CONTRADICTS;
        }
        int centuryAndSex = digits.charAt(3) - '0';
        int year = 1900 + centuryAndSex / 2 * 100 + number(digits, 4, 6);
        Gender sex = centuryAndSex % 2 == 0 ? Gender.MALE : Gender.FEMALE;
        boolean otherSex = gender != Gender.UNKNOWN && gender != sex;
        boolean otherYear = !birth.isEmpty() && birth.year() != year;
        if (otherSex || otherYear || year > businessYear) {
            return Fit.CONTRADICTS;
        }
        return gender == Gender.UNKNOWN || birth.isEmpty() ? Fit.POSSIBLE : Fit.AGREES;
    }

    /** Whether two digits are the code that a province had until 30 June 2025; its identity numbers begin with a zero and these. */
    static boolean isOldProvinceCode(String twoDigits) {
        return PROVINCE[number(twoDigits, 0, 2)];
    }

    private static int number(String digits, int from, int to) {
        return DateCell.number(digits, from, to);
    }
}
