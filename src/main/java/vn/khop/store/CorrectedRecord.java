package vn.khop.store;

import java.time.LocalDate;

/**
 * A record whose cells change, or would once approved, and where it stands.
 *
 * @param line where it stands in the file, from 1
 * @param subject the subject of a row of several persons, else empty
 * @param shown whether this is of its corrections that a newer file showed; false for those of its latest verification
 */
public record CorrectedRecord(
        long recordId, String sourceKey, long fileId, long line, String subject, LocalDate verifiedOn, boolean shown) {}
