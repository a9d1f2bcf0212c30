package vn.khop.store;

import java.util.List;
import java.util.function.Consumer;

/** What reports read: one job at the end of one business date, cumulative. Each walk streams, in the order stated. */
public interface JobResults {

    /** The totals. */
    JobSummary summary();

    /** By source_key, in code point order. */
    void forEachOutcome(Consumer<OutcomeRow> sink);

    /** By source_key, then code, then field. */
    void forEachDifference(Consumer<DifferenceRow> sink);

    /** By source file name, line, subject, then field. */
    void forEachCorrection(Consumer<CorrectionRow> sink);

    /** By file name, then line. */
    void forEachRejected(Consumer<RejectedRow> sink);

    /** Reviews, corrected records and referrals, by ward code, then source_key. */
    void forEachCase(Consumer<CaseRow> sink);

    /** All files read for this job, by name, then in the order read. */
    List<SourceFileRow> files();
}
