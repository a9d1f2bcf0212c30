package vn.khop.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The first characters of a text file, from which delimiter, newline and quoting are told. */
final class TextSample {

    private static final int CHARS = 1 << 18;
    private static final int ROWS = 100;
    private static final String DELIMITERS = ",;\t|";
    private static final String SEPARATOR_LINE = "sep=";

    private final char[] chars = new char[CHARS];
    private int length;
    private boolean whole;

    static TextSample of(CharSource source) throws IOException {
        TextSample sample = new TextSample();
        while (sample.length + 2 <= CHARS) {
            int count = source.read(sample.chars, sample.length, CHARS - sample.length);
            if (count < 0) {
                sample.whole = true;
                break;
            }
            sample.length += count;
        }
        return sample;
    }

    /** The delimiter that Excel's first line {@code sep=;} tells, if there is one. */
    OptionalInt separatorLine() {
        boolean there = length >= 5
                && new String(chars, 0, 4).equalsIgnoreCase(SEPARATOR_LINE)
                && DELIMITERS.indexOf(chars[4]) >= 0
                && (length == 5 || chars[5] == '\r' || chars[5] == '\n');
        return there ? OptionalInt.of(chars[4]) : OptionalInt.empty();
    }

    Dialect.Newline newline() {
        for (int i = 0; i < length; i++) {
            if (chars[i] == '\n') {
                return Dialect.Newline.LF;
            }
            if (chars[i] == '\r') {
                return i + 1 < length && chars[i + 1] == '\n' ? Dialect.Newline.CRLF : Dialect.Newline.CR;
            }
        }
        return Dialect.Newline.LF;
    }

    /** The first rows as this delimiter splits them; {@code quoted} says whether every cell of them stands in quotes. */
    record Rows(List<Row> rows, boolean quoted) {}

    Rows split(char delimiter) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean quoted = true;
        try (RecordSplitter splitter = new RecordSplitter(new Reader(), delimiter)) {
            if (separatorLine().isPresent()) {
                splitter.next();
            }
            while (rows.size() < ROWS) {
                Row row = splitter.next();
                if (row == null) {
                    if (!whole && rows.size() > 1) {
                        rows.remove(rows.size() - 1);
                    }
                    break;
                }
                rows.add(row);
                if (row instanceof Row.Cells cells && !Blank.are(cells.values())) {
                    quoted &= splitter.quotedCells() == splitter.cells();
                }
            }
        }
        return new Rows(rows, quoted && !rows.isEmpty());
    }

    private final class Reader implements CharSource {

        private int at;

        @Override
        public int read(char[] to, int offset, int wanted) {
            int count = Math.min(wanted, length - at);
            System.arraycopy(chars, at, to, offset, count);
            at += count;
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }

    /** The delimiter which splits the first rows best, or null where none splits them. */
    @Nullable
    Character bestDelimiter(HeaderSearch header, boolean tabbed) throws IOException {
        Character best = null;
        double most = 0;
        for (char delimiter : DELIMITERS.toCharArray()) {
            double score = score(split(delimiter).rows(), header);
            if (delimiter == '\t' && tabbed) {
                score *= 2;
            }
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return best;
    }

    /** Wanted header names decide; then how many rows have the same number of cells, and how many cells that is. */
    private static double score(List<Row> rows, HeaderSearch header) {
        List<Row.Cells> cells = rows.stream()
                .filter(row -> row instanceof Row.Cells)
                .map(row -> (Row.Cells) row)
                .filter(row -> !Blank.are(row.values()))
                .toList();
        int wanted = 0;
        for (Row.Cells row : cells.subList(0, Math.min(HeaderSearch.ROWS, cells.size()))) {
            wanted = Math.max(wanted, header.wantedNames(row.values()));
        }
        int width = HeaderSearch.widthBeyondOne(cells);
        long consistent =
                cells.stream().filter(row -> row.values().size() == width).count();
        return width < 2 ? 0 : wanted * 1e6 + consistent * (width - 1.0);
    }
}
