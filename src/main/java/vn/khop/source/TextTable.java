package vn.khop.source;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.khop.record.InputRefused;
import vn.khop.record.RejectReason;

/** Opens a delimited text as a table: charset, delimiter and header settled, the rows below the header next. */
final class TextTable {

    private TextTable() {}

    static SourceTable.Opened open(SourceFile file, ReadSettings settings, HeaderSearch search) throws IOException {
        EncodingSearch.Found encoding = EncodingSearch.find(file, settings);
        TextSample sample;
        try (CharSource source = encoding.decode(file.openBytes().text())) {
            sample = TextSample.of(source);
        }
        char delimiter = delimiter(file, settings, search, sample);
        TextSample.Rows first = sample.split(delimiter);
        long headerLine = headerLine(file, settings, search, first, encoding.encoding());
        Below below = belowHeader(file, encoding, delimiter, headerLine);
        Dialect.TextForm form = new Dialect.TextForm(
                encoding.encoding(),
                encoding.bomBytes() > 0,
                delimiter,
                sample.separatorLine().isPresent(),
                first.quoted() ? Dialect.Quoting.ALL : Dialect.Quoting.MINIMAL,
                sample.newline());
        Dialect dialect = new Dialect(
                Dialect.Format.CSV, file.gzip(), form, below.header().values(), headerLine, "");
        return new SourceTable.Opened(
                below.rows(), dialect, encoding.encoding().label() + " (" + encoding.evidence() + ")");
    }

    /** Opens a text that was read before, as what it was. */
    static SourceTable.Opened open(SourceFile file, Dialect dialect) throws IOException {
        Dialect.TextForm form = dialect.text();
        int bomBytes = form.bom() ? form.encoding() == Dialect.Encoding.UTF_8 ? 3 : 2 : 0;
        EncodingSearch.Found encoding = new EncodingSearch.Found(form.encoding(), bomBytes, "as read before");
        Below below = belowHeader(file, encoding, form.delimiter(), dialect.headerRow());
        if (!below.header().values().equals(dialect.header())) {
            below.rows().close();
            throw noHeader(file, dialect.headerRow(), "it has other names than when the file was read first");
        }
        return new SourceTable.Opened(below.rows(), dialect, form.encoding().label() + " (as read before)");
    }

    /** A text read as far as its header. */
    private record Below(Row.Cells header, TextRows rows) {}

    private static Below belowHeader(SourceFile file, EncodingSearch.Found encoding, char delimiter, long headerLine)
            throws IOException {
        SourceFile.Bytes bytes = file.openBytes();
        RecordSplitter splitter = new RecordSplitter(encoding.decode(bytes.text()), delimiter);
        try {
            Row.Cells header = readHeader(file, splitter, headerLine, encoding.encoding());
            splitter.expectRows();
            return new Below(header, new TextRows(splitter, bytes.counted()));
        } catch (IOException | InputRefused e) {
            splitter.close();
            throw e;
        }
    }

    private static char delimiter(SourceFile file, ReadSettings settings, HeaderSearch search, TextSample sample)
            throws IOException {
        if (!settings.findsDelimiter()) {
            return settings.delimiterChar();
        }
        OptionalInt told = sample.separatorLine();
        if (told.isPresent()) {
            return (char) told.getAsInt();
        }
        Character best = sample.bestDelimiter(search, file.isNamedTabbed());
        return best != null ? best : file.isNamedTabbed() ? '\t' : ',';
    }

    private static long headerLine(
            SourceFile file,
            ReadSettings settings,
            HeaderSearch search,
            TextSample.Rows first,
            Dialect.Encoding encoding)
            throws IOException {
        OptionalLong declared = settings.headerLine();
        if (declared.isPresent()) {
            return declared.getAsLong();
        }
        Row.Cells header = search.find(first.rows());
        long foundAt = header == null ? Long.MAX_VALUE : header.line();
        if (header == null || search.wantedNames(header.values()) == 0) {
            for (Row row : first.rows()) {
                if (row instanceof Row.Unreadable bad && bad.line() < foundAt) {
                    refuseAbove(file, header, bad, encoding);
                }
            }
        }
        if (header == null) {
            throw SourceFile.empty(file.name());
        }
        return foundAt;
    }

    /** A row that cannot be read may have been the header; one that could be taken instead is likely a record. */
    private static void refuseAbove(
            SourceFile file, Row.@Nullable Cells header, Row.Unreadable bad, Dialect.Encoding encoding)
            throws IOException {
        if (bad.reason() == RejectReason.ENCODING) {
            throw DeclaredCharset.notIn(file, encoding, bad.line());
        }
        if (header == null) {
            throw noHeader(file, bad.line(), bad.detail());
        }
    }

    private static Row.Cells readHeader(
            SourceFile file, RecordSplitter splitter, long headerLine, Dialect.Encoding encoding) throws IOException {
        Row row = splitter.next();
        while (row != null && row.line() < headerLine) {
            row = splitter.next();
        }
        if (row instanceof Row.Cells cells && row.line() == headerLine && !Blank.are(cells.values())) {
            return cells;
        }
        if (row instanceof Row.Unreadable bad && bad.reason() == RejectReason.ENCODING) {
            throw DeclaredCharset.notIn(file, encoding, bad.line());
        }
        throw noHeader(
                file,
                headerLine,
                row == null
                        ? "the file ends before it"
                        : row instanceof Row.Unreadable bad ? bad.detail() : "it is blank or inside a quoted cell");
    }

    private static InputRefused noHeader(SourceFile file, long line, String why) {
        return new InputRefused(file.name() + ": line " + line + " is no header row (" + why
                + "); set header_row to the line of the column names, or to auto");
    }
}
