package vn.khop.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one worksheet: text stays text, so that ids keep their zeros and nothing becomes a formula; numbers and days stay what they were. */
final class WorkbookSink implements SourceWriter.RowSink {

    private static final int ROWS_HELD_MAX = 1000;
    private static final int SHEET_NAME_MAX = 31;

    /** Of the workbook as the library writes it; ends like every file that is not whole. */
    private static final String RAW = ".raw.part";

    private final Path file;
    private final Path raw;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final CellText texts = new CellText(false);
    private int row;

    private WorkbookSink(Path file, String sheetName) throws IOException {
        this.file = file;
        this.raw = file.resolveSibling(file.getFileName() + RAW);
        this.out = new BufferedOutputStream(Files.newOutputStream(raw));
        this.workbook = new Workbook(out, "Khop", "1.0");
        this.sheet = workbook.newWorksheet(sheetName);
    }

    static WorkbookSink create(Path file, Dialect dialect) throws IOException {
        String name = dialect.sheet().isBlank() ? "Sheet1" : dialect.sheet();
        return new WorkbookSink(file, name.substring(0, Math.min(name.length(), SHEET_NAME_MAX)));
    }

    @Override
    public void write(List<String> cells, List<CellForm> forms) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                write(i, cells.get(i), i < forms.size() ? forms.get(i) : CellForm.TEXT);
            }
        }
        row++;
        if (row % ROWS_HELD_MAX == 0) {
            sheet.flush();
        }
    }

    private void write(int column, String text, CellForm form) {
        switch (form.kind()) {
            case NUMBER -> writeNumber(column, text, form);
            case TRUTH -> {
                if (text.equals("TRUE") || text.equals("FALSE")) {
                    sheet.value(row, column, Boolean.valueOf(text));
                } else {
                    sheet.inlineString(row, column, text);
                }
            }
            case TEXT -> sheet.inlineString(row, column, text);
        }
    }

    private void writeNumber(int column, String text, CellForm form) {
        BigDecimal number = texts.numberOf(text, form.number(), NumberFormat.of(0, form.format()));
        if (number == null) {
            sheet.inlineString(row, column, text);
            return;
        }
        sheet.value(row, column, number);
        if (!form.format().isEmpty()) {
            sheet.style(row, column).format(form.format()).set();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            try (out) {
                workbook.finish();
            }
            TimelessWorkbook.copy(raw, file);
        } finally {
            Files.deleteIfExists(raw);
        }
    }
}
