package vn.khop.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Code;
import vn.khop.record.Field;

/** A line of the table of differences, but for what its record and outcome say. */
record StoredDifference(
        Field field,
        Code code,
        String sourceValue,
        String registryValue,
        String proposedValue,
        Action action,
        Addressee addressee,
        boolean changesCell) {

    private static final String OF_PAGE =
            "select u.id, d.field, d.code, d.source_value, d.registry_value, d.proposed_value, d.action, d.addressee, d.state"
                    + RecordIds.FROM + " join difference d on " + DifferenceId.OF_RECORD + " where d.rule <> '"
                    + VerdictStore.RULE
                    + "'"; // kept to be undone, of a person who is another
    private static final Comparator<StoredDifference> IN_REPORTS =
            Comparator.comparing(StoredDifference::code).thenComparing(StoredDifference::field);

    /** The differences of these records, each record's by code, then field. */
    static Map<Long, List<StoredDifference>> ofPage(JdbcTemplate jdbc, List<Long> page) {
        Map<Long, List<StoredDifference>> differences = Pages.byRecord(
                jdbc,
                OF_PAGE,
                page,
                (row, n) -> new StoredDifference(
                        Stored.field(row.getString(2)),
                        Stored.code(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Action.valueOf(row.getString(7)),
                        Addressee.valueOf(row.getString(8)),
                        isOpen(row.getString(9))));
        differences.values().forEach(list -> list.sort(IN_REPORTS));
        return differences;
    }

    /** Whether there is a value that changes a cell, or did, and that the source has not shown since. */
    private static boolean isOpen(String state) {
        return !state.isEmpty() && !state.equals(CorrectionState.CONFIRMED.name());
    }

    /** The line that reports show. */
    DifferenceRow row(OutcomeRow outcome, String unit, String ward) {
        return new DifferenceRow(
                outcome.caseNo(),
                outcome.sourceKey(),
                unit,
                ward,
                outcome.citizenId(),
                field,
                code,
                sourceValue,
                registryValue,
                proposedValue,
                action,
                addressee,
                outcome.probabilityMillionths(),
                outcome.verifiedOn());
    }
}
