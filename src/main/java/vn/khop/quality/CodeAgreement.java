package vn.khop.quality;

import java.util.List;

/**
 * Whether right links name the differences that were planted: codes of name, date and identity number only.
 *
 * @param equal records whose reported codes are the expected ones, among those that could be judged
 * @param notJudged right links left out, since an error of theirs has no expected code
 * @param disagreements the most frequent, most first
 */
public record CodeAgreement(Share equal, long notJudged, List<CodeDisagreement> disagreements) {

    public CodeAgreement {
        disagreements = List.copyOf(disagreements);
    }
}
