package vn.khop.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.khop.record.InputRefused;

/** A file of given bytes, read as a table; rows as text lines: {@code 3:a|b} or {@code 4:REASON detail [text]}. */
final class SourceText {

    private final Path file;
    private ReadSettings settings = ReadSettings.AUTO;
    private Set<String> wanted = Set.of();
    private Dialect dialect = Dialect.plain(List.of());
    private long footerRows;

    private SourceText(Path file) {
        this.file = file;
    }

    static SourceText of(Path file) {
        return new SourceText(file);
    }

    static SourceText in(Path folder, String name, byte[] bytes) {
        try {
            return new SourceText(Files.write(folder.resolve(name), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    SourceText with(ReadSettings settings) {
        this.settings = settings;
        return this;
    }

    SourceText wanting(Set<String> headers) {
        this.wanted = headers;
        return this;
    }

    List<String> read() {
        List<String> lines = new ArrayList<>();
        try (SourceTable table = SourceTable.open(file, settings, wanted)) {
            dialect = table.dialect();
            for (Row row = table.next(); row != null; row = table.next()) {
                lines.add(line(row));
            }
            footerRows = table.footerRows();
        }
        return lines;
    }

    /** The message with which the file is refused. */
    String problem() {
        try {
            return "read: " + read();
        } catch (InputRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String line(Row row) {
        String text = row instanceof Row.Cells cells
                ? row.line() + ":" + String.join("|", cells.values())
                : row instanceof Row.Unreadable bad
                        ? row.line() + ":" + bad.reason() + " " + bad.detail() + " [" + bad.text() + "]"
                        : "";
        return text.replace('\n', '⏎');
    }

    List<String> header() {
        return dialect.header();
    }

    Dialect dialect() {
        return dialect;
    }

    long footerRows() {
        return footerRows;
    }
}
