package vn.khop.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.khop.record.RejectReason;

/** The rows of one worksheet, streaming. */
final class WorkbookRows implements RowSource {

    /** What to close with the rows. */
    private final AutoCloseable workbook;

    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final CellText texts;
    private final double bytesEachRow;
    private long read;
    private List<String> last = List.of();

    WorkbookRows(AutoCloseable workbook, Sheet sheet, CellText texts, double bytesEachRow) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.texts = texts;
        this.bytesEachRow = bytesEachRow;
    }

    @Override
    public @Nullable Row next() throws IOException {
        org.dhatim.fastexcel.reader.Row row;
        try {
            if (!rows.hasNext()) {
                return null;
            }
            row = rows.next();
        } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            // The library meets a form it does not know in any of these ways; its messages may hold a cell's text.
            throw new IOException(
                    "the worksheet is damaged or of a form that is not read below row " + read
                            + "; save it again in Excel, or as .csv",
                    e);
        }
        read++;
        last = values(row);
        long length = 0;
        for (String value : last) {
            length += value.length() + 1;
        }
        if (length > RecordSplitter.RECORD_CHARS_MAX) {
            return new Row.Unreadable(
                    row.getRowNum(),
                    RejectReason.TOO_LONG,
                    "longer than " + RecordSplitter.RECORD_CHARS_MAX + " characters",
                    text());
        }
        return new Row.Cells(row.getRowNum(), last, forms(row), "");
    }

    private List<String> values(org.dhatim.fastexcel.reader.Row row) {
        List<String> values = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            values.add(texts.of(row.getCell(i)));
        }
        return values;
    }

    private List<CellForm> forms(org.dhatim.fastexcel.reader.Row row) {
        List<CellForm> forms = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            forms.add(texts.form(row.getCell(i)));
        }
        return forms;
    }

    @Override
    public boolean resumeAfterOpeningLine() {
        return false;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < last.size() && text.length() <= Row.TEXT_CHARS_MAX; i++) {
            String value = last.get(i);
            text.append(i == 0 ? "" : "\t").append(value, 0, Math.min(value.length(), Row.TEXT_CHARS_MAX + 1));
        }
        return ShownText.of(text.toString());
    }

    @Override
    public boolean terminated() {
        return true;
    }

    @Override
    public long bytesRead() {
        return (long) (read * bytesEachRow);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        try {
            workbook.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
