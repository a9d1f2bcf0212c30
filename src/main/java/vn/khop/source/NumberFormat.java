package vn.khop.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a number format of a worksheet says of a cell.
 *
 * @param hasDate it shows a year, month or day
 * @param hasTime it shows hours, minutes or seconds
 * @param digits how many digits a whole number is padded to with zeros; 0 for none
 */
record NumberFormat(boolean hasDate, boolean hasTime, int digits) {

    static final NumberFormat GENERAL = new NumberFormat(false, false, 0);

    /** @param id the number of a built-in format (ECMA-376 part 1, 18.8.30) @param code the code of a format of one's own, else null */
    static NumberFormat of(int id, @Nullable String code) {
        if (code != null) {
            return ofCode(code);
        }
        boolean date = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        boolean time = id >= 18 && id <= 22 || id >= 32 && id <= 35 || id >= 45 && id <= 47;
        return new NumberFormat(date, time, 0);
    }

    private static NumberFormat ofCode(String code) {
        String bare = withoutLiterals(code.toLowerCase(Locale.ROOT));
        if (bare.contains("general") || bare.contains("standard")) {
            return GENERAL;
        }
        boolean time = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
        boolean date = bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.indexOf('m') >= 0 && !time;
        int digits = 0;
        while (digits < bare.length() && bare.charAt(digits) == '0') {
            digits++;
        }
        return new NumberFormat(date, time, digits == bare.length() ? digits : 0);
    }

    /** The first section of a format without quoted text, escaped characters and what stands in brackets. */
    private static String withoutLiterals(String code) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == ';') {
                break;
            } else if (c == '"' || c == '[') {
                int end = code.indexOf(c == '"' ? '"' : ']', i + 1);
                i = end < 0 ? code.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    boolean isMoment() {
        return hasDate || hasTime;
    }
}
