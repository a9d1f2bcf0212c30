package vn.khop.quality;

import java.util.List;

/**
 * The outcomes of a job held against a known truth.
 *
 * @param verified records with an outcome and a truth
 * @param present of those, whose person is in the registry
 * @param automatic links made without a human
 * @param withReview links made, and reviews counted as links to their best candidate
 * @param review records under review
 * @param notFound records found nowhere
 * @param waiting records of the truth that have no outcome: waiting, rejected, or duplicates
 * @param withoutTruth outcomes whose key the truth file does not have
 * @param byError by kind, in code point order
 */
public record Evaluation(
        long verified,
        long present,
        Quality automatic,
        Quality withReview,
        long review,
        long notFound,
        long waiting,
        long withoutTruth,
        List<ErrorRecall> byError) {

    public Evaluation {
        byError = List.copyOf(byError);
    }
}
