package vn.khop.cleanse;

import vn.khop.place.IdPrefixes;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;

/**
 * The structure of a 12-digit identity number, {@code PPP G YY NNNNNN}: province or country of birth registration, century and sex, year of
 * birth, chance (decree 137/2015, article 13; circular 07/2016/TT-BCA, article 7). There is no check digit.
 */
final class CitizenId {

    /** How many digits a number has. */
    static final int LENGTH = 12;

    /** The 63 provinces as they were at issue, by the number of their prefix. */
    private static final boolean[] PROVINCE = new boolean[1000];

    static {
        for (String prefix : IdPrefixes.all()) {
            PROVINCE[Integer.parseInt(prefix)] = true;
        }
    }

    private CitizenId() {}

    /** Whether the text is twelve digits, not one twelve times. */
    static boolean is(String text) {
        return text.length() == LENGTH && Digits.only(text) && !Digits.isOneRepeated(text);
    }

    /** Whether the birth was registered in one of the 63 provinces, or abroad. */
    static boolean isOfSomePlace(String digits) {
        return isForeign(digits) || PROVINCE[number(digits, 0, 3)];
    }

    /** Whether the first three digits are of a country: those of Viet Nam's provinces begin with a zero. */
    static boolean isForeign(String digits) {
        return digits.charAt(0) != '0';
    }

    /** The sex that the fourth digit tells. */
    static Gender sex(String digits) {
        return (digits.charAt(3) - '0') % 2 == 0 ? Gender.MALE : Gender.FEMALE;
    }

    /** The year of birth that digits four to six tell. */
    static int year(String digits) {
        return 1900 + (digits.charAt(3) - '0') / 2 * 100 + number(digits, 4, 6);
    }

    /**
     * Whether place, sex and year are such as a record of this sex can have.
     *
     * @param gender {@link Gender#UNKNOWN} fits any
     * @param lastYear a later year of birth does not fit
     */
    static boolean fits(String digits, Gender gender, int lastYear) {
        return isOfSomePlace(digits) && (gender == Gender.UNKNOWN || gender == sex(digits)) && year(digits) <= lastYear;
    }

    /** Whether place, sex and year fit the record, as far as it tells them. */
    static boolean fits(String digits, PartialDate birth, Gender gender, int lastYear) {
        return fits(digits, gender, lastYear) && (birth.isEmpty() || birth.year() == year(digits));
    }

    /** Whether the record tells sex and year, and both are the number's. */
    static boolean agrees(String digits, PartialDate birth, Gender gender, int lastYear) {
        return gender != Gender.UNKNOWN && !birth.isEmpty() && fits(digits, birth, gender, lastYear);
    }

    /** Whether two digits are the code that a province had until 30 June 2025; its identity numbers begin with a zero and these. */
    static boolean isOldProvinceCode(String twoDigits) {
        return PROVINCE[number(twoDigits, 0, 2)];
    }

    private static int number(String digits, int from, int to) {
        return DateCell.number(digits, from, to);
    }
}
