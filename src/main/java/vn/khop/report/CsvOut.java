package vn.khop.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes rows as RFC 4180 in UTF-8 with comma and LF, quotes only where the text needs them. Mutable; for one thread. Failures are {@link
 * UncheckedIOException}, since rows come through consumers.
 */
final class CsvOut implements Closeable {

    private enum Reader {
        MACHINE,
        PERSON
    }

    private final Writer out;
    private final Reader reader;
    private boolean inRow;

    private CsvOut(Path file, Reader reader) throws IOException {
        this.out = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16);
        this.reader = reader;
    }

    /** A file for machines: exact text, no byte order mark. */
    static CsvOut exact(Path file, String... header) throws IOException {
        return new CsvOut(file, Reader.MACHINE).row(header);
    }

    /** A file that people open in a spreadsheet: byte order mark, no cell that would run as a formula. */
    static CsvOut forPeople(Path file, String... header) throws IOException {
        CsvOut csv = new CsvOut(file, Reader.PERSON);
        csv.out.write('\uFEFF');
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
                out.write(',');
            }
            inRow = true;
            write(reader == Reader.PERSON ? SpreadsheetText.guarded(text) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void write(String text) throws IOException {
        if (!needsQuotes(text)) {
            out.write(text);
            return;
        }
        out.write('"');
        int from = 0;
        for (int at; (at = text.indexOf('"', from)) >= 0; from = at + 1) {
            out.write(text, from, at + 1 - from);
            out.write('"');
        }
        out.write(text, from, text.length() - from);
        out.write('"');
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Ends the row. */
    CsvOut endRow() {
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inRow = false;
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
