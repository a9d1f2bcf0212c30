package vn.khop.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.record.Field;
import vn.khop.store.DifferenceRow;

/**
 * mismatches.xlsx and, where one would grow too large to open, mismatches-2.xlsx and so on. There is always a first, be it empty but for
 * its heading. Mutable; for one thread.
 */
final class MismatchWorkbooks implements AutoCloseable {

    /** Rows of one workbook: what a spreadsheet program still opens on a small machine. */
    static final int ROWS_MAX = 100_000;

    private final ResultFolder folder;
    private final Wording wording;
    private final Explanation explanation;
    private final String title;
    private final UnaryOperator<String> wardName;
    private final Map<String, String> wards = new HashMap<>();
    private final Map<Field, String> fields;
    private final Map<Action, String> actions;
    private final Map<Addressee, String> addressees;
    private final int rowsMax;
    private int workbooks;
    private ResultFolder.@Nullable Pending file;
    private @Nullable MismatchesWorkbook workbook;

    /** @param rowsMax rows of one workbook below its heading, usually {@link #ROWS_MAX} */
    MismatchWorkbooks(
            ResultFolder folder, ReportContext context, Wording wording, Explanation explanation, int rowsMax) {
        this.rowsMax = rowsMax;
        this.folder = folder;
        this.wording = wording;
        this.explanation = explanation;
        this.wardName = context.wardName();
        this.title = context.job().title();
        this.fields = wording.texts(Field.class, "field.", Field::key);
        this.actions = wording.texts(Action.class, "action.", Action::key);
        this.addressees = wording.texts(Addressee.class, "addressee.", Addressee::key);
    }

    /**
     * Writes one difference, with the words that people read in place of keys.
     *
     * @param sentence what the difference says in words; what to do is put after it
     * @param withheld whether the reader may not see the registry's value
     */
    void add(DifferenceRow row, String sentence, boolean withheld) {
        MismatchesWorkbook open = workbook;
        if (open == null || open.rows() == rowsMax) {
            open = next();
        }
        try {
            open.row(
                    row.caseNo(),
                    row.sourceKey(),
                    row.unit(),
                    wards.computeIfAbsent(row.ward(), this::ward),
                    row.citizenId(),
                    fields.getOrDefault(row.field(), ""),
                    row.code().name(),
                    row.sourceValue(),
                    row.registryValue(),
                    row.proposedValue(),
                    actions.getOrDefault(row.action(), ""),
                    addressees.getOrDefault(row.addressee(), ""),
                    Probability.decimals(row.probabilityMillionths()),
                    ShownValues.date(row.verifiedOn()),
                    sentence + " " + (withheld ? explanation.withheldCure(row) : explanation.cure(row)));
        } catch (IOException e) {
            throw folder.failed(name(), e);
        }
    }

    private String ward(String code) {
        String name = wardName.apply(code);
        return name.isEmpty() ? code : name + " (" + code + ")";
    }

    private String name() {
        return workbooks == 1 ? "mismatches.xlsx" : "mismatches-" + workbooks + ".xlsx";
    }

    private MismatchesWorkbook next() {
        finishOpen();
        workbooks++;
        ResultFolder.Pending pending = folder.begin(name());
        file = pending;
        try {
            MismatchesWorkbook opened = new MismatchesWorkbook(pending.part(), wording, title);
            workbook = opened;
            return opened;
        } catch (IOException e) {
            throw folder.failed(name(), e);
        }
    }

    /** Ends the last workbook; makes the first where no row came. */
    void finish() {
        if (workbook == null) {
            next();
        }
        finishOpen();
    }

    private void finishOpen() {
        MismatchesWorkbook open = workbook;
        ResultFolder.Pending pending = file;
        if (open == null || pending == null) {
            return;
        }
        workbook = null;
        try (pending) {
            open.close();
            pending.commit();
        } catch (IOException | UncheckedIOException e) {
            throw folder.failed(name(), e);
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() {
        if (workbook != null && file != null) {
            file.close();
        }
    }
}
