package vn.khop.report;

import vn.khop.parallel.Conveyor;
import vn.khop.store.DifferenceRow;
import vn.khop.store.VerifiedRow;

/**
 * The files with a line or more a verified record, written in one walk over the records: outcomes.csv, mismatches.csv and, on a thread of
 * their own because they cost most, the workbooks. Mutable; for one thread.
 */
final class VerifiedFiles implements AutoCloseable {

    private final LineFiles lines;
    private final LineFile outcomes;
    private final LineFile mismatches;
    private final MismatchWorkbooks workbooks;
    private final Conveyor<DifferenceRow> toWorkbooks;

    VerifiedFiles(ResultFolder folder, LineFiles lines, MismatchWorkbooks workbooks) {
        this.lines = lines;
        this.workbooks = workbooks;
        this.outcomes = new LineFile(folder, "outcomes.csv", LineFiles::outcomes);
        this.mismatches = new LineFile(folder, "mismatches.csv", LineFiles::mismatches);
        this.toWorkbooks = new Conveyor<>("khop-workbooks", workbooks::add);
    }

    /** Takes the next record, in the order of source keys. */
    void add(VerifiedRow row) {
        outcomes.add(csv -> LineFiles.outcome(csv, row.outcome()));
        for (DifferenceRow difference : row.differences()) {
            mismatches.add(csv -> lines.mismatch(csv, difference));
            toWorkbooks.add(difference);
        }
    }

    /** Gives all of them their names. */
    void finish() {
        toWorkbooks.finish();
        outcomes.commit();
        mismatches.commit();
        workbooks.finish();
    }

    @Override
    public void close() {
        toWorkbooks.close();
        workbooks.close();
        outcomes.close();
        mismatches.close();
    }
}
