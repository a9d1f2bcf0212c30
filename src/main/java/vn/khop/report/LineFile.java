package vn.khop.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file of lines, written bit by bit under its temporary name. Failures name the file. Mutable; for one thread. */
final class LineFile implements AutoCloseable {

    private final ResultFolder folder;
    private final String name;
    private final ResultFolder.Pending pending;
    private final CsvOut csv;

    /** Begins a file with its header. */
    interface Header {
        CsvOut begin(Path file) throws IOException;
    }

    LineFile(ResultFolder folder, String name, Header header) {
        this.folder = folder;
        this.name = name;
        this.pending = folder.begin(name);
        try {
            this.csv = header.begin(pending.part());
        } catch (IOException | UncheckedIOException e) {
            pending.close();
            throw folder.failed(name, e);
        }
    }

    /** Writes one line. */
    void add(Consumer<CsvOut> line) {
        try {
            line.accept(csv);
        } catch (UncheckedIOException e) {
            throw folder.failed(name, e);
        }
    }

    /** Ends the file and gives it its name. */
    void commit() {
        try {
            csv.close();
            pending.commit();
        } catch (IOException | UncheckedIOException e) {
            throw folder.failed(name, e);
        }
    }

    /** Takes away what was not committed; what went wrong before is what counts. */
    @Override
    public void close() {
        try (pending) {
            csv.close();
        } catch (IOException | UncheckedIOException e) {
            pending.close();
        }
    }
}
