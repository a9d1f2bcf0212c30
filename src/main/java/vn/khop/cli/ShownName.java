package vn.khop.cli;

/** Text of a file on a terminal: on one line, without anything that could steer the screen, cut where it is long. */
final class ShownName {

    private static final int CHARS_MAX = 60;
    private static final int PATH_CHARS_MAX = 1000;
    private static final int UNSHOWN = 0xFFFD;

    private ShownName() {}

    static String of(String text) {
        return of(text, CHARS_MAX);
    }

    /** A file's path, which is longer than a name. */
    static String ofPath(String path) {
        return of(path, PATH_CHARS_MAX);
    }

    private static String of(String text, int most) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && shown.length() < most; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!isBlank(c)) {
                shown.appendCodePoint(isShown(c) ? c : UNSHOWN);
            } else if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
                shown.append(' ');
            }
            if (shown.length() >= most && i < text.length()) {
                shown.append('…');
            }
        }
        return shown.toString().stripTrailing();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
