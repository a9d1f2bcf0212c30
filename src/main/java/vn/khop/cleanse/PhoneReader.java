package vn.khop.cleanse;

import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Rule;

/**
 * Reads telephone numbers into the national form 0xxxxxxxxx. Mobile numbers of before 15 September 2018 (eleven digits) are brought to the
 * prefix that replaced theirs, the last seven digits being kept. What makes no Vietnamese number stays as written.
 */
final class PhoneReader {

    private static final int LENGTH_MAX = 200;
    private static final int NATIONAL_MIN = 9;
    private static final int NATIONAL_MAX = 11;
    private static final String COUNTRY = "84";
    /** Numbers of services, 1800 and 1900, are dialled without a zero. */
    private static final char SERVICE = '1';
    /** Ten keys in a row, which are also an old prefix without its zero. */
    private static final String KEYS_IN_A_ROW = "1234567890";

    private PhoneReader() {}

    /** The first number of a cell in the national form; the text as it is where it makes none; empty where it has no number at all. */
    static String read(String cell, Notes notes) {
        if (isPlainMobile(cell)) {
            return cell;
        }
        String text = CellText.clean(cell);
        if (text.isEmpty()) {
            return text;
        }
        if (!Digits.any(text) || Digits.isOneRepeatedWithGaps(text)) {
            notes.add(Rule.NUMBER_ABSENT, Field.PHONE);
            return "";
        }
        if (text.length() > LENGTH_MAX) {
            return unreadable(text, notes);
        }
        if (Digits.isScientific(text)) {
            notes.add(Rule.NUMBER_SCIENTIFIC, Field.PHONE);
            return "";
        }
        PhoneCell first = PhoneCell.of(Digits.withoutDecimal(text), 0);
        if (first.isForeign()) {
            boolean known = PhoneLibrary.isForeign(first.digits());
            return known ? kept(text, Rule.PHONE_FOREIGN, notes) : unreadable(text, notes);
        }
        return ofViet(text, first, notes);
    }

    private static String ofViet(String text, PhoneCell first, Notes notes) {
        String number = number(first.digits());
        if (number.isEmpty()) {
            return unreadable(text, notes);
        }
        if (number.equals(text)) {
            return text;
        }
        boolean old = OldPhonePrefixes.renewed(first.digits(), nationalAt(first.digits())) != null;
        if (old) {
            notes.add(Code.PHONE_OLD_PREFIX, Field.PHONE);
            notes.add(Rule.PHONE_PREFIX_OF_2018, Field.PHONE);
        }
        if (first.hasAnother()) {
            String another = number(PhoneCell.of(text, first.end()).digits());
            notes.add(Rule.PHONE_FIRST_OF_SEVERAL, Field.PHONE, another);
        } else if (!old) {
            notes.add(Rule.PHONE_FORM, Field.PHONE);
        }
        return number;
    }

    private static String unreadable(String text, Notes notes) {
        return kept(text, Rule.PHONE_UNREADABLE, notes);
    }

    private static String kept(String text, Rule rule, Notes notes) {
        notes.add(rule, Field.PHONE);
        return text;
    }

    /** The national form of digits that are one number of today or of before 2018; empty where they are none. */
    static String number(String digits) {
        int from = nationalAt(digits);
        int length = digits.length() - from;
        if (length < NATIONAL_MIN || length > NATIONAL_MAX || digits.equals(KEYS_IN_A_ROW)) {
            return "";
        }
        String renewed = OldPhonePrefixes.renewed(digits, from);
        if (renewed != null) {
            return renewed;
        }
        if (!PhoneLibrary.isVietnamese(digits, from)) {
            return "";
        }
        if (digits.charAt(from) == SERVICE) {
            return digits.substring(from);
        }
        return from == 1 && digits.charAt(0) == '0' ? digits : "0".concat(digits.substring(from));
    }

    private static boolean isPlainMobile(String cell) {
        return cell.length() == NATIONAL_MIN + 1
                && cell.charAt(0) == '0'
                && Digits.only(cell)
                && PhoneLibrary.isVietnamese(cell, 1);
    }

    /** Where the number begins behind country code and trunk zero. */
    private static int nationalAt(String digits) {
        int from = digits.startsWith("00") ? 2 : digits.startsWith("084") && digits.length() >= 12 ? 1 : 0;
        if (digits.startsWith(COUNTRY, from) && digits.length() - from >= NATIONAL_MAX) {
            from += COUNTRY.length();
        }
        return digits.startsWith("0", from) ? from + 1 : from;
    }
}
