package vn.khop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.khop.text.SpreadsheetText;

/**
 * One workbook of mismatches for people: a heading that stays, a filter, and text in every cell, so that ids keep their zeros and nothing
 * runs as a formula. Rows go straight to disk, so memory stays flat. Mutable; for one thread.
 */
final class MismatchesWorkbook implements AutoCloseable {

    private static final int CELL_CHARACTERS_MAX = 32_767;
    /** Of 9: a fifth faster than the default for a file a few percent larger. */
    private static final int COMPRESSION_LEVEL = 1;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final byte[] ROW = "<row r=\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW_NUMBERED = "\">".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW_END = "</row>".getBytes(StandardCharsets.US_ASCII);

    private final MismatchesTemplate template;
    private final ZipOutputStream zip;
    private final Utf8Out out;
    private int rows;

    MismatchesWorkbook(Path path, Wording wording, String title) throws IOException {
        this.template = MismatchesTemplate.make(path, wording, title);
        OutputStream file = Files.newOutputStream(path);
        this.zip = new ZipOutputStream(file);
        zip.setLevel(COMPRESSION_LEVEL);
        this.out = new Utf8Out(zip);
        try {
            begin(MismatchesTemplate.SHEET);
            out.text(template.beforeRows());
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** The next row, in the order of {@link MismatchColumns#NAMES}. */
    void row(String... cells) throws IOException {
        rows++;
        byte[] number = Integer.toString(rows + 1).getBytes(StandardCharsets.US_ASCII); // the heading is 1
        out.bytes(ROW);
        out.bytes(number);
        out.bytes(ROW_NUMBERED);
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                cell(template.cell(column), number, cells[column]);
            }
        }
        out.bytes(ROW_END);
    }

    private void cell(MismatchesTemplate.Cell form, byte[] row, String text) throws IOException {
        out.bytes(form.beforeRow());
        out.bytes(row);
        out.bytes(form.beforeText());
        out.xml(fitting(SpreadsheetText.visible(SpreadsheetText.guarded(text))));
        out.bytes(form.afterText());
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
        try (zip) {
            int lastRow = Math.max(1, rows) + 1; // a filter has a row to filter
            out.text(template.afterRows(lastRow));
            out.flush();
            for (String part : template.otherParts().keySet()) {
                begin(part);
                zip.write(template.otherPart(part, lastRow));
            }
        }
    }
}
