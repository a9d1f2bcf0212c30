package vn.khop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khop.source.TimelessWorkbook;

/**
 * The workbook of mismatches as fastexcel makes it with a single row, taken apart where the rows go: the library knows the format, but its
 * way for each cell (a search for its style, every letter with a mark as a numeric reference) costs most of a report. Immutable.
 *
 * @param beforeRows the worksheet up to the first row below the heading
 * @param cells one form a column
 * @param afterRows the rest of the worksheet
 * @param otherParts the other parts of the workbook by name, in order
 */
record MismatchesTemplate(String beforeRows, List<Cell> cells, String afterRows, Map<String, byte[]> otherParts) {

    /** The part that holds the rows. */
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String TEXT_FORMAT = "@";
    private static final String SAMPLE = "sample";
    private static final String ROW = "<row r=\"2\">";
    private static final String ROW_END = "</row>";
    private static final Pattern CELL = Pattern.compile("(<c r=\"[A-Z]+)2(\".*?)" + SAMPLE + "(.*?</c>)");

    /** Columns whose cells stay text when somebody edits them: numbers with zeros in front, dates in the source's form. */
    private static final List<String> KEPT_AS_TEXT =
            List.of("case_no", "source_key", "citizen_id", "source_value", "registry_value", "proposed_value");

    private static final List<Integer> WIDTHS = List.of(14, 18, 26, 28, 17, 20, 24, 28, 28, 28, 28, 26, 12, 13, 100);

    /** A cell of text: what stands before the number of its row, between that and its text, and after. */
    record Cell(byte[] beforeRow, byte[] beforeText, byte[] afterText) {}

    Cell cell(int column) {
        return cells.get(column);
    }

    /**
     * Makes the workbook and takes it apart.
     *
     * @param scratch a file to make it in; what is there is lost
     * @throws IllegalStateException if the library writes a form that we do not know
     */
    static MismatchesTemplate make(Path scratch, Wording wording, String title) throws IOException {
        try (OutputStream out = Files.newOutputStream(scratch)) {
            write(out, wording, title);
        }
        Map<String, byte[]> parts = TimelessWorkbook.parts(scratch);
        byte[] sheet = parts.remove(SHEET);
        String xml = sheet == null ? "" : new String(sheet, StandardCharsets.UTF_8);
        int row = xml.indexOf(ROW);
        int end = xml.indexOf(ROW_END, Math.max(0, row));
        if (row < 0 || end < 0) {
            throw new IllegalStateException("the library's worksheet has no second row");
        }
        return new MismatchesTemplate(
                xml.substring(0, row), cells(xml.substring(row, end)), xml.substring(end + ROW_END.length()), parts);
    }

    /** The rest of the worksheet, whose filter ends with this row (1-based). */
    String afterRows(int lastRow) {
        return endingAt(lastRow, afterRows);
    }

    /** Another part, whose named ranges end with this row (1-based). */
    byte[] otherPart(String name, int lastRow) {
        String xml = new String(Objects.requireNonNull(otherParts.get(name)), StandardCharsets.UTF_8);
        return endingAt(lastRow, xml).getBytes(StandardCharsets.UTF_8);
    }

    private static String endingAt(int lastRow, String xml) {
        return xml.replace(Integer.toString(Worksheet.MAX_ROWS), Integer.toString(lastRow));
    }

    private static void write(OutputStream out, Wording wording, String title) throws IOException {
        Workbook workbook = new Workbook(out, "khop", "1.0");
        workbook.properties().setTitle(wording.text("page.title", "title", title));
        Worksheet sheet = workbook.newWorksheet("mismatches");
        for (int column = 0; column < MismatchColumns.NAMES.size(); column++) {
            String name = MismatchColumns.NAMES.get(column);
            sheet.inlineString(0, column, wording.text("column." + name));
            sheet.style(0, column).bold().wrapText(true).fillColor("E3EEF0").set();
            sheet.width(column, WIDTHS.get(column));
            sheet.inlineString(1, column, SAMPLE);
            if (KEPT_AS_TEXT.contains(name)) {
                sheet.style(1, column).format(TEXT_FORMAT).set();
            }
        }
        sheet.freezePane(2, 1);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.footer(wording.text("workbook.footer"), Position.LEFT, 8); // the format allows 255 letters in all
        sheet.footer("&P/&N", Position.RIGHT, 8);
        sheet.setAutoFilter(0, 0, Worksheet.MAX_ROWS - 1, MismatchColumns.NAMES.size() - 1);
        workbook.finish();
    }

    private static List<Cell> cells(String row) {
        List<Cell> cells = new ArrayList<>();
        Matcher found = CELL.matcher(row);
        while (found.find()) {
            cells.add(new Cell(ascii(found.group(1)), ascii(found.group(2)), ascii(found.group(3))));
        }
        if (cells.size() != MismatchColumns.NAMES.size()) {
            throw new IllegalStateException(
                    "the library's row has " + cells.size() + " cells of the form that we know");
        }
        return cells;
    }

    private static byte[] ascii(String xml) {
        return xml.getBytes(StandardCharsets.US_ASCII);
    }
}
