package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.match.Waterfall;
import vn.khop.record.Person;
import vn.khop.review.CaseNumber;

/** Given records with both sides. */
record CaseQuery(JdbcTemplate jdbc) {

    private static final String SQL =
            "select u.id, r.source_key, o.kind, o.citizen, o.probability, o.codes, o.rule, o.verified_on, o.ward, r.unit, t.person, e.person,"
                    + " e.waterfall" + RecordIds.FROM
                    + " join record r on r.id = u.id join record_text t on t.record_id = u.id"
                    + " join outcome o on o.record_id = u.id join evidence e on e.record_id = u.id";

    void forEach(List<Long> records, Consumer<CaseRow> sink) {
        Pages.forEach(records, page -> {
            Map<Long, List<StoredDifference>> differences = StoredDifference.ofPage(jdbc, page);
            Map<Long, List<CaseRow>> cases = Pages.byRecord(
                    jdbc, SQL, page, (row, n) -> row(row, differences.getOrDefault(row.getLong(1), List.of())));
            page.forEach(id -> cases.getOrDefault(id, List.of()).forEach(sink));
        });
    }

    private static CaseRow row(ResultSet row, List<StoredDifference> differences) throws SQLException {
        OutcomeRow outcome = new OutcomeRow(
                CaseNumber.of(row.getLong(1)).text(),
                row.getString(2),
                Stored.outcome(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                RecordText.decodeCodes(row.getString(6)),
                row.getString(7),
                row.getObject(8, LocalDate.class));
        String ward = row.getString(9);
        String unit = row.getString(10);
        return new CaseRow(
                outcome.caseNo(),
                outcome.sourceKey(),
                outcome.outcome(),
                unit,
                ward,
                outcome.citizenId(),
                outcome.probabilityMillionths(),
                outcome.rule(),
                Person.decode(row.getString(11)),
                Person.decode(row.getString(12)),
                differences.stream().map(d -> d.row(outcome, unit, ward)).toList(),
                Waterfall.decode(row.getString(13)),
                outcome.verifiedOn());
    }
}
