package vn.khop.quality;

import java.util.Set;

/**
 * What is known of one record.
 *
 * @param citizenId the right person; empty where the person is not in the registry
 * @param errors kinds of error that the record has, as the truth file names them
 */
public record Truth(String sourceKey, String citizenId, Set<String> errors) {

    public Truth {
        errors = Set.copyOf(errors);
    }

    /** Whether the person is in the registry. */
    public boolean isPresent() {
        return !citizenId.isEmpty();
    }
}
