package vn.khop.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.khop.record.RejectReason;

/**
 * Splits the characters of a delimited text into records, quote-aware and streaming: never more than one record is held. A record has at
 * most {@value #RECORD_CHARS_MAX} characters and {@value #LINE_BREAKS_MAX} line breaks; past a limit, or where a quote is not closed,
 * closed only after whole rows, or has text after it, only the line on which the record opens is rejected, and reading resumes at the next line, so that one stray
 * quote never swallows rows.
 *
 * <p>Quotes open a cell only as its first character (RFC 4180); elsewhere they are text. CR, LF and CRLF end lines, mixed as they come.
 * Not thread-safe.
 */
final class RecordSplitter implements Closeable {

    static final int RECORD_CHARS_MAX = 1 << 20;
    static final int LINE_BREAKS_MAX = 100;

    private static final int FIRST_BUFFER_CHARS = 1 << 16;
    private static final char QUOTE = '"';

    private final CharSource in;
    private final CellParser parser;
    private final char delimiter;
    /** Whether this ASCII character ends a plain run. */
    private final boolean[] stops = new boolean[128];

    private char[] buffer = new char[FIRST_BUFFER_CHARS];
    private int start;
    private int end;
    private boolean ended;
    private boolean rowsBelow;
    private long line = 1;

    // The record being read; places are relative to its start.
    private int[] cellEnds = new int[32];
    private int cells;
    private int quotedCells;
    /** Whether a quoted cell holds quotes, or blanks follow its closing quote. */
    private boolean escapes;

    private int lineBreaks;
    private int secondLine;
    private @Nullable RejectReason fault;
    private String faultDetail = "";

    // The record last returned, which ends at start.
    private int lastLength;
    private int lastTextLength;
    private long lastLine;

    RecordSplitter(CharSource in, char delimiter) {
        this.in = in;
        this.parser = new CellParser(delimiter);
        this.delimiter = delimiter;
        for (char c : new char[] {delimiter, '\r', '\n', '\0'}) {
            stops[c] = true;
        }
    }

    /** The next record with whatever number of cells it has, or null at the end. An empty line is a record of one empty cell. */
    @Nullable
    Row next() throws IOException {
        lastLength = 0;
        if (!has(0)) {
            return null;
        }
        cells = 0;
        quotedCells = 0;
        escapes = false;
        lineBreaks = 0;
        secondLine = 0;
        fault = null;
        int length = scan();
        return length < 0 || swallowsRows() ? rejectLine() : accept(length);
    }

    /** From the next record on they are rows of a table: a record that swallows some is rejected by its opening line. */
    void expectRows() {
        rowsBelow = true;
    }

    private boolean swallowsRows() {
        if (!rowsBelow || lineBreaks == 0) {
            return false;
        }
        int cell = new SwallowedRows(buffer, start, cellEnds, cells, delimiter).cell();
        if (cell >= 0) {
            fault = RejectReason.UNCLOSED_QUOTE;
            faultDetail = "the quote that opens cell " + (cell + 1)
                    + " is not closed on its line, and the lines below it look like rows";
        }
        return cell >= 0;
    }

    /** How many cells of the last record stood in quotes. */
    int quotedCells() {
        return quotedCells;
    }

    /** How many cells the last record had. */
    int cells() {
        return cells;
    }

    /** The line on which the next record opens. */
    long line() {
        return line;
    }

    /**
     * Gives back all but the first line of the record last returned, when it has several lines.
     *
     * @return false when the record has but one line: nothing changed
     */
    boolean resumeAfterOpeningLine() {
        if (lastLength == 0 || lineBreaks == 0 || fault != null) {
            return false;
        }
        start -= lastLength - secondLine;
        line = lastLine + 1;
        lastLength = secondLine;
        lastTextLength = secondLine - 1;
        if (buffer[start - 1] == '\n' && lastTextLength > 0 && buffer[start - 2] == '\r') {
            lastTextLength--;
        }
        return true;
    }

    /** What stood in the record last returned, as far as it is shown; to be asked before the next record is read. */
    String text() {
        return shown(start - lastLength, lastTextLength);
    }

    /** Whether a line break ends the record last returned. */
    boolean terminated() {
        return lastLength > lastTextLength;
    }

    /** Finds the end of the record. Returns the place after its line break, or -1 where it must be rejected by its opening line. */
    private int scan() throws IOException {
        int at = 0;
        while (true) {
            if (has(at) && buffer[start + at] == QUOTE) {
                at = skipQuoted(at + 1);
                if (at < 0) {
                    return -1;
                }
            } else {
                at = skipPlain(at);
            }
            if (at > RECORD_CHARS_MAX) {
                return tooLong();
            }
            addCell(at);
            if (!has(at)) {
                return at;
            }
            char c = buffer[start + at];
            at++;
            if (c == '\n') {
                return at;
            }
            if (c == '\r') {
                return has(at) && buffer[start + at] == '\n' ? at + 1 : at;
            }
        }
    }

