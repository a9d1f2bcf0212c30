package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.review.CaseNumber;

/**
 * The corrections of given records: those of linked ones, since a correction of a record that is not linked is none, and those that newer files
 * showed.
 */
final class CorrectionQuery {

    private static final String SQL = "select u.id, d.field, d.before_text, d.after_text, d.rule, d.evidence, d.state"
            + RecordIds.FROM + " join difference d on " + DifferenceId.OF_RECORD + " where d.state not in ('', '"
            + CorrectionState.CONFIRMED + "') order by u.id, d.id";

    private static final String SHOWN =
            "select u.id, c.field, c.before_text, c.after_text, c.rule, c.evidence, c.state, c.file_id, c.line"
                    + RecordIds.FROM
                    + " join confirmed c on " + DifferenceId.OF_RECORD.replace("d.id", "c.id")
                    + " where c.state <> '" + CorrectionState.ISSUED + "' order by u.id, c.id, c.by_file";

    private static final String SHOWN_RECORDS =
            "select distinct r.id, r.source_key, c.file_id, c.line, r.subject, c.verified_on from confirmed c"
                    + " join record r on r.id = c.id / " + DifferenceId.PLACES + " where c.state <> '"
                    + CorrectionState.ISSUED
                    + "' and c.id between ? and ?";

    private static final String ISSUED = "select distinct d.id / " + DifferenceId.PLACES
            + " from difference d where d.state = '" + CorrectionState.ISSUED + "' and d.id between ? and ?";

    private static final String HELD_BY =
            "select u.id, r.source_key, o.file_id, o.line, r.subject, o.verified_on, r.unit" + RecordIds.FROM
                    + " join outcome o on o.record_id = u.id join record r on r.id = u.id where o.kind in ('"
                    + Outcome.MATCHED.key() + "', '" + Outcome.CORRECTED.key() + "') order by u.id";

    private final JdbcTemplate jdbc;
    private final Map<Long, String> files = new HashMap<>();

    CorrectionQuery(JdbcTemplate jdbc, List<SourceFileRow> files) {
        this.jdbc = jdbc;
        files.forEach(file -> this.files.put(file.fileId(), file.name()));
    }

    /** A correction but for what its record says. */
    private record Change(
            Field field, String before, String after, String rule, String evidence, CorrectionState state) {

        private static Change of(ResultSet row) throws SQLException {
            return new Change(
                    Stored.field(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    CorrectionState.valueOf(row.getString(7)));
        }
    }

    /** A correction that a newer file showed, with the place where it was made. */
    private record Shown(Change change, long file, long line) {

        private boolean isOf(CorrectedRecord record) {
            return file == record.fileId() && line == record.line();
        }
    }

    /** The records with corrections that newer files showed, once for each place where such were made; in no order. */
    static List<CorrectedRecord> shown(JdbcTemplate jdbc, short job) {
        JobSpace space = new JobSpace(job);
        return jdbc.query(
                SHOWN_RECORDS,
                (row, n) -> new CorrectedRecord(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        true),
                DifferenceId.first(space.before()),
                DifferenceId.last(space.last()));
    }

    /** The linked records with an issued correction, each with its unit; by record. */
    static Map<CorrectedRecord, String> issued(JdbcTemplate jdbc, short job) {
        JobSpace space = new JobSpace(job);
        Map<CorrectedRecord, String> issued = new LinkedHashMap<>();
        Map<String, String> units = new HashMap<>();
        List<Long> records = jdbc
                .queryForList(ISSUED, Long.class, DifferenceId.first(space.before()), DifferenceId.last(space.last()))
                .stream()
                .sorted()
                .toList();
        Pages.forEach(
                records,
                page -> jdbc.query(HELD_BY, RecordIds.are(page), row -> {
                    CorrectedRecord record = new CorrectedRecord(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getObject(6, LocalDate.class),
                            false);
                    issued.put(record, units.computeIfAbsent(row.getString(7), unit -> unit));
                }));
        return issued;
    }

    void forEach(List<CorrectedRecord> records, Consumer<CorrectionRow> sink) {
        Pages.forEach(records, page -> {
            Map<Long, List<Change>> changes = Pages.byRecord(jdbc, SQL, ids(page, false), (row, n) -> Change.of(row));
            Map<Long, List<Shown>> shown = Pages.byRecord(
                    jdbc,
                    SHOWN,
                    ids(page, true),
                    (row, n) -> new Shown(Change.of(row), row.getLong(8), row.getLong(9)));
            for (CorrectedRecord record : page) {
                if (record.shown()) {
                    shown.getOrDefault(record.recordId(), List.of()).stream()
                            .filter(of -> of.isOf(record))
                            .forEach(of -> sink.accept(row(record, of.change())));
                } else {
                    changes.getOrDefault(record.recordId(), List.of())
                            .forEach(change -> sink.accept(row(record, change)));
                }
            }
        });
    }

    private static List<Long> ids(List<CorrectedRecord> page, boolean shown) {
        return page.stream()
                .filter(record -> record.shown() == shown)
                .map(CorrectedRecord::recordId)
                .distinct()
                .toList();
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
