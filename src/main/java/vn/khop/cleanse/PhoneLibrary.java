package vn.khop.cleanse;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Asks libphonenumber whether a number exists, and remembers its answers: they depend on the length and the first digits only. */
final class PhoneLibrary {

    private static final String REGION = "VN";
    private static final int MOBILE_DIGITS = 9;
    private static final int FIXED_DIGITS = 10;
    private static final int DECIDING_DIGITS = 4;
    private static final byte VALID = 1;
    private static final byte INVALID = 2;

    /** Answers by the first four digits; 0 where not asked yet. Two threads that ask at once write the same. */
    private static final byte[] MOBILE = new byte[10_000];

    private static final byte[] FIXED = new byte[10_000];

    private PhoneLibrary() {}

    /**
     * Whether the digits are a number of Viet Nam. A function of these digits alone.
     *
     * @param from where the number begins behind its zero
     */
    static boolean isVietnamese(String digits, int from) {
        int length = digits.length() - from;
        if (length == 0 || digits.charAt(from) == '0') {
            return false;
        }
        if (length != MOBILE_DIGITS && length != FIXED_DIGITS) {
            return isValid("0" + digits.substring(from));
        }
        byte[] answers = length == MOBILE_DIGITS ? MOBILE : FIXED;
        int first = DateCell.number(digits, from, from + DECIDING_DIGITS);
        if (answers[first] == 0) {
            answers[first] = isValid("0" + digits.substring(from)) ? VALID : INVALID;
        }
        return answers[first] == VALID;
    }

    /** Whether the digits, country code first, are a number of another country. */
    static boolean isForeign(String international) {
        return !international.startsWith("84") && isValid("+" + international);
    }

    private static boolean isValid(String number) {
        try {
            PhoneNumberUtil library = PhoneNumberUtil.getInstance();
            return library.isValidNumber(library.parse(number, REGION));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
