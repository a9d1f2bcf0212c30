package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.review.CaseNumber;

/** The corrections of given records. A correction of a record that is not linked is none. */
record CorrectionQuery(JdbcTemplate jdbc) {

    private static final String SQL =
            "select u.id, r.source_key, r.file_id, f.name, r.line, r.subject, d.field, d.before_text, d.after_text, d.rule, d.evidence, d.state,"
                    + " o.verified_on" + RecordIds.FROM
                    + " join record r on r.id = u.id join outcome o on o.record_id = u.id"
                    + " join source_file f on f.id = r.file_id join difference d on " + DifferenceId.OF_RECORD
                    + " where o.kind in ('matched', 'corrected') and d.state <> '' order by u.id, d.id";

    void forEach(List<Long> records, Consumer<CorrectionRow> sink) {
        Pages.forEach(records, page -> {
            Map<Long, List<CorrectionRow>> rows = Pages.byRecord(jdbc, SQL, page, (row, n) -> row(row));
            page.forEach(id -> rows.getOrDefault(id, List.of()).forEach(sink));
        });
    }

    private static CorrectionRow row(ResultSet row) throws SQLException {
        return new CorrectionRow(
                CaseNumber.of(row.getLong(1)).text(),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                Stored.field(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                CorrectionState.valueOf(row.getString(12)),
                row.getObject(13, LocalDate.class));
    }
}
