package vn.khop.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.InputRefused;
import vn.khop.record.Outcome;
import vn.khop.review.CaseNumber;

/**
 * A verified record as a verdict finds it.
 *
 * @param no the job's number
 * @param job the job's name
 * @param citizen whom the case is about; empty for nobody
 * @param probability what the machine believed, in millionths
 * @param audit whether the record was drawn at random
 */
record FoundCase(
        long id,
        short no,
        String job,
        Outcome outcome,
        String citizen,
        String rule,
        LocalDate verifiedOn,
        int probability,
        boolean audit) {

    private static final String SQL =
            "select r.id, r.job, j.name, o.kind, o.citizen, o.rule, o.verified_on, o.probability, o.audit from record r join job j on j.no = r.job"
                    + " join outcome o on o.record_id = r.id where r.id = ?";

    static Optional<FoundCase> find(JdbcTemplate jdbc, long record) {
        return jdbc
                .query(
                        SQL,
                        (row, n) -> new FoundCase(
                                row.getLong(1),
                                row.getShort(2),
                                row.getString(3),
                                Stored.outcome(row.getString(4)),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, LocalDate.class),
                                row.getInt(8),
                                row.getBoolean(9)),
                        record)
                .stream()
                .findFirst();
    }

    /** Whether what reviewers said is what stands, and not a newer verification. */
    boolean isReviewed() {
        return rule.equals(VerdictStore.RULE);
    }

    /**
     * The case, if there is something to decide in it.
     *
     * @throws InputRefused if there is no such case, it names nobody, or it waits for a new verification
     */
    static FoundCase toDecide(JdbcTemplate jdbc, CaseNumber caseNo) {
        FoundCase found = find(jdbc, caseNo.record()).orElseThrow(() -> VerdictStore.unknown(caseNo));
        if (found.citizen.isEmpty()) {
            throw new InputRefused(
                    "case " + caseNo
                            + " names nobody of the registry, so there is nothing to decide; a newer extract may find the person");
        }
        if (!new Backlog(jdbc).find(found.no, List.of(found.id)).isEmpty()) {
            throw new InputRefused("case " + caseNo
                    + " is out of date: its record waits for a new verification; decide what that one brings");
        }
        return found;
    }
}
