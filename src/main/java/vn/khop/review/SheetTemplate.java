package vn.khop.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khop.source.TimelessWorkbook;

/**
 * The workbook of a review sheet as fastexcel makes it with a single row, taken apart where the rows go: the library knows the format, but a
 * workbook of its own for each of thousands of wards and units costs more than all else. Its time of writing is taken out. Immutable.
 *
 * @param beforeRows the worksheet up to the first row below the heading
 * @param styles the style of each column's cells
 * @param afterRows the rest of the worksheet, whose ranges end with the last row that a worksheet can have
 * @param otherParts the other parts of the workbook by name, in order
 */
record SheetTemplate(String beforeRows, List<String> styles, String afterRows, Map<String, byte[]> otherParts) {

    /** The part that holds the rows. */
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String SAMPLE = "sample";
    private static final String ROW = "<row r=\"2\"";
    private static final String ROW_END = "</row>";
    private static final Pattern CELL = Pattern.compile("<c r=\"[A-Z]+2\"( s=\"\\d+\")? t=\"inlineStr\"");
    private static final String LAST_ROW = Integer.toString(Worksheet.MAX_ROWS);

    /** The library's hash of the empty password; no password is none at all. */
    private static final String NO_PASSWORD = " password=\"0\"";

    /** Excel takes no more between the quotes of a list. */
    private static final int LIST_CHARS_MAX = 255;

    private static final float MARGIN_INCHES = 0.25f;

    /** Of what is locked: the guide speaks of the white columns. */
    private static final String GREY = "FFEDEDED";

    private static final Map<String, SheetTemplate> MADE = new ConcurrentHashMap<>();

    /** Left to the reviewer: to sort and filter, and to widen a column. */
    private static final Set<SheetProtectionOption> LOCKED = locked();

    private static Set<SheetProtectionOption> locked() {
        Set<SheetProtectionOption> locked = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
        locked.removeAll(EnumSet.of(
                SheetProtectionOption.SORT,
                SheetProtectionOption.AUTO_FILTER,
                SheetProtectionOption.FORMAT_COLUMNS,
                SheetProtectionOption.SELECT_LOCKED_CELLS,
                SheetProtectionOption.SELECT_UNLOCKED_CELLS));
        return locked;
    }

    /**
     * The template in a language; made once.
     *
     * @param reasons whether it has a last column that says why a line came back
     * @throws IllegalStateException if the library writes a form that we do not know
     */
    static SheetTemplate of(Locale language, boolean reasons) {
        return MADE.computeIfAbsent(language.getLanguage() + reasons, key -> make(language, reasons));
    }

    /** The rest of the worksheet, whose ranges end with this row (1-based). */
    String afterRows(int lastRow) {
        return afterRows.replace(LAST_ROW, Integer.toString(lastRow));
    }

    /** Another part, whose named ranges end with this row (1-based). */
    byte[] otherPart(String name, int lastRow) {
        byte[] part = otherParts.getOrDefault(name, new byte[0]);
        String xml = new String(part, StandardCharsets.UTF_8);
        return xml.contains(LAST_ROW)
                ? xml.replace(LAST_ROW, Integer.toString(lastRow)).getBytes(StandardCharsets.UTF_8)
                : part;
    }

    private static SheetTemplate make(Locale language, boolean reasons) {
        try {
            Path scratch = Files.createTempFile("khop", ".xlsx"); // only the library's words stand in it
            Map<String, byte[]> parts;
            try {
                try (OutputStream out = Files.newOutputStream(scratch)) {
                    write(out, language, reasons);
                }
                parts = TimelessWorkbook.parts(scratch);
            } finally {
                Files.delete(scratch);
            }
            byte[] sheet = parts.remove(SHEET);
            String xml = sheet == null ? "" : new String(sheet, StandardCharsets.UTF_8).replace(NO_PASSWORD, "");
            int row = xml.indexOf(ROW);
            int end = xml.indexOf(ROW_END, Math.max(0, row));
            if (row < 0 || end < 0) {
                throw new IllegalStateException("the library's worksheet has no second row");
            }
            return new SheetTemplate(
                    xml.substring(0, row),
                    styles(xml.substring(row, end), ReviewColumn.values().length + (reasons ? 1 : 0)),
                    xml.substring(end + ROW_END.length()),
                    parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, Locale language, boolean reasons) throws IOException {
        try (Workbook workbook = new Workbook(out, "khop", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SheetWords.text("sheet.name", language));
            for (ReviewColumn column : ReviewColumn.values()) {
                int at = column.ordinal();
                sheet.width(at, column.width());
                sheet.inlineString(0, at, column.title(language));
                sheet.style(0, at)
                        .bold()
                        .wrapText(true)
                        .borderStyle(BorderStyle.THIN)
                        .set();
                sheet.inlineString(1, at, SAMPLE);
                StyleSetter style = sheet.style(1, at)
                        .format("@")
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle(BorderStyle.THIN)
                        .protectionOption(ProtectionOption.LOCKED, !column.isAnswer());
                (column.isAnswer() ? style : style.fillColor(GREY)).set();
            }
            if (reasons) {
                int at = ReviewColumn.values().length;
                sheet.inlineString(0, at, ReviewSheet.reasonTitle(language));
                sheet.width(at, 60);
                sheet.inlineString(1, at, SAMPLE);
            }
            sheet.freezePane(2, 1);
            print(sheet);
            dropDown(sheet, ReviewColumn.PERSON, AnswerWords.persons(language), language);
            dropDown(sheet, ReviewColumn.STANDS, AnswerWords.fields(language), language);
            sheet.setAutoFilter(0, 0, Worksheet.MAX_ROWS - 1, ReviewColumn.values().length - 1);
            sheet.protect("", LOCKED);
        }
    }

    /** Landscape A4, all columns on one page, the heading on each. */
    private static void print(Worksheet sheet) {
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.leftMargin(MARGIN_INCHES);
        sheet.rightMargin(MARGIN_INCHES);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** Other words are asked about, not refused: those without marks are understood too. */
    private static void dropDown(Worksheet sheet, ReviewColumn column, List<String> words, Locale language) {
        String list = String.join(",", words);
        if (list.length() > LIST_CHARS_MAX) {
            throw new IllegalStateException("a list of Excel has at most " + LIST_CHARS_MAX + " characters: " + list);
        }
        sheet.range(1, column.ordinal(), Worksheet.MAX_ROWS - 1, column.ordinal())
                .validateWithListByFormula("\"" + list + "\"")
                .errorStyle(DataValidationErrorStyle.WARNING)
                .showErrorMessage(true)
                .errorTitle(SheetWords.text("list.title", language))
                .error(SheetWords.text("list.words", language).replace("{0}", String.join(", ", words)));
    }

    private static List<String> styles(String row, int columns) {
        Matcher found = CELL.matcher(row);
        List<String> styles = found.results()
                .map(cell -> cell.group(1) == null ? "" : cell.group(1))
                .toList();
        if (styles.size() != columns) {
            throw new IllegalStateException(
                    "the library's row has " + styles.size() + " cells of the form that we know");
        }
        return styles;
    }
}
