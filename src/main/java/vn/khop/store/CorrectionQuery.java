package vn.khop.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Field;
import vn.khop.review.CaseNumber;

/** The corrections of given records, all of them linked: a correction of a record that is not linked is none. */
final class CorrectionQuery {

    private static final String SQL =
            "select u.id, d.field, d.before_text, d.after_text, d.rule, d.evidence, d.state" + RecordIds.FROM
                    + " join difference d on " + DifferenceId.OF_RECORD + " where d.state <> '' order by u.id, d.id";

    private final JdbcTemplate jdbc;
    private final Map<Long, String> files = new HashMap<>();

    CorrectionQuery(JdbcTemplate jdbc, List<SourceFileRow> files) {
        this.jdbc = jdbc;
        files.forEach(file -> this.files.put(file.fileId(), file.name()));
    }

    /** A correction but for what its record says. */
    private record Change(
            Field field, String before, String after, String rule, String evidence, CorrectionState state) {}

    void forEach(List<CorrectedRecord> records, Consumer<CorrectionRow> sink) {
        Pages.forEach(records, page -> {
            Map<Long, List<Change>> changes = Pages.byRecord(
                    jdbc,
                    SQL,
                    page.stream().map(CorrectedRecord::recordId).toList(),
                    (row, n) -> new Change(
                            Stored.field(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            CorrectionState.valueOf(row.getString(7))));
            for (CorrectedRecord record : page) {
                changes.getOrDefault(record.recordId(), List.of()).forEach(change -> sink.accept(row(record, change)));
            }
        });
    }

    private CorrectionRow row(CorrectedRecord record, Change change) {
        return new CorrectionRow(
                CaseNumber.of(record.recordId()).text(),
                record.sourceKey(),
                record.fileId(),
                files.getOrDefault(record.fileId(), ""),
                record.line(),
                record.subject(),
                change.field(),
                change.before(),
                change.after(),
                change.rule(),
                change.evidence(),
                change.state(),
                record.verifiedOn());
    }
}
