package vn.khop.quality;

import java.util.List;
import vn.khop.record.Code;

/**
 * Records whose reported codes are not the expected ones.
 *
 * @param expected from the planted errors, in the order of {@link Code}
 * @param reported as outcomes have them, likewise
 */
public record CodeDisagreement(List<Code> expected, List<Code> reported, long records) {

    public CodeDisagreement {
        expected = List.copyOf(expected);
        reported = List.copyOf(reported);
    }
}
