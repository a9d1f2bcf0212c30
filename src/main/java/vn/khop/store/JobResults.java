package vn.khop.store;

import java.util.List;
import java.util.function.Consumer;

/** What reports read: one job at the end of one business date, cumulative. Each walk streams, in the order stated. */
public interface JobResults {

    /** The totals. */
    JobSummary summary();

    /** Every record ever verified, by source_key. */
    void forEachVerified(Consumer<VerifiedRow> sink);

    /** The records with corrections that newer files showed, once for each place where such were made; in no order. */
    List<CorrectedRecord> shown();

    /** The corrections of these records, in the order given, then by place. */
    void forEachCorrection(List<CorrectedRecord> records, Consumer<CorrectionRow> sink);

    /** By file name, then line. */
    void forEachRejected(Consumer<RejectedRow> sink);

    /** These records with both sides, in the order given. */
    void forEachCase(List<Long> records, Consumer<CaseRow> sink);

    /** All files read for this job, by name, then in the order read. */
    List<SourceFileRow> files();

    /** The files of this job that were withdrawn, by name, then in the order read. */
    List<FileStore.ReadFile> withdrawn();
}
