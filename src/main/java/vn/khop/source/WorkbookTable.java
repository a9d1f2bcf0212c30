package vn.khop.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.khop.record.InputRefused;

/** Opens the first worksheet with a table: the visible one that holds most of the wanted names, else the first with a header. */
final class WorkbookTable {

    private final SourceFile file;
    private final ReadableWorkbook workbook;
    private final CellText texts;
    private final double bytesEachRow;

    private WorkbookTable(SourceFile file, ReadableWorkbook workbook, WorkbookSurvey survey) {
        this.file = file;
        this.workbook = workbook;
        this.texts = new CellText(workbook.isDate1904());
        this.bytesEachRow = (double) file.bytes() / Math.max(1, survey.rows());
    }

    /** The sheet and row of the header. */
    private record Place(Sheet sheet, long row, int wantedNames) {}

    static SourceTable.Opened open(SourceFile file, ReadSettings settings, HeaderSearch search) throws IOException {
        WorkbookSurvey survey = WorkbookSurvey.of(file);
        ReadableWorkbook workbook = openWorkbook(file);
        try {
            return new WorkbookTable(file, workbook, survey).open(settings, search);
        } catch (IOException | InputRefused e) {
            workbook.close();
            throw e;
        }
    }

    private static ReadableWorkbook openWorkbook(SourceFile file) throws IOException {
        // A cell whose number cannot be parsed is an error cell with its text, not the end of the file.
        try {
            return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException | NullPointerException e) {
            return openWithoutFormats(file);
        }
    }

    /** Some exporters write no styles, without which the library opens nothing when asked for formats. */
    private static ReadableWorkbook openWithoutFormats(SourceFile file) throws IOException {
        try {
            return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(false, true));
        } catch (ExcelReaderException | NullPointerException e) {
            throw new InputRefused(
                    file.name() + ": is damaged or no Excel workbook; open it in Excel and save it again as .xlsx", e);
        }
    }

    private SourceTable.Opened open(ReadSettings settings, HeaderSearch search) throws IOException {
        Place place = null;
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                Place found = find(sheet, settings.headerLine(), search);
                if (found != null && (place == null || found.wantedNames > place.wantedNames)) {
                    place = found;
                }
            }
        }
        if (place == null) {
            throw settings.headerLine().isEmpty() ? SourceFile.empty(file.name()) : noHeader(settings);
        }
        WorkbookRows rows = new WorkbookRows(workbook, place.sheet, texts, bytesEachRow);
        Row row = rows.next();
        while (row != null && row.line() < place.row) {
            row = rows.next();
        }
        if (!(row instanceof Row.Cells header)) {
            throw noHeader(settings);
        }
        Dialect dialect = new Dialect(
                Dialect.Format.XLSX, false, Dialect.TextForm.PLAIN, header.values(), place.row, place.sheet.getName());
        return new SourceTable.Opened(rows, dialect, "workbook, sheet \"" + place.sheet.getName() + "\"");
    }

    private InputRefused noHeader(ReadSettings settings) {
        return new InputRefused(file.name() + ": no sheet has a header in row " + settings.headerRow()
                + "; set header_row to the row of the column names, or to auto");
    }

    private @Nullable Place find(Sheet sheet, OptionalLong headerRow, HeaderSearch search) throws IOException {
        List<Row> first = new ArrayList<>();
        try (WorkbookRows rows = new WorkbookRows(() -> {}, sheet, texts, 0)) {
            for (Row row = rows.next(); row != null && first.size() < HeaderSearch.ROWS; row = rows.next()) {
                if (headerRow.isEmpty() || row.line() == headerRow.getAsLong()) {
                    first.add(row);
                }
                if (headerRow.isPresent() && row.line() >= headerRow.getAsLong()) {
                    break;
                }
            }
        }
        Row.Cells header = search.findInSheet(first);
        return header == null ? null : new Place(sheet, header.line(), search.wantedNames(header.values()));
    }
}
