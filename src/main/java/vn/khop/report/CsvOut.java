package vn.khop.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.khop.text.SpreadsheetText;

/**
 * Writes rows as RFC 4180 in UTF-8 with comma and LF, quotes only where the text needs them. Mutable; for one thread. Failures are {@link
 * UncheckedIOException}, since rows come through consumers.
 */
final class CsvOut implements Closeable {

    private enum Reader {
        MACHINE,
        PERSON
    }

    private final OutputStream file;
    private final Utf8Out out;
    private final Reader reader;
    private boolean inRow;

    private CsvOut(Path file, Reader reader) throws IOException {
        this.file = Files.newOutputStream(file);
        this.out = new Utf8Out(this.file);
        this.reader = reader;
    }

    /** A file for machines: exact text, no byte order mark. */
    static CsvOut exact(Path file, String... header) throws IOException {
        return new CsvOut(file, Reader.MACHINE).row(header);
    }

    /** A file that people open in a spreadsheet: byte order mark, no cell that would run as a formula. */
    static CsvOut forPeople(Path file, String... header) throws IOException {
        CsvOut csv = new CsvOut(file, Reader.PERSON);
        csv.out.text("\uFEFF");
        return csv.row(header);
    }

    /** One whole row. */
    CsvOut row(String... cells) {
        for (String cell : cells) {
            cell(cell);
        }
        return endRow();
    }

    /** The next cell. */
    CsvOut cell(String text) {
        try {
            if (inRow) {
                out.ascii(',');
            }
            inRow = true;
            out.cell(reader == Reader.PERSON ? SpreadsheetText.guarded(text) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Ends the row. */
    CsvOut endRow() {
        try {
            out.ascii('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inRow = false;
        return this;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            out.flush();
        }
    }
}
