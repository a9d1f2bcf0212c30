package vn.khop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of text aligned by what they take on the screen: words to the left, numbers to the right. Mutable while it is filled; used by
 * one thread.
 */
final class Table {

    private static final String GAP = "  ";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    /** Which side of its column a cell keeps to. */
    enum Side {
        LEFT,
        RIGHT
    }

    private record Row(List<String> cells, String style) {}

    private final List<String> header = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** Adds a column. */
    Table column(String title, Side side) {
        header.add(title);
        sides.add(side);
        return this;
    }

    /** Adds a line; as many cells as there are columns. */
    Table row(List<String> cells) {
        return row(cells, "");
    }

    /** Adds a line that stands out: a failure. */
    Table alarm(List<String> cells) {
        return row(cells, RED);
    }

    /** Adds a line that stands out: a total. */
    Table total(List<String> cells) {
        return row(cells, BOLD);
    }

    private Table row(List<String> cells, String style) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + header.size() + " columns");
        }
        rows.add(new Row(List.copyOf(cells), style));
        return this;
    }

    /** The columns that the widest line takes. */
    int width() {
        return widths().stream().mapToInt(Integer::intValue).sum() + GAP.length() * Math.max(0, header.size() - 1);
    }

    /** Writes header and lines; with colours only where they are welcome. */
    void print(PrintWriter out, boolean colour) {
        List<Integer> widths = widths();
        out.println(line(new Row(header, BOLD), widths, colour));
        rows.forEach(row -> out.println(line(row, widths, colour)));
    }

    /** Writes the lines without a header. */
    void printRows(PrintWriter out, boolean colour) {
        List<Integer> widths = widths();
        rows.forEach(row -> out.println(line(row, widths, colour)));
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int widest = DisplayWidth.of(header.get(i));
            for (Row row : rows) {
                widest = Math.max(widest, DisplayWidth.of(row.cells.get(i)));
            }
            widths.add(widest);
        }
        return widths;
    }

    private String line(Row row, List<Integer> widths, boolean colour) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            String cell = row.cells.get(i);
            String padding = " ".repeat(widths.get(i) - DisplayWidth.of(cell));
            line.append(i == 0 ? "" : GAP);
            line.append(sides.get(i) == Side.LEFT ? cell + padding : padding + cell);
        }
        String text = line.toString().stripTrailing();
        return colour && !row.style.isEmpty() ? row.style + text + PLAIN : text;
    }
}
