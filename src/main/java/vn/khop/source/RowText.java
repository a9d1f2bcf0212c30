package vn.khop.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A row that was sent back, by its text alone. */
public final class RowText {

    private static final char BETWEEN_CELLS_OF_A_SHEET = '\t';

    private RowText() {}

    /** The cells of a row, if it has as many as the header; else none: what stands where cannot be told. */
    public static List<String> cells(String text, Dialect dialect) {
        char delimiter = dialect.format() == Dialect.Format.XLSX
                ? BETWEEN_CELLS_OF_A_SHEET
                : dialect.text().delimiter();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (var rows = format.parse(new StringReader(text))) {
            List<CSVRecord> records = rows.getRecords();
            return records.size() == 1
                            && records.get(0).size() == dialect.header().size()
                    ? records.get(0).toList()
                    : List.of();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
