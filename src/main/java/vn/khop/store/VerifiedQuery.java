package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.review.CaseNumber;

/** Walks the verified records of a job by source_key, page by page: keys from their index, then outcomes and differences by record id. */
final class VerifiedQuery {

    private static final String KEYS =
            "select id, source_key, unit, subject from record where job = ? and source_key > ?"
                    + " order by job, source_key fetch first " + Pages.RECORDS + " rows only";
    private static final String OUTCOMES =
            "select o.record_id, o.kind, o.citizen, o.probability, o.codes, o.rule, o.verified_on, o.ward, o.file_id, o.line"
                    + RecordIds.FROM + " join outcome o on o.record_id = u.id";

    private final JdbcTemplate jdbc;
    private final short job;

    VerifiedQuery(JdbcTemplate jdbc, short job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /** A record, verified or not. */
    private record Key(long id, String sourceKey, String unit, String subject) {}

    /** An outcome with what else a difference shows: the file and line of the version that was verified. */
    private record Row(Key key, OutcomeRow outcome, String ward, long file, long line) {}

    void forEach(Consumer<VerifiedRow> sink) {
        Map<Long, Key> keys = keys("");
        while (!keys.isEmpty()) {
            page(keys, sink);
            String last = "";
            for (Key key : keys.values()) {
                last = key.sourceKey();
            }
            keys = keys(last);
        }
    }

    private void page(Map<Long, Key> keys, Consumer<VerifiedRow> sink) {
        List<Long> ids = List.copyOf(keys.keySet());
        Map<Long, Row> outcomes = new HashMap<>(ids.size() * 2);
        jdbc.query(OUTCOMES, RecordIds.are(ids), row -> {
            Key key = keys.get(row.getLong(1));
            if (key != null) {
                outcomes.put(key.id(), row(row, key));
            }
        });
        Map<Long, List<StoredDifference>> differences = StoredDifference.ofPage(jdbc, ids);
        for (long id : ids) {
            Row row = outcomes.get(id);
            if (row != null) {
                sink.accept(verified(row, differences.getOrDefault(id, List.of())));
            }
        }
    }

    private Map<Long, Key> keys(String after) {
        Map<Long, Key> keys = new LinkedHashMap<>(Pages.RECORDS * 2);
        jdbc.query(
                KEYS,
                row -> {
                    keys.put(
                            row.getLong(1),
                            new Key(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
                },
                job,
                after);
        return keys;
    }

    private static Row row(ResultSet row, Key key) throws SQLException {
        OutcomeRow outcome = new OutcomeRow(
                CaseNumber.of(key.id()).text(),
                key.sourceKey(),
                Stored.outcome(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                RecordText.decodeCodes(row.getString(5)),
                row.getString(6),
                row.getObject(7, LocalDate.class));
        return new Row(key, outcome, row.getString(8), row.getLong(9), row.getLong(10));
    }

    private static VerifiedRow verified(Row row, List<StoredDifference> differences) {
        OutcomeRow outcome = row.outcome();
        List<DifferenceRow> rows = new ArrayList<>(differences.size());
        boolean changesCells = false;
        for (StoredDifference difference : differences) {
            rows.add(difference.row(outcome, row.key().unit(), row.ward()));
            changesCells |= difference.changesCell() && outcome.outcome().isLinked();
        }
        Key key = row.key();
        return new VerifiedRow(
                key.id(), row.file(), row.line(), key.subject(), row.ward(), outcome, rows, changesCells);
    }
}
