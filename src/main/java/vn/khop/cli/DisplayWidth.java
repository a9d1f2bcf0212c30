package vn.khop.cli;

/** How many columns of a terminal a text takes: combining marks none, East Asian wide characters two, all else one. */
final class DisplayWidth {

    private DisplayWidth() {}

    /** The columns of one line of text; control characters count as nothing. */
    static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            columns += of(character);
            i += Character.charCount(character);
        }
        return columns;
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /** The blocks that Unicode's EastAsianWidth.txt gives as W or F, coarsely; none of them holds Vietnamese letters. */
    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115F
                        || character >= 0x2E80 && character <= 0xA4CF
                        || character >= 0xAC00 && character <= 0xD7A3
                        || character >= 0xF900 && character <= 0xFAFF
                        || character >= 0xFE30 && character <= 0xFE6F
                        || character >= 0xFF00 && character <= 0xFF60
                        || character >= 0xFFE0 && character <= 0xFFE6
                        || character >= 0x1F300 && character <= 0x1F64F
                        || character >= 0x20000 && character <= 0x3FFFD);
    }
}
