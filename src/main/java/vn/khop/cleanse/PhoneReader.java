package vn.khop.cleanse;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import vn.khop.record.Code;
import vn.khop.record.Field;

/**
 * Reads telephone numbers into the national form 0xxxxxxxxx. Mobile numbers of before 15 September 2018 (eleven digits) are brought to the
 * prefix that replaced theirs, the last seven digits being kept. A prefix says nothing of the operator: numbers are portable.
 */
final class PhoneReader {

    /** What the 2018 change made of the old prefixes, without the leading zero (notices of the four operators). */
    private static final Map<String, String> PREFIX_OF_2018 = Map.ofEntries(
            Map.entry("120", "70"),
            Map.entry("121", "79"),
            Map.entry("122", "77"),
            Map.entry("126", "76"),
            Map.entry("128", "78"),
            Map.entry("123", "83"),
            Map.entry("124", "84"),
            Map.entry("125", "85"),
            Map.entry("127", "81"),
            Map.entry("129", "82"),
            Map.entry("162", "32"),
            Map.entry("163", "33"),
            Map.entry("164", "34"),
            Map.entry("165", "35"),
            Map.entry("166", "36"),
            Map.entry("167", "37"),
            Map.entry("168", "38"),
            Map.entry("169", "39"),
            Map.entry("186", "56"),
            Map.entry("188", "58"),
            Map.entry("199", "59"));

    private static final String REGION = "VN";
    private static final int NATIONAL_DIGITS = 9;

    private PhoneReader() {}

    /** The first number of a cell in the national form; the digits as they are where they make no Vietnamese number. */
    static String read(String cell, Notes notes) {
        if (isMobile(cell)) {
            return cell;
        }
        String digits = firstOf(CellText.clean(cell));
        String national = national(digits);
        if (national.length() == 10 && PREFIX_OF_2018.containsKey(national.substring(0, 3))) {
            notes.add(Code.PHONE_OLD_PREFIX, Field.PHONE);
            return "0" + PREFIX_OF_2018.get(national.substring(0, 3)) + national.substring(3);
        }
        if (isMobile("0" + national)) {
            return "0" + national;
        }
        return readByLibrary(digits, national);
    }

    /** Ten digits that begin as mobile numbers do since 2018. */
    private static boolean isMobile(String text) {
        if (text.length() != 10 || text.charAt(0) != '0' || "35789".indexOf(text.charAt(1)) < 0) {
            return false;
        }
        return Digits.only(text);
    }

    /** The digits of the first number: another one or an extension begins at a stroke, comma or letter behind nine digits. */
    private static String firstOf(String text) {
        StringBuilder digits = new StringBuilder(16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (digits.length() >= NATIONAL_DIGITS && ("/;,|&#".indexOf(c) >= 0 || Character.isLetter(c))) {
                break;
            }
        }
        return digits.toString();
    }

    /** The digits without country code and trunk zero. */
    private static String national(String digits) {
        String rest = digits.startsWith("00") ? digits.substring(2) : digits;
        if (rest.startsWith("84") && rest.length() >= 11) {
            rest = rest.substring(2);
        }
        return rest.startsWith("0") ? rest.substring(1) : rest;
    }

    /** A function of the digits alone, so that digits which stay as they are stay so for ever. */
    private static String readByLibrary(String digits, String national) {
        if (national.length() < NATIONAL_DIGITS || national.length() > NATIONAL_DIGITS + 2) {
            return digits;
        }
        try {
            PhoneNumberUtil library = PhoneNumberUtil.getInstance();
            PhoneNumber number = library.parse("0" + national, REGION);
            return library.isValidNumber(number)
                    ? Digits.of(library.format(number, PhoneNumberFormat.NATIONAL))
                    : digits;
        } catch (NumberParseException e) {
            return digits;
        }
    }
}
