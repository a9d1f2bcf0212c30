package vn.khop.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.khop.record.OutputFailed;
import vn.khop.text.LegacyText;

/**
 * Writes rows in the form of a source file: its own header, order, delimiter, charset and format, ready to be loaded back. Text is
 * written exactly, with no escaping of formulas: these files are for machines. Same rows, same bytes. Mutable; for one thread.
 */
public final class SourceWriter implements AutoCloseable {

    private final Path file;
    private final int columns;
    private final RowSink sink;

    /** Where rows go. */
    interface RowSink {

        /** @param forms what the cells of a worksheet shall be; text beyond its end */
        void write(List<String> cells, List<CellForm> forms) throws IOException;

        void close() throws IOException;
    }

    private SourceWriter(Path file, int columns, RowSink sink) {
        this.file = file;
        this.columns = columns;
        this.sink = sink;
    }

    /**
     * Creates the file, or replaces it, and writes the header.
     *
     * @throws OutputFailed if it cannot be written
     */
    public static SourceWriter create(Path file, Dialect dialect) {
        try {
            RowSink sink =
                    switch (dialect.format()) {
                        case CSV -> TextSink.create(file, dialect);
                        case XLSX -> WorkbookSink.create(file, dialect);
                    };
            SourceWriter writer = new SourceWriter(file, dialect.header().size(), sink);
            writer.write(dialect.header());
            return writer;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /**
     * Writes one row.
     *
     * @param cells one text a header column
     * @throws OutputFailed if it cannot be written, or the file's charset lacks a character (see {@link #canWrite})
     */
    public void write(List<String> cells) {
        write(cells, List.of());
    }

    /**
     * Writes one row whose cells, in a workbook, are what those of the source were: a number or a day where the text reads as one in that
     * form, else text.
     *
     * @param cells one text a header column
     * @param forms the source's ({@link Row.Cells#forms}); of no meaning for a text file
     * @throws OutputFailed as {@link #write(List)} does
     */
    public void write(List<String> cells, List<CellForm> forms) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("expected " + columns + " cells, got " + cells.size());
        }
        try {
            sink.write(cells, forms);
        } catch (IOException e) {
            throw failed(file, e);
        } catch (LegacyText.Unencodable e) {
            throw new OutputFailed(file.getFileName() + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * A text as it reads back from a file of this form: TCVN3, for one, has no capitals with marks and writes small ones. Itself where the file cannot
     * hold it at all.
     */
    public static String written(Dialect dialect, String cell) {
        return switch (dialect.format()) {
            case CSV -> TextSink.written(dialect.text(), cell);
            case XLSX -> cell;
        };
    }

    /** Whether a file of this form can hold this text: charsets of before Unicode lack many letters. */
    public static boolean canWrite(Dialect dialect, String cell) {
        return switch (dialect.format()) {
            case CSV -> TextSink.canWrite(dialect.text(), cell);
            case XLSX -> true;
        };
    }

    /** Ends the file. @throws OutputFailed if it cannot be written */
    @Override
    public void close() {
        try {
            sink.close();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static OutputFailed failed(Path file, IOException cause) {
        return new OutputFailed(file.getFileName() + ": cannot be written: " + cause.getMessage(), cause);
    }
}
