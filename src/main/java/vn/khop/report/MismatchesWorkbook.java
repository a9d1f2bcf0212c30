package vn.khop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One workbook of mismatches for people: a heading that stays, a filter, and text in every cell, so that ids keep their zeros and nothing
 * runs as a formula. Rows go to disk in runs, so memory stays flat. Mutable; for one thread.
 */
final class MismatchesWorkbook implements AutoCloseable {

    private static final int ROWS_BETWEEN_FLUSHES = 1_000;
    private static final int CELL_CHARACTERS_MAX = 32_767;
    /** Of 9: a fifth faster than the default for a file a few percent larger. */
    private static final int COMPRESSION_LEVEL = 2;

    private static final String TEXT_FORMAT = "@";

    /** Columns whose cells stay text when somebody edits them: numbers with zeros in front, dates in the source's form. */
    private static final List<String> KEPT_AS_TEXT =
            List.of("case_no", "source_key", "citizen_id", "source_value", "registry_value", "proposed_value");

    private static final List<Integer> WIDTHS = List.of(14, 18, 26, 28, 17, 20, 24, 28, 28, 28, 28, 26, 12, 13, 100);

    private final OutputStream file;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    MismatchesWorkbook(Path path, Wording wording, String title) throws IOException {
        this.file = Files.newOutputStream(path);
        this.workbook = new Workbook(file, "khop", "1.0");
        workbook.setCompressionLevel(COMPRESSION_LEVEL);
        this.sheet = workbook.newWorksheet("mismatches");
        workbook.properties().setTitle(wording.text("page.title", "title", title));
        for (int column = 0; column < MismatchColumns.NAMES.size(); column++) {
            sheet.inlineString(0, column, wording.text("column." + MismatchColumns.NAMES.get(column)));
            sheet.style(0, column).bold().wrapText(true).fillColor("E3EEF0").set();
            sheet.width(column, WIDTHS.get(column));
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
    }

    /** The next row, in the order of {@link MismatchColumns#NAMES}. */
    void row(String... cells) {
        rows++;
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                if (KEPT_AS_TEXT.contains(MismatchColumns.NAMES.get(column))) {
                    sheet.style(rows, column).format(TEXT_FORMAT).set();
                }
                sheet.inlineString(
                        rows, column, fitting(SpreadsheetText.visible(SpreadsheetText.guarded(cells[column]))));
            }
        }
        if (rows % ROWS_BETWEEN_FLUSHES == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A workbook's cell has a limit; what is longer says so by its last sign, and stands whole in mismatches.csv. */
    private static String fitting(String text) {
        return text.length() <= CELL_CHARACTERS_MAX ? text : text.substring(0, CELL_CHARACTERS_MAX - 1) + "…";
    }

    /** Rows below the heading. */
    int rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            sheet.setAutoFilter(0, 0, Math.max(1, rows), MismatchColumns.NAMES.size() - 1);
            workbook.finish();
        }
    }
}
