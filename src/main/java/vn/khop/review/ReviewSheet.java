package vn.khop.review;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khop.text.SpreadsheetText;

/**
 * A review sheet to be written: a workbook with drop-downs, in which only the answers can be changed, or a .csv for those who have none. All
 * cells are text; a value that would open a formula gets an apostrophe, as in every file for people.
 */
public final class ReviewSheet {

    private static final int FLUSHED_ROWS = 200;
    private static final int HEADER_ROWS = 1;

    /** Left to the reviewer: to sort and filter, and to widen a column. */
    private static final Set<SheetProtectionOption> LOCKED = locked();

    private ReviewSheet() {}

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
     * Writes lines into a file, by its name a workbook or a .csv (UTF-8 with BOM).
     *
     * @param language of titles and drop-downs; either is read back
     * @param reasons a last column that says what is wrong with each line, by its row; empty for a sheet to be filled
     */
    public static void write(Path file, List<ReviewLine> lines, Locale language, Map<Long, String> reasons)
            throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            writeText(file, lines, language, reasons);
        } else {
            writeWorkbook(file, lines, language, reasons);
        }
    }

    private static String reasonTitle(Locale language) {
        return language.getLanguage().equals("en") ? "Why it came back" : "Lý do trả lại";
    }

    private static void writeText(Path file, List<ReviewLine> lines, Locale language, Map<Long, String> reasons)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            List<String> header = new ArrayList<>();
            for (ReviewColumn column : ReviewColumn.values()) {
                header.add(column.title(language));
            }
            if (!reasons.isEmpty()) {
                header.add(reasonTitle(language));
            }
            row(out, header);
            for (ReviewLine line : lines) {
                List<String> cells = new ArrayList<>();
                for (ReviewColumn column : ReviewColumn.values()) {
                    cells.add(SpreadsheetText.guarded(line.cell(column)));
                }
                if (!reasons.isEmpty()) {
                    cells.add(reasons.getOrDefault(line.row(), ""));
                }
                row(out, cells);
            }
        }
    }

    private static void row(BufferedWriter out, List<String> cells) throws IOException {
        out.write(CSVFormat.RFC4180.format(cells.toArray()));
        out.write("\r\n");
    }

    private static void writeWorkbook(Path file, List<ReviewLine> lines, Locale language, Map<Long, String> reasons)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "khop", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(language.getLanguage().equals("en") ? "Review" : "Rà soát");
            int last = HEADER_ROWS + Math.max(1, lines.size()) - 1;
            for (ReviewColumn column : ReviewColumn.values()) {
                int at = column.ordinal();
                sheet.width(at, column.width());
                sheet.inlineString(0, at, column.title(language));
                sheet.range(HEADER_ROWS, at, last, at)
                        .style()
                        .format("@")
                        .wrapText(true)
                        .protectionOption(ProtectionOption.LOCKED, !column.isAnswer())
                        .set();
            }
            sheet.range(0, 0, 0, ReviewColumn.values().length - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            dropDown(sheet, ReviewColumn.PERSON, last, AnswerWords.persons(language));
            dropDown(sheet, ReviewColumn.STANDS, last, AnswerWords.fields(language));
            sheet.freezePane(1, HEADER_ROWS);
            sheet.setAutoFilter(0, last, 0, ReviewColumn.values().length - 1);
            if (!reasons.isEmpty()) {
                sheet.inlineString(0, ReviewColumn.values().length, reasonTitle(language));
                sheet.width(ReviewColumn.values().length, 60);
            }
            sheet.protect("", LOCKED);
            int row = HEADER_ROWS;
            for (ReviewLine line : lines) {
                for (ReviewColumn column : ReviewColumn.values()) {
                    if (!line.cell(column).isEmpty()) {
                        sheet.inlineString(row, column.ordinal(), SpreadsheetText.guarded(line.cell(column)));
                    }
                }
                if (!reasons.isEmpty()) {
                    sheet.inlineString(row, ReviewColumn.values().length, reasons.getOrDefault(line.row(), ""));
                }
                if (++row % FLUSHED_ROWS == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void dropDown(Worksheet sheet, ReviewColumn column, int last, List<String> words) {
        sheet.range(HEADER_ROWS, column.ordinal(), last, column.ordinal())
                .validateWithListByFormula("\"" + String.join(",", words) + "\"");
    }
}
