package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.review.CaseNumber;

/** Walks the verified records of a job by source_key, page by page: keys from their index, then outcomes and differences by record id. */
final class VerifiedQuery {

    /** What the index of keys holds: where few of very many are verified, the others are passed over without being read. */
    private static final String KEYS = "select id, source_key from record where job = ? and source_key > ?"
            + " order by job, source_key fetch first " + Pages.RECORDS + " rows only";

    private static final String OUTCOMES =
            "select o.record_id, o.kind, o.citizen, o.probability, o.codes, o.rule, o.verified_on, o.ward, o.file_id, o.line, r.unit, r.subject,"
                    + " o.source_ward, o.own_number"
                    + RecordIds.FROM + " join outcome o on o.record_id = u.id join record r on r.id = u.id";

    private final JdbcTemplate jdbc;
    private final short job;

    VerifiedQuery(JdbcTemplate jdbc, short job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /** An outcome with what else a difference shows: the file and line of the version that was verified. */
    private record Row(
            long id,
            OutcomeRow outcome,
            String ward,
            long file,
            long line,
            String unit,
            String subject,
            String sourceWard,
            boolean ownNumber) {}

    void forEach(Consumer<VerifiedRow> sink) {
        Map<Long, String> keys = keys("");
        while (!keys.isEmpty()) {
            page(keys, sink);
            String last = "";
            for (String key : keys.values()) {
                last = key;
            }
            keys = keys(last);
        }
    }

    private void page(Map<Long, String> keys, Consumer<VerifiedRow> sink) {
        List<Long> ids = List.copyOf(keys.keySet());
        Map<Long, Row> outcomes = new HashMap<>(ids.size() * 2);
        jdbc.query(OUTCOMES, RecordIds.are(ids), row -> {
            long id = row.getLong(1);
            outcomes.put(id, row(row, id, Objects.requireNonNull(keys.get(id))));
        });
        if (outcomes.isEmpty()) {
            return;
        }
        List<Long> verified = ids.stream().filter(outcomes::containsKey).toList();
        Map<Long, List<StoredDifference>> differences = StoredDifference.ofPage(jdbc, verified);
        for (long id : verified) {
            Row row = outcomes.get(id);
            if (row != null) {
                sink.accept(verified(row, differences.getOrDefault(id, List.of())));
            }
        }
    }

    private Map<Long, String> keys(String after) {
        Map<Long, String> keys = new LinkedHashMap<>(Pages.RECORDS * 2);
        jdbc.query(
                KEYS,
                row -> {
                    keys.put(row.getLong(1), row.getString(2));
                },
                job,
                after);
        return keys;
    }

    private static Row row(ResultSet row, long id, String sourceKey) throws SQLException {
        OutcomeRow outcome = new OutcomeRow(
                CaseNumber.of(id).text(),
                sourceKey,
                Stored.outcome(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                RecordText.decodeCodes(row.getString(5)),
                row.getString(6),
                row.getObject(7, LocalDate.class));
        return new Row(
                id,
                outcome,
                row.getString(8),
                row.getLong(9),
                row.getLong(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getBoolean(14));
    }

    private static VerifiedRow verified(Row row, List<StoredDifference> differences) {
        OutcomeRow outcome = row.outcome();
        List<DifferenceRow> rows = new ArrayList<>(differences.size());
        boolean changesCells = false;
        for (StoredDifference difference : differences) {
            rows.add(difference.row(outcome, row.unit(), row.ward()));
            changesCells |= difference.changesCell() && outcome.outcome().isLinked();
        }
        return new VerifiedRow(
                row.id(),
                row.file(),
                row.line(),
                row.subject(),
                row.ward(),
                row.sourceWard(),
                row.ownNumber(),
                outcome,
                rows,
                changesCells);
    }
}
