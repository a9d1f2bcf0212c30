package vn.khop.source;

/** Which kinds of characters a cell holds, as bits; 0 for a blank cell. By it the cells of a column are told from other text. */
final class CellShape {

    static final int LETTER = 1;
    static final int DIGIT = 2;
    /** Blanks between others; around them they do not count. */
    static final int SPACE = 4;

    static final int OTHER = 8;

    private CellShape() {}

    static int of(CharSequence cell) {
        int shape = 0;
        int space = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                shape |= DIGIT | space;
            } else if (Character.isLetter(c)) {
                shape |= LETTER | space;
            } else if (Blank.isBlank(c)) {
                space = shape == 0 ? 0 : SPACE;
            } else {
                shape |= OTHER | space;
            }
        }
        return shape;
    }
}
