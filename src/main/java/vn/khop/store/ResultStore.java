package vn.khop.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;
import vn.khop.record.RejectReason;
import vn.khop.review.CaseNumber;

/** One job's results at the end of one business date, from the tables. Streaming; a correction of a record that is not linked is
 * none. The summary is counted once; for one thread. */
public final class ResultStore implements JobResults {

    private static final int FETCH = 1000;

    private final JdbcTemplate jdbc;
    private final short job;
    private final SummaryQuery totals;
    private final String asOf;
    private final String scope;
    private @Nullable JobSummary summary;

    public ResultStore(Database database, String job, LocalDate date, String asOf, String scope) {
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.jdbc.setFetchSize(FETCH);
        this.job = new IngestStore(database).jobNo(job);
        this.totals = new SummaryQuery(jdbc, this.job, job, date);
        this.asOf = asOf;
        this.scope = scope;
    }

    static Outcome outcome(String key) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.key().equals(key)) {
                return outcome;
            }
        }
        throw new IllegalStateException("unknown outcome in the database: " + key);
    }

    private static Field field(String key) {
        return Field.find(key).orElseThrow(() -> new IllegalStateException("unknown field in the database: " + key));
    }

    private static Code code(String name) {
        return Code.find(name).orElseThrow(() -> new IllegalStateException("unknown code in the database: " + name));
    }

    @Override
    public JobSummary summary() {
        JobSummary read = summary;
        if (read == null) {
            read = totals.read(asOf, scope);
            summary = read;
        }
        return read;
    }

    /** The books alone, counted now; cheaper than the whole summary. */
    public Books books() {
        return totals.books();
    }

    @Override
    public void forEachOutcome(Consumer<OutcomeRow> sink) {
        walk(
                "select r.id, r.source_key, o.kind, o.citizen, o.probability, o.codes, o.rule, o.verified_on"
                        + " from record r join outcome o on o.record_id = r.id where r.job = ? order by r.source_key",
                row -> sink.accept(new OutcomeRow(
                        CaseNumber.of(row.getLong(1)).text(),
                        row.getString(2),
                        outcome(row.getString(3)),
                        row.getString(4),
                        row.getInt(5),
                        RecordText.decodeCodes(row.getString(6)),
                        row.getString(7),
                        row.getDate(8).toLocalDate())));
    }

    @Override
    public void forEachDifference(Consumer<DifferenceRow> sink) {
        List<DifferenceRow> ofRecord = new ArrayList<>();
        walk(
                "select r.id, r.source_key, r.person, o.ward, o.citizen, d.field, d.code, d.source_value, d.registry_value, d.proposed_value,"
                        + " d.action, d.addressee, o.probability, o.verified_on from record r join outcome o on o.record_id = r.id"
                        + " join difference d on d.record_id = r.id where r.job = ? order by r.source_key, d.seq",
                row -> {
                    DifferenceRow next = difference(row);
                    if (!ofRecord.isEmpty() && !ofRecord.get(0).sourceKey().equals(next.sourceKey())) {
                        flush(ofRecord, sink);
                    }
                    ofRecord.add(next);
                });
        flush(ofRecord, sink);
    }

    private static void flush(List<DifferenceRow> rows, Consumer<DifferenceRow> sink) {
        rows.sort(Comparator.comparing(DifferenceRow::code).thenComparing(DifferenceRow::field));
        rows.forEach(sink);
        rows.clear();
    }

    static DifferenceRow difference(ResultSet row) throws SQLException {
        return new DifferenceRow(
                CaseNumber.of(row.getLong(1)).text(),
                row.getString(2),
                Person.decode(row.getString(3)).text(Field.UNIT),
                row.getString(4),
                row.getString(5),
                field(row.getString(6)),
                code(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                Action.valueOf(row.getString(11)),
                Addressee.valueOf(row.getString(12)),
                row.getInt(13),
                row.getDate(14).toLocalDate());
    }

    @Override
    public void forEachCorrection(Consumer<CorrectionRow> sink) {
        walk(
                "select r.id, r.source_key, r.file_id, f.name, r.line, r.subject, d.field, d.before_text, d.after_text, d.rule, d.evidence,"
                        + " d.state, o.verified_on from record r join outcome o on o.record_id = r.id join difference d on d.record_id = r.id"
                        + " join source_file f on f.id = r.file_id where r.job = ? and o.kind in ('matched', 'corrected') and d.state <> ''"
                        + " order by f.name, r.file_id, r.line, r.subject, d.seq",
                row -> sink.accept(new CorrectionRow(
                        CaseNumber.of(row.getLong(1)).text(),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        field(row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        CorrectionState.valueOf(row.getString(12)),
                        row.getDate(13).toLocalDate())));
    }

    @Override
    public void forEachRejected(Consumer<RejectedRow> sink) {
        walk(
                "select f.name, s.line, min(s.reason), min(s.detail), min(s.text) from source_row s join source_file f on f.id = s.file_id"
                        + " where f.job = ? and s.state = 'rejected' group by f.name, s.file_id, s.line order by f.name, s.file_id, s.line",
                row -> sink.accept(new RejectedRow(
                        row.getString(1),
                        row.getLong(2),
                        RejectReason.valueOf(row.getString(3)),
                        row.getString(4) == null ? "" : row.getString(4),
                        row.getString(5) == null ? "" : row.getString(5))));
    }

    @Override
    public void forEachCase(Consumer<CaseRow> sink) {
        CaseBuilder builder = new CaseBuilder(sink);
        walk(
                "select r.id, r.source_key, r.person, o.ward, o.citizen, d.field, d.code, d.source_value, d.registry_value, d.proposed_value,"
                        + " d.action, d.addressee, o.probability, o.verified_on, o.kind, o.rule, o.person, o.waterfall"
                        + " from outcome o join record r on r.id = o.record_id left join difference d on d.record_id = r.id"
                        + " where o.job = ? and o.kind in ('corrected', 'review') order by o.ward, r.source_key, d.seq",
                row -> builder.add(row, row.getString(6) == null ? null : difference(row)));
        builder.finish();
    }

    @Override
    public List<SourceFileRow> files() {
        return jdbc.query(
                "select id, name, archive, dialect, records, rejected, duplicate, unchanged, footers, sha256 from source_file"
                        + " where job = ? and state = 'loaded' order by name, id",
                (row, n) -> new SourceFileRow(
                        row.getLong(1),
                        row.getString(2),
                        Path.of(row.getString(3)),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getString(10)),
                job);
    }

    private void walk(String sql, RowCallbackHandler each) {
        jdbc.query(sql, each, job);
    }
}
