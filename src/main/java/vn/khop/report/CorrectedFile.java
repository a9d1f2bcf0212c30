package vn.khop.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.khop.correct.CorrectionState;
import vn.khop.source.CellForm;
import vn.khop.source.ColumnMapping;
import vn.khop.source.ColumnSettings;
import vn.khop.source.Dialect;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;
import vn.khop.source.SourceWriter;
import vn.khop.store.CorrectionRow;
import vn.khop.store.SourceFileRow;

/**
 * One source file while it is written again with only its corrected rows. The archived bytes are read along with the corrections, in the
 * order of lines, so that neither is held in memory and whatever is not corrected stands exactly as the source has it. Mutable; for one
 * thread.
 */
final class CorrectedFile implements AutoCloseable {

    private final String name;
    private final SourceTable table;
    private final ColumnMapping mapping;
    private final Dialect dialect;
    private final Rows rows;
    private long line = -1;
    private boolean finished;
    private List<String> cells = List.of();
    private List<CellForm> forms = List.of();

    /** Where the corrected rows go, in the order of lines. */
    interface Rows {

        /** @param forms as {@link SourceWriter#write(List, List)} takes them */
        void write(List<String> cells, List<CellForm> forms);

        /** No more comes. */
        default void close() {}
    }

    private CorrectedFile(String name, SourceTable table, ColumnMapping mapping, Dialect dialect, Rows rows) {
        this.name = name;
        this.table = table;
        this.mapping = mapping;
        this.dialect = dialect;
        this.rows = rows;
    }

    /** Opens the archived file and begins the corrected one with its header. */
    static CorrectedFile open(SourceFileRow file, Path workspace, ColumnSettings columns, Path target) {
        return open(file, workspace, columns, () -> {
            SourceWriter writer = SourceWriter.create(target, Dialect.decode(file.dialect()));
            return new Rows() {
                @Override
                public void write(List<String> cells, List<CellForm> forms) {
                    writer.write(cells, forms);
                }

                @Override
                public void close() {
                    writer.close();
                }
            };
        });
    }

    /** Opens the archived file; its corrected rows go where these are begun. */
    static CorrectedFile open(SourceFileRow file, Path workspace, ColumnSettings columns, Supplier<Rows> rows) {
        Dialect dialect = Dialect.decode(file.dialect());
        SourceTable table = SourceTable.open(workspace.resolve(file.archived()), dialect);
        try {
            ColumnSettings cells = new ColumnSettings(columns.columns(), columns.subjects());
            ColumnMapping mapping = ColumnMapping.bind(cells, table.dialect(), file.name());
            return new CorrectedFile(file.name(), table, mapping, dialect, rows.get());
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /**
     * Changes one cell; corrections come in the order of lines. One that was taken back leaves its cell as the source has it, and the row is
     * written all the same: so it loads back.
     *
     * @return the correction as it was made, with what stood in the cell to the last blank; only proposed, and nothing changed, where the file's
     *     charset lacks a letter of the value, as those of before Unicode do
     * @throws IllegalStateException if the cell does not hold what the correction was made from: archive and database do not belong
     *     together, and writing on would spoil the source
     */
    CorrectionRow apply(CorrectionRow correction) {
        boolean stays = correction.state() == CorrectionState.UNDONE;
        if (!stays && !SourceWriter.canWrite(dialect, correction.after())) {
            return correction.notIssued();
        }
        if (correction.line() != line) {
            writeRow();
            advanceTo(correction.line());
        }
        int column = mapping.column(correction.subject(), correction.field());
        if (column < 0) {
            throw refused(correction, "the field is not one column of the file");
        }
        String cell = cells.get(column);
        if (!stands(correction.before(), cell)) {
            throw refused(correction, "the archived cell differs from the value that was corrected");
        }
        if (!stays) {
            cells.set(column, correction.after());
        }
        return correction.from(cell);
    }

    /** Whether the row at this line is the last that was changed. */
    boolean isAt(long wanted) {
        return line == wanted;
    }

    private static boolean stands(String before, String cell) {
        return before.equals(cell) || before.isBlank() && cell.isBlank();
    }

    private void advanceTo(long wanted) {
        @Nullable Row row;
        do {
            row = table.next();
        } while (row != null && row.line() < wanted);
        if (!(row instanceof Row.Cells found) || found.line() != wanted) {
            throw new IllegalStateException(name + " line " + wanted + ": the archived file has no record there");
        }
        line = wanted;
        cells = new ArrayList<>(found.values());
        forms = found.forms();
    }

    private void writeRow() {
        if (line >= 0) {
            rows.write(cells, forms);
            line = -1;
        }
    }

    private IllegalStateException refused(CorrectionRow correction, String why) {
        return new IllegalStateException(name + " line " + correction.line() + ", "
                + correction.field().key() + ": " + why + "; nothing of this file was written");
    }

    /** Writes the last row and ends the file. */
    void finish() {
        writeRow();
        finished = true;
        rows.close();
    }

    @Override
    public void close() {
        table.close();
        if (!finished) {
            rows.close();
        }
    }
}
