package vn.khop.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.khop.correct.CorrectionState;
import vn.khop.review.CaseNumber;
import vn.khop.source.CellForm;
import vn.khop.store.CorrectionRow;
import vn.khop.store.SourceFileRow;

/**
 * Makes the corrected rows of a job once more, each with the units that hold its records. Corrections come in the order of files, then lines; one
 * archived file is open at a time. Mutable; for one thread.
 */
final class UnitWalk implements AutoCloseable {

    private final ReportedJob job;
    private final Path workspace;
    private final Map<Long, SourceFileRow> files = new HashMap<>();
    private final Map<Long, String> units;
    private final Sink sink;
    private final Set<String> ofRow = new TreeSet<>();
    private @Nullable SourceFileRow source;
    private @Nullable CorrectedFile file;

    /** Takes a row, as it shall stand in the source, once all of its corrections are made. */
    interface Sink {
        void take(SourceFileRow file, Set<String> units, List<String> cells, List<CellForm> forms);
    }

    /** @param units who holds a record, by its number */
    UnitWalk(ReportedJob job, Path workspace, List<SourceFileRow> files, Map<Long, String> units, Sink sink) {
        this.job = job;
        this.workspace = workspace;
        this.units = units;
        this.sink = sink;
        files.forEach(one -> this.files.put(one.fileId(), one));
    }

    /** The next correction; one that is neither issued nor in the source already changes nothing. */
    void take(CorrectionRow row) {
        if (row.state() == CorrectionState.ISSUED) {
            // Applying begins the row, and so ends the one before, whose units stand here until then.
            if (open(row).apply(row).state() == CorrectionState.ISSUED) {
                ofRow.add(units.getOrDefault(CaseNumber.parse(row.caseNo()).record(), ""));
            }
        } else if (row.state() == CorrectionState.CONFIRMED) {
            CorrectedFile open = file;
            if (open != null && isOpen(row) && open.isAt(row.line())) {
                open.apply(row);
            }
        }
    }

    private boolean isOpen(CorrectionRow row) {
        return source != null && source.fileId() == row.fileId();
    }

    private CorrectedFile open(CorrectionRow row) {
        CorrectedFile open = file;
        if (open == null || !isOpen(row)) {
            finish();
            SourceFileRow next = files.get(row.fileId());
            if (next == null) {
                throw new IllegalStateException("a correction names a file that is none of this job");
            }
            open = CorrectedFile.open(next, workspace, job.columns(), () -> (cells, forms) -> {
                sink.take(next, ofRow, cells, forms);
                ofRow.clear();
            });
            source = next;
            file = open;
        }
        return open;
    }

    /** Ends the last row. */
    void finish() {
        CorrectedFile open = file;
        if (open != null) {
            open.finish();
            close();
        }
    }

    @Override
    public void close() {
        CorrectedFile open = file;
        file = null;
        if (open != null) {
            open.close();
        }
    }
}
