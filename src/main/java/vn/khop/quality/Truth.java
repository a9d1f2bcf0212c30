package vn.khop.quality;

import java.util.Set;

/**
 * What is known of one record.
 *
 * @param citizenId the right person; empty where the person is not in the registry
 * @param errors kinds of error that the record has, as the truth file names them
 * @param tellsErrors whether the truth file has a column of errors at all
 */
public record Truth(String sourceKey, String citizenId, Set<String> errors, boolean tellsErrors) {

    public Truth {
        errors = Set.copyOf(errors);
    }

    /** The truth of a record whose errors are known. */
    public Truth(String sourceKey, String citizenId, Set<String> errors) {
        this(sourceKey, citizenId, errors, true);
    }

    /** Whether the person is in the registry. */
    public boolean isPresent() {
        return !citizenId.isEmpty();
    }
}
