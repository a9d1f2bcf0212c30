package vn.khop.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param thresholds every proposal as a link, by its probability alone, ascending
 * @param bestF1 the threshold with the best F1 among all probabilities that occur
 * @param atAccept likewise at the job's accept threshold
 * @param atReview likewise at the job's review threshold
 * @param split what became of the records
 * @param calibration how far the probabilities keep their word
 * @param groups by sex, age, name pattern and ethnicity; those that have a record
 * @param confusion wrong candidates by how they stand to the person meant; those that occurred
 * @param yield corrections found by the order of verifications
 * @param codes whether right links name the planted differences; null where no truth tells of errors
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
        List<ErrorRecall> byError,
        List<ThresholdQuality> thresholds,
        ThresholdQuality bestF1,
        ThresholdQuality atAccept,
        ThresholdQuality atReview,
        Split split,
        Calibration calibration,
        List<GroupQuality> groups,
        List<Confusion> confusion,
        Yield yield,
        @Nullable CodeAgreement codes) {

    public Evaluation {
        byError = List.copyOf(byError);
        thresholds = List.copyOf(thresholds);
        groups = List.copyOf(groups);
        confusion = List.copyOf(confusion);
    }
}
