package vn.khop.quality;

import java.util.List;
import vn.khop.record.Code;

/**
 * What decides when a record has its verification, and whether that gave something.
 *
 * @param record its number, from 1; 0 where nothing is known of its turn
 * @param file number of the file that it stands in, in the order of reading
 * @param line where it stands there, from 1
 * @param unit who holds it, as the quota knows it
 * @param value what its look-up was expected to be worth
 * @param findings what that is made of
 * @param changes whether a difference was found that only a verification can find, and that must be corrected, referred or asked about
 */
public record Turn(long record, long file, long line, String unit, int value, List<Code> findings, boolean changes) {

    /** Of a record of which nothing is known. */
    public static final Turn UNKNOWN = new Turn(0, 0, 0, "", 0, List.of(), false);

    public Turn {
        findings = List.copyOf(findings);
    }
}
