package vn.khop.cleanse;

/** Cells that hold a number which is a name: identity, insurance and telephone numbers. */
final class Digits {

    private static final String GAPS = " .-'’‘`´,_/()–—";

    private static final int LOOKALIKES_MAX = 20;

    private Digits() {}

    /** Whether the text is digits only, at least one. */
    static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether the text has a digit anywhere. */
    static boolean any(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text without spaces, points, dashes, apostrophes and brackets, and without the {@code .0} of a number cell. */
    static String withoutGaps(String text) {
        if (only(text)) {
            return text;
        }
        int end = isDecimal(text) ? text.length() - 2 : text.length();
        StringBuilder kept = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (GAPS.indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** The text with O as 0 and I, l as 1, which scanners and fingers mistake; the same object where it has none. */
    static String ofLookalikes(String text) {
        if (text.length() > LOOKALIKES_MAX) {
            return text;
        }
        return text.replace('O', '0').replace('o', '0').replace('I', '1').replace('l', '1');
    }

    /** The text without the {@code .0} of a number cell. */
    static String withoutDecimal(String text) {
        return isDecimal(text) ? text.substring(0, text.length() - 2) : text;
    }

    /** The digits of the text alone. */
    static String of(String text) {
        if (only(text)) {
            return text;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** Whether a spreadsheet wrote the number as 7.90912E+10, whose last digits are lost for good. */
    static boolean isScientific(String text) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (e < 1 || e + 2 > text.length()) {
            return false;
        }
        String mantissa = text.substring(0, e).replace(".", "").replace(",", "").strip();
        String exponent = text.substring(e + 1).replace("+", "").strip();
        return only(mantissa)
                && only(exponent)
                && exponent.length() <= 3
                && (text.indexOf('+') > e || text.indexOf('.') > 0 || text.indexOf(',') > 0);
    }

    /** Whether all characters are the same one, as in 000000000000. */
    static boolean isOneRepeated(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is one digit over and over, with gaps or without. */
    static boolean isOneRepeatedWithGaps(String text) {
        char digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = GAPS.indexOf(c) >= 0;
            if (!gap && (!isDigit(c) || digit != 0 && digit != c)) {
                return false;
            }
            digit = gap ? digit : c;
        }
        return digit != 0;
    }

    private static boolean isDecimal(String text) {
        int point = text.length() - 2;
        return point >= 7 && text.endsWith(".0") && only(text.substring(0, point));
    }

    /** Whether this is one of 0 to 9. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
