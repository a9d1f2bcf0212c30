package vn.khop.store;

import java.time.LocalDate;
import java.util.List;
import vn.khop.record.RejectReason;

/**
 * Everything that is held about one identity number, over all jobs.
 *
 * @param records by job, then source key
 * @param more how many further records bear the number: one that hundreds of records share tells of no person
 * @param rejected rows in which the number stands and that became no record, by job, file and line
 */
public record PersonHoldings(List<PersonRecord> records, long more, List<Rejected> rejected) {

    public PersonHoldings {
        records = List.copyOf(records);
        rejected = List.copyOf(rejected);
    }

    /** A row that went back to its source; what else it says is not repeated. */
    public record Rejected(String job, String file, LocalDate readOn, long line, RejectReason reason) {}

    /** Whether nothing is held. */
    public boolean isEmpty() {
        return records.isEmpty() && rejected.isEmpty() && more == 0;
    }
}
