package vn.khop.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.khop.record.InputRefused;

/**
 * Opens the one worksheet that has something in it. Rows of a second one would be lost, or their row numbers would not be unique in the
 * file, so a workbook with more is refused; hidden and empty sheets do no harm.
 */
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
        Sheet sheet = onlyFilledSheet();
        long headerRow = headerRow(sheet, settings, search);
        WorkbookRows rows = new WorkbookRows(workbook, sheet, texts, bytesEachRow);
        Row row = rows.next();
        while (row != null && row.line() < headerRow) {
            row = rows.next();
        }
        if (!(row instanceof Row.Cells header)) {
            throw noHeader(settings);
        }
        Dialect dialect = new Dialect(
                Dialect.Format.XLSX, false, Dialect.TextForm.PLAIN, header.values(), headerRow, sheet.getName());
        return new SourceTable.Opened(rows, dialect, "workbook, sheet \"" + sheet.getName() + "\"");
    }

    private Sheet onlyFilledSheet() throws IOException {
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE && isFilled(sheet)) {
                filled.add(sheet);
            }
        }
        if (filled.isEmpty()) {
            throw SourceFile.empty(file.name());
        }
        if (filled.size() > 1) {
            throw new InputRefused(file.name() + ": has " + filled.size() + " sheets with something in them ("
                    + filled.stream().map(sheet -> '"' + sheet.getName() + '"').collect(Collectors.joining(", "))
                    + "); expected one; keep the sheet of the table (hide or delete the others), or save each sheet as a"
                    + " file of its own");
        }
        return filled.get(0);
    }

    private boolean isFilled(Sheet sheet) throws IOException {
        try (WorkbookRows rows = rowsOf(sheet)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (!(row instanceof Row.Cells cells) || !Blank.are(cells.values())) {
                    return true;
                }
            }
            return false;
        }
    }

    private WorkbookRows rowsOf(Sheet sheet) throws IOException {
        return new WorkbookRows(() -> {}, sheet, texts, 0);
    }

    private InputRefused noHeader(ReadSettings settings) {
        return new InputRefused(file.name() + ": has no header in row " + settings.headerRow()
                + "; set header_row to the row of the column names, or to auto");
    }

    private long headerRow(Sheet sheet, ReadSettings settings, HeaderSearch search) throws IOException {
        OptionalLong declared = settings.headerLine();
        List<Row> first = new ArrayList<>();
        try (WorkbookRows rows = rowsOf(sheet)) {
            for (Row row = rows.next(); row != null && first.size() < HeaderSearch.ROWS; row = rows.next()) {
                if (declared.isEmpty() || row.line() == declared.getAsLong()) {
                    first.add(row);
                }
                if (declared.isPresent() && row.line() >= declared.getAsLong()) {
                    break;
                }
            }
        }
        Row.Cells header = search.findInSheet(first);
        if (header == null) {
            throw declared.isEmpty() ? SourceFile.empty(file.name()) : noHeader(settings);
        }
        return header.line();
    }
}
