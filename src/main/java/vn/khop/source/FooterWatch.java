package vn.khop.source;

import java.util.List;
import java.util.regex.Pattern;
import vn.khop.text.Nfc;

/**
 * Tells a footer ("Tổng số: 3000", "Người lập biểu") from a record with few values. A footer fills at most half of the columns, and the
 * column that the table nearly always fills (its key, usually) is empty in it or holds words where no record had any. A row cut off
 * at the end of a file and a record without its key stay rows, to be rejected loudly. Mutable; for one thread.
 */
final class FooterWatch {

    /** After so many rows the key column is settled. */
    private static final int ROWS_OF_LEARNING = 2000;

    private static final int COLUMNS_MIN = 3;
    /** Nearly all: all but one of so many. */
    private static final int NEARLY_ALL_OF = 20;

    /** The word, a number beside it and perhaps another. */
    private static final int TOTAL_CELLS_MAX = 3;

    private static final Pattern TOTAL =
            Pattern.compile("(tổng|cộng|total)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final int columns;
    private final int[] filled;
    private final int[] shapes;
    private int rows;
    private int key;

    FooterWatch(int columns) {
        this.columns = columns;
        this.filled = new int[columns];
        this.shapes = new int[columns];
    }

    /** Learns from a record. */
    void learn(List<String> cells) {
        int known = Math.min(columns, cells.size());
        if (rows < ROWS_OF_LEARNING) {
            for (int i = 0; i < known; i++) {
                int shape = CellShape.of(cells.get(i));
                shapes[i] |= 1 << shape;
                filled[i] += shape == 0 ? 0 : 1;
            }
            rows++;
            key = keyColumn();
        } else if (key < known) {
            shapes[key] |= 1 << CellShape.of(cells.get(key));
        }
    }

    /** The first column that nearly every row fills (a few rows lack even their key), else the one that most do. */
    private int keyColumn() {
        int most = 0;
        for (int i = 0; i < columns; i++) {
            if (filled[i] * NEARLY_ALL_OF >= rows * (NEARLY_ALL_OF - 1)) {
                return i;
            }
            if (filled[i] > filled[most]) {
                most = i;
            }
        }
        return most;
    }

    /** Whether a row could be a footer, should no record follow it. */
    boolean isFooterLike(List<String> cells, boolean terminated) {
        if (columns < COLUMNS_MIN || rows == 0 || Blank.filled(cells) * 2 > columns) {
            return false;
        }
        int shape = key < cells.size() ? CellShape.of(cells.get(key)) : 0;
        if (shape == 0) {
            return Blank.filled(cells) == 1 || hasStrangeCell(cells);
        }
        return (shapes[key] & 1 << shape) == 0
                && (shape & CellShape.SPACE) != 0
                && (terminated || cells.size() <= columns);
    }

    /** Whether a cell is of a shape that its column never had; a record without a key has usual cells. */
    private boolean hasStrangeCell(List<String> cells) {
        for (int i = 0; i < Math.min(columns, cells.size()); i++) {
            int shape = CellShape.of(cells.get(i));
            if (shape != 0 && (shapes[i] & 1 << shape) == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a row between records is surely a total: its first word says so (with its marks: "Tổng" is no name, unlike Tống or Công),
     * it has few cells, and its key is none or unlike all others.
     */
    boolean isTotal(List<String> cells) {
        if (columns < COLUMNS_MIN || rows == 0 || Blank.filled(cells) > TOTAL_CELLS_MAX || !beginsWithTotal(cells)) {
            return false;
        }
        int shape = key < cells.size() ? CellShape.of(cells.get(key)) : 0;
        return shape == 0 || (shapes[key] & 1 << shape) == 0;
    }

    private static boolean beginsWithTotal(List<String> cells) {
        for (String cell : cells) {
            int from = Blank.firstVisible(cell);
            if (from < cell.length()) {
                return "tTcC".indexOf(cell.charAt(from)) >= 0
                        && TOTAL.matcher(Nfc.of(cell.substring(from))).lookingAt();
            }
        }
        return false;
    }
}
