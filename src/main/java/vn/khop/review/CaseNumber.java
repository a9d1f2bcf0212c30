package vn.khop.review;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call a case, on paper and on the telephone: the record's number with seven digits or more, a hyphen and a check digit, for
 * example {@code 0001234-0}. The check digit is Damm's (2004): it finds every single wrong digit and every swap of two neighbours, the check digit
 * among them.
 *
 * @param record the record's number in the store, at least 0
 */
public record CaseNumber(long record) {

    private static final int DIGITS_MIN = 7;

    private static final Pattern FORM = Pattern.compile("(\\d{" + DIGITS_MIN + ",18})-(\\d)");

    /** Damm's quasigroup of order 10: totally anti-symmetric, with zeros on the diagonal, so leading zeros change nothing. */
    private static final int[][] NEXT = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public CaseNumber {
        if (record < 0) {
            throw new IllegalArgumentException("a record's number must be at least 0, was " + record);
        }
    }

    /** The case of a record. */
    public static CaseNumber of(long record) {
        return new CaseNumber(record);
    }

    /**
     * Reads a case number; spaces around it are ignored.
     *
     * @throws IllegalArgumentException with a message for people, if the form is another or the check digit does not fit
     */
    public static CaseNumber parse(String text) {
        String plain = text.strip();
        if (!FORM.matcher(plain).matches()) {
            throw new IllegalArgumentException(
                    "a case number has " + DIGITS_MIN + " digits or more, a hyphen and a check digit, such as "
                            + new CaseNumber(1234).text() + "; was '" + shortened(plain) + "'");
        }
        int hyphen = plain.indexOf('-');
        String digits = plain.substring(0, hyphen);
        CaseNumber number = new CaseNumber(Long.parseLong(digits));
        if (checkDigit(digits) != plain.charAt(hyphen + 1) - '0') {
            throw new IllegalArgumentException("the case number '" + plain
                    + "' has a wrong digit or two digits swapped; read it again from the report");
        }
        if (!number.text().equals(plain)) {
            throw new IllegalArgumentException(
                    "the case number '" + plain + "' has too many zeros; expected " + number.text());
        }
        return number;
    }

    /** The case number that a text is, if it is one. */
    public static Optional<CaseNumber> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    /** As it stands in reports. */
    public String text() {
        String digits = Long.toString(record);
        String padded = "0".repeat(Math.max(0, DIGITS_MIN - digits.length())) + digits;
        return padded + "-" + checkDigit(padded);
    }

    private static int checkDigit(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = NEXT[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    @Override
    public String toString() {
        return text();
    }
}