    /** Runs to the next delimiter, line break or end; notes NUL and undecodable characters. */
    private int skipPlain(int from) throws IOException {
        int at = from;
        while (has(at)) {
            int i = start + at;
            int stop = Math.min(end, start + RECORD_CHARS_MAX + 1);
            char[] b = buffer;
            while (i < stop) {
                char c = b[i];
                if (c < 128 ? stops[c] : c == CharSource.UNDECODABLE) {
                    if (c != '\0' && c != CharSource.UNDECODABLE) {
                        return i - start;
                    }
                    note(c);
                }
                i++;
            }
            at = i - start;
            if (at > RECORD_CHARS_MAX) {
                return at;
            }
        }
        return at;
    }

    /** Runs from after an opening quote to after its closing quote and blanks behind it, or rejects. */
    private int skipQuoted(int from) throws IOException {
        quotedCells++;
        int breaksBefore = lineBreaks;
        int at = from;
        while (has(at)) {
            at = skipText(at);
            if (at > RECORD_CHARS_MAX) {
                return tooLong();
            }
            if (!has(at)) {
                break;
            }
            char c = buffer[start + at];
            at++;
            if (c == QUOTE) {
                if (!has(at) || buffer[start + at] != QUOTE) {
                    return afterQuote(at, breaksBefore);
                }
                escapes = true;
                at++;
            } else if (c == '\0' || c == CharSource.UNDECODABLE) {
                note(c);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && has(at) && buffer[start + at] == '\n') {
                    at++;
                }
                lineBreaks++;
                if (lineBreaks == 1) {
                    secondLine = at;
                }
                if (lineBreaks > LINE_BREAKS_MAX) {
                    return unclosed("within " + LINE_BREAKS_MAX + " line breaks");
                }
            }
        }
        return unclosed("before the end of the file");
    }

    /** Runs over what has no meaning inside quotes, as far as it is at hand. */
    private int skipText(int from) {
        int i = start + from;
        int stop = Math.min(end, start + RECORD_CHARS_MAX + 1);
        char[] b = buffer;
        while (i < stop) {
            char c = b[i];
            if (c <= QUOTE ? c == QUOTE || c == '\n' || c == '\r' || c == '\0' : c == CharSource.UNDECODABLE) {
                break;
            }
            i++;
        }
        return i - start;
    }

    private int afterQuote(int from, int breaksBefore) throws IOException {
        int at = from;
        while (has(at)) {
            char c = buffer[start + at];
            if (c < 128 && stops[c] && c != '\0') {
                return at;
            }
            escapes = true;
            if (!Character.isWhitespace(c)) {
                if (lineBreaks > breaksBefore) {
                    return unclosed("on its line, and the next quote has text after it");
                }
                return refuse(
                        RejectReason.TEXT_AFTER_QUOTE,
                        "text after the closing quote of cell " + (cells + 1)
                                + "; a quote inside a quoted cell is written twice");
            }
            at++;
        }
        return at;
    }

    private int unclosed(String where) {
        return refuse(
                RejectReason.UNCLOSED_QUOTE, "the quote that opens cell " + (cells + 1) + " is not closed " + where);
    }

    private int tooLong() {
        return refuse(RejectReason.TOO_LONG, "longer than " + RECORD_CHARS_MAX + " characters");
    }

    private int refuse(RejectReason reason, String detail) {
        fault = reason;
        faultDetail = detail;
        return -1;
    }

    private void note(char c) {
        if (fault == null) {
            fault = c == '\0' ? RejectReason.NUL : RejectReason.ENCODING;
            faultDetail = (c == '\0' ? "a NUL character" : "bytes that the charset does not have") + " in cell "
                    + (cells + 1);
        }
    }

    private void addCell(int at) {
        if (cells == cellEnds.length) {
            cellEnds = Arrays.copyOf(cellEnds, cells * 2);
        }
        cellEnds[cells++] = at;
    }

    private Row accept(int length) {
        lastLine = line;
        lastLength = length;
        lastTextLength = cellEnds[cells - 1];
        line += lineBreaks + 1L;
        int from = start;
        start += length;
        RejectReason reason = fault;
        if (reason != null) {
            return new Row.Unreadable(lastLine, reason, faultDetail, shown(from, lastTextLength));
        }
        return new Row.Cells(lastLine, parser.parse(buffer, from, cellEnds, cells, escapes));
    }

    /** Rejects the line on which the record opens and goes on behind it. */
    private Row rejectLine() throws IOException {
        RejectReason reason = fault == null ? RejectReason.TOO_LONG : fault;
        String text = null;
        while (true) {
            int i = start;
            while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
                i++;
            }
            if (text == null) {
                text = shown(start, i - start);
            }
            start = i;
            if (i < end || !has(0)) {
                break;
            }
        }
        if (has(0)) {
            boolean crlf = buffer[start] == '\r' && has(1) && buffer[start + 1] == '\n';
            start += crlf ? 2 : 1;
        }
        return new Row.Unreadable(line++, reason, faultDetail, text);
    }

    private String shown(int from, int length) {
        return ShownText.of(new String(buffer, from, Math.min(length, Row.TEXT_CHARS_MAX + 1)));
    }

    /** Whether there is a character at this place of the record; reads more when needed. */
    private boolean has(int at) throws IOException {
        while (start + at >= end) {
            if (ended || !more()) {
                return false;
            }
        }
        return true;
    }

    private boolean more() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (buffer.length - end < 2) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            ended = true;
            return false;
        }
        end += count;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
