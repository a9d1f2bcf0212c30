package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.review.CaseNumber;

/** Given records with both sides. */
record CaseQuery(JdbcTemplate jdbc) {

    private static final String SQL =
            "select u.id, r.source_key, o.kind, o.citizen, o.probability, o.codes, o.rule, o.verified_on, o.ward, r.unit, o.text, o.evidence,"
                    + " o.since, o.source_ward"
                    + RecordIds.FROM + " join record r on r.id = u.id join outcome o on o.record_id = u.id";

    /** A case but for what the packs hold. */
    private record Row(
            long id,
            OutcomeRow outcome,
            LocalDate since,
            String ward,
            String sourceWard,
            String unit,
            long text,
            long evidence) {}

    void forEach(List<Long> records, Consumer<CaseRow> sink) {
        forEachStored(records, stored -> sink.accept(stored.row()));
    }

    /** The same, not yet read: texts and evidence still as the packs hold them. */
    void forEachStored(List<Long> records, Consumer<StoredCase> sink) {
        Pages.forEach(records, page -> page(page, sink));
    }

    private void page(List<Long> page, Consumer<StoredCase> sink) {
        Map<Long, List<StoredDifference>> differences = StoredDifference.ofPage(jdbc, page);
        Map<Long, List<Row>> rows = Pages.byRecord(jdbc, SQL, page, (row, n) -> row(row));
        Map<Long, Long> texts = new HashMap<>();
        Map<Long, Long> evidence = new HashMap<>();
        rows.forEach((id, list) -> list.forEach(row -> {
            texts.put(id, row.text());
            evidence.put(id, row.evidence());
        }));
        Map<Long, TextPack.Entry> records = TextPacks.records(jdbc).read(texts);
        Map<Long, TextPack.Entry> reasons = TextPacks.evidence(jdbc).read(evidence);
        for (long id : page) {
            TextPack.Entry record = records.get(id);
            TextPack.Entry reason = reasons.get(id);
            if (record != null && reason != null) {
                rows.getOrDefault(id, List.of())
                        .forEach(row -> sink.accept(new StoredCase(
                                row.outcome(),
                                row.since(),
                                row.unit(),
                                row.ward(),
                                row.sourceWard(),
                                record,
                                reason,
                                differences.getOrDefault(id, List.of()))));
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        OutcomeRow outcome = new OutcomeRow(
                CaseNumber.of(row.getLong(1)).text(),
                row.getString(2),
                Stored.outcome(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                RecordText.decodeCodes(row.getString(6)),
                row.getString(7),
                row.getObject(8, LocalDate.class));
        return new Row(
                row.getLong(1),
                outcome,
                row.getObject(13, LocalDate.class),
                row.getString(9),
                row.getString(14),
                row.getString(10),
                row.getLong(11),
                row.getLong(12));
    }
}
