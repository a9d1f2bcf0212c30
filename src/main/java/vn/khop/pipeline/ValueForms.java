package vn.khop.pipeline;

/**
 * The form of a cell: what kinds of characters it is made of, so that a column can be looked at without reading anybody's data. Digits are 9,
 * a run of capitals is A, a run of small letters is a, punctuation stands for itself ({@code 99/99/9999}, {@code Aa Aa Aa}). Spaces
 * that should not be there (doubled, at the ends, of another kind) show as ␣, what cannot be shown as U+FFFD. Mutable: it
 * reuses its buffer; for one thread.
 */
final class ValueForms {

    /** A longer form ends in an ellipsis. */
    static final int FORM_CHARS_MAX = 40;

    private static final char CAPITALS = 'A';
    private static final char SMALL = 'a';
    private static final char DIGIT = '9';
    private static final char ODD_SPACE = '␣';
    private static final char UNSHOWN = '\uFFFD';
    private static final char ELLIPSIS = '…';
    private static final char NOTHING = '\0';

    /** The kinds of Latin, Greek and Cyrillic letters and marks, Vietnamese ones among them. */
    private static final char[] TABLE = new char[0x2000];

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = kindOf(c);
        }
    }

    private final StringBuilder form = new StringBuilder(FORM_CHARS_MAX + 2);
    private String last = "";

    /** The form of a cell; empty for an empty cell. */
    String of(String cell) {
        form.setLength(0);
        for (int i = 0; i < cell.length(); ) {
            int c = cell.charAt(i) < 0x80 ? cell.charAt(i) : cell.codePointAt(i);
            i += Character.charCount(c);
            if (!append(c, i == cell.length())) {
                cut();
                break;
            }
        }
        if (!last.contentEquals(form)) {
            last = form.toString();
        }
        return last;
    }

    private void cut() {
        int kept = FORM_CHARS_MAX - 1;
        form.setLength(Character.isHighSurrogate(form.charAt(kept - 1)) ? kept - 1 : kept);
        form.append(ELLIPSIS);
    }

    /** Appends what a character shows as; false when the form is full. */
    private boolean append(int c, boolean atEnd) {
        char kind = kind(c);
        int length = form.length();
        char before = length == 0 ? NOTHING : form.charAt(length - 1);
        if (kind == ' ' && (atEnd || length == 0)) {
            kind = ODD_SPACE;
        }
        boolean spaces = isSpace(kind) && isSpace(before);
        if (spaces) {
            form.setCharAt(length - 1, ODD_SPACE);
        } else if (kind == NOTHING) {
            return appendItself(c);
        } else if (kind != before || kind == DIGIT) {
            form.append(kind);
        }
        return form.length() <= FORM_CHARS_MAX;
    }

    private boolean appendItself(int c) {
        if (!isMark(c)) {
            form.appendCodePoint(c);
        }
        return form.length() <= FORM_CHARS_MAX;
    }

    private static boolean isSpace(char kind) {
        return kind == ' ' || kind == ODD_SPACE;
    }

    /** A mark belongs to the letter before it. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static char kind(int c) {
        return c < TABLE.length ? TABLE[c] : kindOf(c);
    }

    private static char kindOf(int c) {
        if (c >= 'a' && c <= 'z') {
            return SMALL;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 'A' && c <= 'Z') {
            return CAPITALS;
        }
        if (c < 0x7F) {
            return c == ' ' ? ' ' : c < ' ' ? UNSHOWN : NOTHING;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> CAPITALS;
            case Character.LOWERCASE_LETTER, Character.OTHER_LETTER, Character.MODIFIER_LETTER -> SMALL;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.SPACE_SEPARATOR -> ODD_SPACE;
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> UNSHOWN;
            default -> NOTHING;
        };
    }
}
