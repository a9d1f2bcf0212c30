package vn.khop.text;

/**
 * Finds again the capitals that TCVN3 loses: there Ễ and ễ are one byte and the font draws the one or the other, so NGUYỄN arrives as
 * NGUYễN. Letters that have both forms tell: a word whose sure letters are capitals, at least two of them, is in capitals; and in a cell
 * where such a word stands and no word has a sure small letter, every word is.
 */
final class LostCapitals {

    private static final String SURE_ACCENTED = "ăâđêôơưĂÂĐÊÔƠƯ";
    private static final String CELL_ENDS = "\t\n\r,;|\"";

    private LostCapitals() {}

    /** Puts the capitals back in place, cell by cell. */
    static void restore(char[] text, int size) {
        for (int from = 0; from < size; ) {
            int to = from;
            while (to < size && CELL_ENDS.indexOf(text[to]) < 0) {
                to++;
            }
            restoreCell(text, from, to);
            from = to + 1;
        }
    }

    private static void restoreCell(char[] text, int from, int to) {
        if (!hasUnsure(text, from, to)) {
            return;
        }
        boolean capitals = false;
        boolean small = false;
        for (int at = from; at < to; ) {
            int end = wordEnd(text, at, to);
            int sureCapitals = 0;
            for (int i = at; i < end; i++) {
                sureCapitals += isSure(text[i]) && Character.isUpperCase(text[i]) ? 1 : 0;
                small |= isSure(text[i]) && Character.isLowerCase(text[i]);
            }
            capitals |= sureCapitals >= 2;
            at = end + 1;
        }
        for (int at = from; at < to && capitals; ) {
            int end = wordEnd(text, at, to);
            if (!small || isInCapitals(text, at, end)) {
                for (int i = at; i < end; i++) {
                    text[i] = Character.toUpperCase(text[i]);
                }
            }
            at = end + 1;
        }
    }

    private static boolean hasUnsure(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(text[i]) && !isSure(text[i])) {
                return true;
            }
        }
        return false;
    }

    private static int wordEnd(char[] text, int at, int to) {
        int end = at;
        while (end < to && text[end] != ' ') {
            end++;
        }
        return end;
    }

    private static boolean isInCapitals(char[] text, int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            if (isSure(text[i])) {
                if (Character.isLowerCase(text[i])) {
                    return false;
                }
                capitals += Character.isUpperCase(text[i]) ? 1 : 0;
            }
        }
        return capitals >= 2;
    }

    /** Whether TCVN3 has a byte for each case of this letter. */
    private static boolean isSure(char c) {
        return c < 0x80 || SURE_ACCENTED.indexOf(c) >= 0;
    }
}
