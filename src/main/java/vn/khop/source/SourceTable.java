package vn.khop.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.khop.record.InputRefused;
import vn.khop.record.RejectReason;

/**
 * A source file opened as a table: its form, its header, and its rows in order, streaming. Titles above the header, footers below the last
 * record, totals and repeated headers between records, and blank rows are not returned; what cannot be read as a record is returned as {@link Row.Unreadable}, so that nothing is lost
 * without a word. Formats: .csv, .tsv, either with .gz, and .xlsx. Mutable; for one thread.
 */
public final class SourceTable implements AutoCloseable {

    /** More sparse rows than this in a row are records, not a footer. */
    private static final int FOOTER_ROWS_MAX = 50;

    private final SourceFile file;
    private final Opened opened;
    private final RowSource rows;
    private final int columns;
    private final int columnsMin;
    private final FooterWatch footers;
    private final RepeatedHeader repeatedHeader;
    private final Deque<Row> ready = new ArrayDeque<>();
    private final List<Row> held = new ArrayList<>();
    private Predicate<Row.Cells> textWanted = row -> false;
    private boolean dropsFooters = true;
    private long blanks;
    private long footerRows;

    /** A file whose header was found and read; the rows below it come next. */
    record Opened(RowSource rows, Dialect dialect, String encodingEvidence) {}

    private SourceTable(SourceFile file, Opened opened) {
        this.file = file;
        this.opened = opened;
        this.rows = opened.rows();
        List<String> header = opened.dialect().header();
        this.columns = header.size();
        int last = columns;
        while (last > 0 && Blank.is(header.get(last - 1))) {
            last--;
        }
        this.columnsMin = opened.dialect().format() == Dialect.Format.XLSX ? 0 : last;
        this.footers = new FooterWatch(columns);
        this.repeatedHeader = new RepeatedHeader(header);
    }

    /**
     * Opens a source file.
     *
     * @throws InputRefused if it cannot be read as a table; the message says what, where, found, expected, cure
     */
    public static SourceTable open(Path path, ReadSettings settings) {
        return open(path, settings, Set.of());
    }

    /**
     * Opens a source file whose header should hold these names: they tell the header from titles above it.
     *
     * @throws InputRefused if it cannot be read as a table
     */
    public static SourceTable open(Path path, ReadSettings settings, Set<String> wantedHeaders) {
        return open(SourceFile.byName(path), settings, wantedHeaders);
    }

    /**
     * Opens a copy of a source file, as {@link #open(Path, ReadSettings, Set)}.
     *
     * @param name what messages are to call it: where its source lies
     * @throws InputRefused if it cannot be read as a table
     */
    public static SourceTable open(Path path, String name, ReadSettings settings, Set<String> wantedHeaders) {
        return open(SourceFile.byName(path, name), settings, wantedHeaders);
    }

    private static SourceTable open(SourceFile file, ReadSettings settings, Set<String> wantedHeaders) {
        HeaderSearch search = new HeaderSearch(wantedHeaders);
        try {
            Opened opened =
                    switch (file.format()) {
                        case CSV -> TextTable.open(file, settings, search);
                        case XLSX -> WorkbookTable.open(file, settings, search);
                    };
            return new SourceTable(file, opened);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /**
     * Opens a file that has this form, whatever it is named: an archived source read again. A text is taken as what it was, without looking
     * it through first.
     *
     * @throws InputRefused if it cannot be read so
     */
    public static SourceTable open(Path path, Dialect dialect) {
        SourceFile file = SourceFile.byDialect(path, dialect);
        try {
            Opened opened =
                    switch (file.format()) {
                        case CSV -> TextTable.open(file, dialect);
                        case XLSX ->
                            WorkbookTable.open(
                                    file,
                                    new ReadSettings("auto", "auto", Long.toString(dialect.headerRow())),
                                    new HeaderSearch(Set.copyOf(dialect.header())));
                    };
            return new SourceTable(file, opened);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** The file's form. */
    public Dialect dialect() {
        return opened.dialect();
    }

    /** From the next row on, records of which this is true carry the text of their row; to copy it for all would cost time. */
    public void keepText(Predicate<Row.Cells> wanted) {
        textWanted = wanted;
    }

    /** Nothing is taken for a footer or a total: for tables of our own making, which have none, but may have lost cells. */
    public void keepSparseRows() {
        dropsFooters = false;
    }

    /** The charset and why it was taken, for reports: {@code "TCVN3 (valid syllables: ...)"}. */
    public String encodingEvidence() {
        return opened.encodingEvidence();
    }

    /** The header names exactly as the file has them, in order. */
    public List<String> header() {
        return opened.dialect().header();
    }

    /**
     * The next row, or null at the end. {@link Row.Cells} have exactly one value a header column.
     *
     * @throws InputRefused if the file turns out to be damaged or incomplete: nothing of it should be kept
     */
    public @Nullable Row next() {
        try {
            while (ready.isEmpty()) {
                Row row = rows.next();
                if (row == null) {
                    endBlock();
                    return null;
                }
                take(row);
            }
            return ready.remove();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private void take(Row row) {
        if (!(row instanceof Row.Cells cells)) {
            release(row);
        } else if (Blank.are(cells.values())) {
            blanks++;
        } else if (repeatedHeader.is(cells.values())) {
            endBlock();
            footerRows++;
        } else {
            Row fitted = withText(fit(cells));
            boolean resumed = !(fitted instanceof Row.Cells) && rows.resumeAfterOpeningLine();
            if (dropsFooters && !resumed && footers.isTotal(cells.values())) {
                footerRows++;
            } else if (dropsFooters && !resumed && footers.isFooterLike(cells.values(), rows.terminated())) {
                held.add(fitted);
                if (held.size() > FOOTER_ROWS_MAX) {
                    ready.addAll(held);
                    held.clear();
                }
            } else if (fitted instanceof Row.Cells) {
                footers.learn(cells.values());
                release(fitted);
            } else {
                release(resumed ? wrongCount(cells) : fitted);
            }
        }
    }

    /** What was held stands below the last record, of the file or of one of its pages. */
    private void endBlock() {
        footerRows += held.size() + blanks;
        held.clear();
        blanks = 0;
    }

    private Row withText(Row row) {
        return row instanceof Row.Cells cells && textWanted.test(cells) ? cells.withText(rows.text()) : row;
    }

    private void release(Row row) {
        ready.addAll(held);
        held.clear();
        blanks = 0;
        ready.add(row);
    }

    /** The row with one value a column; empty cells beyond the last column are forgiven, other surplus or want is not. */
    private Row fit(Row.Cells row) {
        List<String> values = row.values();
        int size = values.size();
        if (size == columns) {
            return row;
        }
        if (size < columnsMin || size > columns && !Blank.are(values.subList(columns, size))) {
            return wrongCount(row);
        }
        List<String> fitted = new ArrayList<>(values.subList(0, Math.min(size, columns)));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        return new Row.Cells(row.line(), fitted, row.forms(), row.text());
    }

    private Row wrongCount(Row.Cells row) {
        return new Row.Unreadable(
                row.line(),
                RejectReason.CELL_COUNT,
                "expected " + columns + " cells, found " + row.values().size(),
                rows.text());
    }

    /** How many rows below the header were no records, blank rows between records aside; known when {@link #next} has returned null. */
    public long footerRows() {
        return footerRows;
    }

    /** Bytes of the file itself read so far. */
    public long bytesRead() {
        return rows.bytesRead();
    }

    /** The file's size in bytes. */
    public long bytesTotal() {
        return file.bytes();
    }

    /** Closes the file. */
    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }
}
