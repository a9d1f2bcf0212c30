package vn.khop.source;

/** What stands in a row, in a form and length that can be shown and stored. */
final class ShownText {

    private static final char ELLIPSIS = '…';

    private ShownText() {}

    /**
     * The text itself, cut to {@value Row#TEXT_CHARS_MAX} characters with an ellipsis for the last; NUL is shown as U+2400 and what the
     * charset does not have as U+FFFD.
     */
    static String of(String text) {
        return cut(text).replace('\0', '\u2400').replace(CharSource.UNDECODABLE, '\uFFFD');
    }

    private static String cut(String text) {
        if (text.length() <= Row.TEXT_CHARS_MAX) {
            return text;
        }
        int kept = Row.TEXT_CHARS_MAX - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(kept - 1)) ? kept - 1 : kept) + ELLIPSIS;
    }
}
