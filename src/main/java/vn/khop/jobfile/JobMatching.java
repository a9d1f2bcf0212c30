package vn.khop.jobfile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import vn.khop.correct.Authority;
import vn.khop.correct.Extent;
import vn.khop.match.MatchSettings;
import vn.khop.record.Code;

/**
 * How a job's records are compared, decided and corrected.
 *
 * @param addressKind {@code permanent}, {@code temporary}, {@code current} or {@code contact}
 * @param oneRecordPerPerson whether two records of one person are at odds
 * @param authority whose value stands, by field
 * @param match the thresholds
 * @param tightened by code, how far the machine may go at most; never {@link Extent#AUTO}
 * @param model the version of the model that the job pins, empty for the newest
 */
public record JobMatching(
        String addressKind,
        boolean oneRecordPerPerson,
        Authority authority,
        MatchSettings match,
        Map<Code, Extent> tightened,
        OptionalInt model) {

    public JobMatching {
        Map<Code, Extent> copy = new EnumMap<>(Code.class);
        copy.putAll(tightened);
        tightened = Collections.unmodifiableMap(copy);
    }
}
