package vn.khop.source;

import java.nio.CharBuffer;

/**
 * Finds a quote that was opened by mistake and closed by another mistake rows later: a cell of several lines, every line of which would
 * be a row of the record's own width, begun like the record itself. An address or note of several lines is none: its lines have other
 * numbers of delimiters, and do not begin with a key.
 */
final class SwallowedRows {

    private static final int KEY_LIKENESS = CellShape.DIGIT | CellShape.SPACE;
    private static final char QUOTE = '"';

    private final char[] buffer;
    private final int from;
    private final int[] ends;
    private final int cells;
    private final char delimiter;

    /** A record at {@code from} whose cells end at these places relative to it. */
    SwallowedRows(char[] buffer, int from, int[] ends, int cells, char delimiter) {
        this.buffer = buffer;
        this.from = from;
        this.ends = ends;
        this.cells = cells;
        this.delimiter = delimiter;
    }

    /** The cell, from 0, that holds rows; -1 where none does. */
    int cell() {
        for (int cell = 0; cells > 1 && cell < cells; cell++) {
            int begin = from + begin(cell);
            if (begin < from + ends[cell] && buffer[begin] == QUOTE && holdsRows(cell, begin + 1, closingQuote(cell))) {
                return cell;
            }
        }
        return -1;
    }

    private int begin(int cell) {
        return cell == 0 ? 0 : ends[cell - 1] + 1;
    }

    private int closingQuote(int cell) {
        int at = from + ends[cell] - 1;
        while (buffer[at] != QUOTE) {
            at--;
        }
        return at;
    }

    private boolean holdsRows(int cell, int begin, int end) {
        int delimiters = 0;
        int lines = 0;
        for (int i = begin; i <= end; i++) {
            char c = buffer[i];
            boolean last = i == end;
            if (last || c == '\n' || c == '\r') {
                int wanted = lines == 0 ? cells - 1 - cell : last ? cell : cells - 1;
                if (delimiters != wanted || last && lines == 0) {
                    return false;
                }
                lines++;
                delimiters = 0;
                i += c == '\r' && buffer[i + 1] == '\n' ? 1 : 0;
                if (!last && likeness(i + 1, end) != likeness(from, end)) {
                    return false;
                }
            } else if (c == delimiter) {
                delimiters++;
            }
        }
        return true;
    }

    /** Of what kinds the first cell of a line is, without its quotes. */
    private int likeness(int lineBegin, int end) {
        int begin = buffer[lineBegin] == QUOTE ? lineBegin + 1 : lineBegin;
        int at = begin;
        while (at < end && buffer[at] != delimiter && buffer[at] != QUOTE) {
            at++;
        }
        return CellShape.of(CharBuffer.wrap(buffer, begin, at - begin)) & KEY_LIKENESS;
    }
}
