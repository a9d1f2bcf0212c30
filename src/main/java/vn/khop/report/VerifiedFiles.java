package vn.khop.report;

import vn.khop.parallel.Conveyor;
import vn.khop.store.DifferenceRow;
import vn.khop.store.VerifiedRow;

/**
 * The files with a line or more a verified record, written in one walk over the records: outcomes.csv, mismatches.csv and, on a thread of
 * their own because they cost most, the workbooks. Mutable; for one thread.
 */
final class VerifiedFiles implements AutoCloseable {

    private final Explanation explanation;
    private final Disclosure disclosure;
    private final String differs;
    private final LineFile outcomes;
    private final LineFile mismatches;
    private final MismatchWorkbooks workbooks;
    private final Conveyor<Told> toWorkbooks;

    /** A difference as it may be shown and what it says in words, which two files have. */
    private record Told(DifferenceRow row, String sentence, boolean withheld) {}

    /** @param disclosure what the mismatches may show; outcomes.csv is the operator's */
    VerifiedFiles(
            ResultFolder folder,
            Wording wording,
            Explanation explanation,
            Disclosure disclosure,
            MismatchWorkbooks workbooks) {
        this.explanation = explanation;
        this.disclosure = disclosure;
        this.differs = wording.text("value.differs");
        this.workbooks = workbooks;
        this.outcomes = new LineFile(folder, "outcomes.csv", LineFiles::outcomes);
        this.mismatches = new LineFile(folder, "mismatches.csv", LineFiles::mismatches);
        this.toWorkbooks =
                new Conveyor<>("khop-workbooks", told -> workbooks.add(told.row, told.sentence, told.withheld));
    }

    /** Takes the next record, in the order of source keys. */
    void add(VerifiedRow row) {
        outcomes.add(csv -> LineFiles.outcome(csv, row.outcome()));
        Disclosure.Link link = Disclosure.Link.of(row);
        for (DifferenceRow difference : row.differences()) {
            DifferenceRow shown = disclosure.shown(difference, link, differs);
            boolean withheld = !disclosure.shows(Disclosure.Column.EXPLANATION, difference.field(), link);
            String sentence = withheld ? explanation.withheldSentence(shown) : explanation.sentence(shown);
            mismatches.add(csv -> LineFiles.mismatch(csv, shown, sentence));
            toWorkbooks.add(new Told(shown, sentence, withheld));
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
