package vn.khop.report;

import java.util.List;

/**
 * A table of figures, ready to print on a page or a terminal.
 *
 * @param key names it: links, thresholds, split, yield, calibration, groups, confusion, codes, errors
 * @param title what it shows
 * @param remark what to know when reading it; empty where nothing
 * @param columns their titles
 * @param rows as many cells as there are columns; may be empty
 * @param words so many columns at the left hold words, the others numbers
 */
public record FigureTable(
        String key, String title, String remark, List<String> columns, List<List<String>> rows, int words) {

    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }
}
