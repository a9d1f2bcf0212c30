package vn.khop.pipeline;

import java.util.List;
import vn.khop.record.Field;
import vn.khop.source.Blank;

/**
 * What the first rows of a file say of one column.
 *
 * @param cells the filled cells
 * @param rows how many rows there are
 */
record ColumnEvidence(List<String> cells, int rows) {

    /** Fewer values than this on ten rows and more are a list of words, not names. */
    private static final int NAMES_MIN = 4;

    private static final int ROWS_TO_JUDGE = 10;
    private static final int KEY_CHARS_MAX = 60;

    static ColumnEvidence of(List<List<String>> rows, int column) {
        List<String> cells = rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !Blank.is(cell))
                .toList();
        return new ColumnEvidence(cells, rows.size());
    }

    long distinct() {
        return cells.stream().distinct().count();
    }

    /** How many filled cells are plainly values of the field; of a key, how many rows have a value of their own. */
    long proved(Field field, ValueSigns signs) {
        if (field == Field.SOURCE_KEY) {
            return distinct();
        }
        return cells.stream().filter(cell -> signs.proves(field, cell)).count();
    }

    long allowed(Field field) {
        return cells.stream().filter(cell -> ValueSigns.allows(field, cell)).count();
    }

    /** Whether the values alone tell the field, had the column no header. */
    boolean tells(Field field, ValueSigns signs) {
        boolean enough = FieldSuggestion.areEnough(field, cells.size(), proved(field, signs));
        return enough && (field != Field.FULL_NAME || rows < ROWS_TO_JUDGE || distinct() >= NAMES_MIN);
    }

    /** Whether all rows have a value of their own, each with a digit and no gap in it: what an office numbers its records by. */
    boolean isNumbering() {
        return rows > 1
                && cells.size() == rows
                && distinct() == rows
                && cells.stream()
                        .allMatch(cell -> cell.length() <= KEY_CHARS_MAX
                                && cell.strip().indexOf(' ') < 0
                                && cell.chars().anyMatch(c -> c >= '0' && c <= '9'));
    }
}
