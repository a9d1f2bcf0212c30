package vn.khop.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.pipeline.ProposedChange;
import vn.khop.store.Settlement.Settled;

/**
 * What people had approved of records that are verified anew: an approval is of a value for a person in a cell, and lasts while these are the same,
 * whatever else of the row changed. Read before the earlier outcomes are taken away. Immutable.
 */
final class KeptApprovals {

    private static final String APPROVED =
            "select u.id, o.citizen, d.field, d.before_text, d.after_text" + RecordIds.FROM
                    + " join outcome o on o.record_id = u.id join difference d on " + DifferenceId.OF_RECORD
                    + " where d.state in ('" + CorrectionState.APPROVED + "', '" + CorrectionState.ISSUED
                    + "') and o.kind in ('matched', 'corrected')";

    private final Map<Long, Set<Approved>> approved = new HashMap<>();

    private record Approved(String citizen, String field, String before, String after) {}

    /** Those of records that have an outcome. */
    KeptApprovals(JdbcTemplate jdbc, List<Long> again) {
        if (!again.isEmpty()) {
            jdbc.query(APPROVED, RecordIds.are(again), row -> {
                approved.computeIfAbsent(row.getLong(1), record -> new HashSet<>())
                        .add(new Approved(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            });
        }
    }

    /** Whether this very change was approved before, or issued, which it no longer is for itself alone. */
    boolean contains(Settled settled, ProposedChange change) {
        return approved.getOrDefault(settled.id(), Set.of())
                .contains(new Approved(
                        settled.proposal().citizenId(),
                        change.finding().difference().field().key(),
                        change.before(),
                        change.after()));
    }
}
