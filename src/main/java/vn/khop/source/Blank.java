package vn.khop.source;

import java.util.List;

/** What counts as nothing in a cell: spaces of any kind, control and invisible characters. */
public final class Blank {

    private Blank() {}

    /** Whether nothing in the cell can be seen. */
    public static boolean is(String cell) {
        return firstVisible(cell) == cell.length();
    }

    static boolean are(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!is(cells.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many of the cells are not blank. */
    static int filled(List<String> cells) {
        int filled = 0;
        for (String cell : cells) {
            filled += is(cell) ? 0 : 1;
        }
        return filled;
    }

    /** The cell without the blanks around it. */
    static String strip(String cell) {
        int from = firstVisible(cell);
        int to = cell.length();
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    static int firstVisible(String cell) {
        int at = 0;
        while (at < cell.length() && isBlank(cell.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isBlank(int c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        int type = Character.getType(c);
        return c <= ' '
                || type == Character.FORMAT
                || type == Character.CONTROL
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }
}
