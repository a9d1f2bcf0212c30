package vn.khop.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.RejectReason;

/** One job's results at the end of one business date, from the tables, read page by page. The summary is counted once; for one thread. */
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
        this.job = new JobNumbers(database.jdbc()).of(job);
        this.totals = new SummaryQuery(jdbc, this.job, job, date);
        this.asOf = asOf;
        this.scope = scope;
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
    public void forEachVerified(Consumer<VerifiedRow> sink) {
        new VerifiedQuery(jdbc, job).forEach(sink);
    }

    @Override
    public List<CorrectedRecord> shown() {
        return CorrectionQuery.shown(jdbc, job);
    }

    @Override
    public void forEachCorrection(List<CorrectedRecord> records, Consumer<CorrectionRow> sink) {
        new CorrectionQuery(jdbc, files()).forEach(records, sink);
    }

    /** The linked records with an issued correction, by record, each with the unit that holds it; empty where its row names none. */
    public Map<CorrectedRecord, String> issued() {
        return CorrectionQuery.issued(jdbc, job);
    }

    /**
     * The corrections that were taken back, with those that stand in the same rows, by file name, then line. In the order of {@link #files}.
     */
    public List<CorrectionRow> undone() {
        return new UndoneQuery(jdbc, job).rows();
    }

    @Override
    public void forEachCase(List<Long> records, Consumer<CaseRow> sink) {
        new CaseQuery(jdbc).forEach(records, sink);
    }

    @Override
    public void forEachRejected(Consumer<RejectedRow> sink) {
        jdbc.query(
                "select f.name, s.line, min(s.reason), min(s.detail), min(s.text), s.file_id from source_row s join source_file f on f.id = s.file_id"
                        + " where f.job = ? and s.state = 'rejected' group by f.name, s.file_id, s.line order by f.name, s.file_id, s.line",
                row -> {
                    sink.accept(new RejectedRow(
                            row.getLong(6),
                            row.getString(1),
                            row.getLong(2),
                            RejectReason.valueOf(row.getString(3)),
                            row.getString(4) == null ? "" : row.getString(4),
                            row.getString(5) == null ? "" : row.getString(5)));
                },
                job);
    }

    @Override
    public List<FileStore.ReadFile> withdrawn() {
        return FileStore.withdrawn(jdbc, job);
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
}
