import java.util.ArrayList;
import java.util.List;

/** Delimited text, read plainly. */
final class DelimitedText {

    private DelimitedText() {}

    /** Cells between delimiters, quotes doubled inside quotes; a row with text after a closing quote is at fault. */
    static List<Row> rows(String text) {
        String first = text.lines().findFirst().orElse("");
        char delimiter = ',';
        for (char c : new char[] {';', '\t', '|'}) {
            delimiter = count(first, c) > count(first, delimiter) ? c : delimiter;
        }
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        boolean fault = false;
        long line = 1;
        long start = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                    closed = true;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty() && !closed) {
                quoted = true;
            } else if (c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
                closed = false;
            } else if (c == '\n') {
                cells.add(cell.toString());
                rows.add(new Row(start, List.copyOf(cells), fault));
                cells.clear();
                cell.setLength(0);
                closed = false;
                fault = false;
                start = line;
            } else if (c != '\r') {
                fault |= closed;
                cell.append(c);
            }
        }
        if (!cells.isEmpty() || !cell.isEmpty()) {
            cells.add(cell.toString());
            rows.add(new Row(start, List.copyOf(cells), fault));
        }
        rows.removeIf(row -> row.cells().size() == 1 && row.cells().get(0).isBlank());
        return rows;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
