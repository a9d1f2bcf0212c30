package vn.khop.match;

import java.util.List;

/**
 * The decision on one record.
 *
 * @param verdict what the machine believes
 * @param best index of the best candidate, -1 where there is none
 * @param probabilityMillionths that the best candidate is the person, 0 to 1,000,000
 * @param waterfall the evidence for the best candidate; {@link Waterfall#EMPTY} where there is none
 * @param runnerUp index of the second candidate, -1 where there is none
 * @param runnerUpWaterfall the evidence for the second candidate
 * @param differences between the record and the best candidate, in the order of {@code Code}, then {@code Field}
 * @param rule why this verdict, for example {@code ID_AND_NAME}, {@code TWIN}
 */
public record MatchResult(
        Verdict verdict,
        int best,
        int probabilityMillionths,
        Waterfall waterfall,
        int runnerUp,
        Waterfall runnerUpWaterfall,
        List<Difference> differences,
        String rule) {

    public MatchResult {
        differences = List.copyOf(differences);
    }

    /** Nobody was found among no candidates. */
    static MatchResult withoutCandidates() {
        return new MatchResult(
                Verdict.NOBODY, -1, 0, Waterfall.EMPTY, -1, Waterfall.EMPTY, List.of(), Ground.NO_CANDIDATE.name());
    }
}
