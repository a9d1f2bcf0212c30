package vn.khop.batch;

import java.util.List;
import java.util.function.Consumer;
import vn.khop.store.CaseRow;
import vn.khop.store.CorrectedRecord;
import vn.khop.store.CorrectionRow;
import vn.khop.store.FileStore.ReadFile;
import vn.khop.store.JobResults;
import vn.khop.store.JobSummary;
import vn.khop.store.RejectedRow;
import vn.khop.store.SourceFileRow;
import vn.khop.store.VerifiedRow;

/**
 * Results whose walks end where a stop is wished for: a report of a million records takes longer than an operator who stops a run waits, and
 * the next run writes it anew.
 */
record StoppableResults(JobResults results, Stop stop) implements JobResults {

    private <T> Consumer<T> watched(Consumer<T> sink) {
        return row -> {
            stop.check();
            sink.accept(row);
        };
    }

    @Override
    public JobSummary summary() {
        stop.check();
        return results.summary();
    }

    @Override
    public void forEachVerified(Consumer<VerifiedRow> sink) {
        results.forEachVerified(watched(sink));
    }

    @Override
    public List<CorrectedRecord> shown() {
        return results.shown();
    }

    @Override
    public void forEachCorrection(List<CorrectedRecord> records, Consumer<CorrectionRow> sink) {
        results.forEachCorrection(records, watched(sink));
    }

    @Override
    public void forEachRejected(Consumer<RejectedRow> sink) {
        results.forEachRejected(watched(sink));
    }

    @Override
    public void forEachCase(List<Long> records, Consumer<CaseRow> sink) {
        results.forEachCase(records, watched(sink));
    }

    @Override
    public List<SourceFileRow> files() {
        return results.files();
    }

    @Override
    public List<ReadFile> withdrawn() {
        return results.withdrawn();
    }
}
