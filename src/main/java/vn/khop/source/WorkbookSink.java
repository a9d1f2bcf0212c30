package vn.khop.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one worksheet, every cell as text, so that ids keep their zeros and nothing becomes a formula. */
final class WorkbookSink implements SourceWriter.RowSink {

    private static final int ROWS_HELD_MAX = 1000;
    private static final int SHEET_NAME_MAX = 31;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    private WorkbookSink(OutputStream out, String sheetName) {
        this.out = out;
        this.workbook = new Workbook(out, "Khop", "1.0");
        this.sheet = workbook.newWorksheet(sheetName);
    }

    static WorkbookSink create(Path file, Dialect dialect) throws IOException {
        String name = dialect.sheet().isBlank() ? "Sheet1" : dialect.sheet();
        return new WorkbookSink(
                new BufferedOutputStream(Files.newOutputStream(file)),
                name.substring(0, Math.min(name.length(), SHEET_NAME_MAX)));
    }

    @Override
    public void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
        row++;
        if (row % ROWS_HELD_MAX == 0) {
            sheet.flush();
        }
    }

    @Override
    public boolean canWrite(String cell) {
        return true;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.finish();
        }
    }
}
