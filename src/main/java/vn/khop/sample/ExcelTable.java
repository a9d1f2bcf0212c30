package vn.khop.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khop.record.OutputFailed;

/** A workbook as offices send it: a title above the header, a count and a place for the signature below. Holds a hundred rows at a time. */
final class ExcelTable implements Table {

    private static final int FLUSHED_ROWS = 100;
    private static final int HEADER_ROW = 3;
    /** Below the limit of the format, 1,048,576, with the footer. */
    private static final int ROWS_MAX = 1_000_000;

    private final Path file;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row = HEADER_ROW;

    ExcelTable(Path file, String title, String... header) {
        this.file = file;
        try {
            this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        } catch (IOException e) {
            throw failed(e);
        }
        this.workbook = new Workbook(out, "khop", "1.0");
        this.sheet = workbook.newWorksheet("Danh sách");
        sheet.inlineString(0, 0, "SỞ TƯ PHÁP (DỮ LIỆU MẪU)");
        sheet.inlineString(1, 0, title);
        row(header);
    }

    @Override
    public void row(String... cells) {
        if (row > ROWS_MAX) {
            return;
        }
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.inlineString(row, i, cells[i]);
            }
        }
        row++;
        if (row % FLUSHED_ROWS == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    /** A workbook has no rows that are too short or too long; only the key can be missing. */
    @Override
    public void brokenRow(Breakage breakage, String... cells) {
        String[] keyless = cells.clone();
        keyless[0] = "";
        row(keyless);
    }

    @Override
    public void close() {
        sheet.inlineString(row + 1, 0, "Tổng số: " + (row - HEADER_ROW - 1) + " trường hợp");
        sheet.inlineString(row + 3, 1, "NGƯỜI LẬP BIỂU");
        try (out) {
            workbook.finish();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private OutputFailed failed(IOException e) {
        return new OutputFailed("cannot write " + file + "; free some space or choose another --out", e);
    }
}
