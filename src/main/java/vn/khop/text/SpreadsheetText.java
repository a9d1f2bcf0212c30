package vn.khop.text;

import java.util.Locale;

/** Text for the eyes of people, in a program that may take it for something else. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /**
     * Text that a spreadsheet takes for text: what would open a formula (OWASP: = + - @ tab CR, and NUL) gets an apostrophe before it.
     * Only for files that people read; files for machines are exact.
     */
    public static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\0".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /**
     * Text whose unseen characters are seen: controls, direction marks and zero-width characters, which can turn a line round or hide a
     * difference, read as their number, for example {@code ⟨U+202E⟩}.
     */
    public static String visible(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnseen(c)) {
                if (shown == null) {
                    shown = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                shown.append("⟨U+").append(hex(c)).append('⟩');
            } else if (shown != null) {
                shown.append(c);
            }
        }
        return shown == null ? text : shown.toString();
    }

    private static boolean isUnseen(char c) {
        if (c < 0x7F) {
            return c < ' ';
        }
        if (c < 0x200B) { // here all letters of Vietnamese are done with
            return c <= 0xA0 || c == 0xAD || c == 0x61C;
        }
        return c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
