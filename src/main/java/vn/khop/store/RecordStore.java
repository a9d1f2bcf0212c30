package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.match.Waterfall;
import vn.khop.record.CleanRecord;
import vn.khop.record.Outcome;
import vn.khop.review.CaseNumber;

/** Single records, for {@code khop explain}. */
public final class RecordStore {

    private final JdbcTemplate jdbc;

    public RecordStore(Database database) {
        this.jdbc = database.jdbc();
    }

    /**
     * A record with where it was read: the version that was verified, or the waiting one where none was.
     *
     * @param hold on which a person keeps it from the machine, if one does
     * @param undone how many of its corrections were taken back
     */
    public record HeldRecord(
            String caseNo,
            CleanRecord record,
            String file,
            long line,
            boolean waits,
            Optional<Verified> verified,
            Optional<Holds.Hold> hold,
            int undone) {}

    /** A record's latest verification. */
    public record Verified(
            Outcome outcome,
            String citizenId,
            int probabilityMillionths,
            String rule,
            LocalDate verifiedOn,
            Waterfall waterfall,
            String runnerUpId,
            Waterfall runnerUp,
            int model,
            long generation) {}

    /** The number of the record of a job with exactly this key, if there is one. */
    public OptionalLong number(String job, String sourceKey) {
        return jdbc
                .queryForList(
                        "select r.id from record r join job j on j.no = r.job where j.name = ? and r.source_key = ?",
                        Long.class,
                        job,
                        sourceKey)
                .stream()
                .mapToLong(id -> id)
                .findFirst();
    }

    /** The subjects of the row of several persons with this key, whose records have the keys {@code key#subject}; empty for no such row. */
    public List<String> subjects(String job, String rowKey) {
        return jdbc.queryForList(
                "select r.subject from record r where r.job = ? and r.source_key > ? and r.source_key < ? and r.subject <> ''"
                        + " and r.source_key = cast(? as varchar) || r.subject order by r.subject",
                String.class,
                new JobNumbers(jdbc).find(job),
                rowKey + "#",
                rowKey + "$", // the next character
                rowKey + "#");
    }

    /** The record of a job with this key, if there is one. */
    public Optional<HeldRecord> find(String job, String sourceKey) {
        return jdbc
                .query(
                        "select r.id, r.job, coalesce(o.text, r.text), f.name, coalesce(o.line, r.line), o.evidence, o.kind, o.citizen, o.probability, o.rule, o.verified_on,"
                                + " o.model, o.generation from record r join job j on j.no = r.job left join outcome o on o.record_id = r.id"
                                + " join source_file f on f.id = coalesce(o.file_id, r.file_id) where j.name = ? and r.source_key = ?",
                        (row, n) -> held(row),
                        job,
                        sourceKey)
                .stream()
                .findFirst();
    }

    private HeldRecord held(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        boolean waits = !new Backlog(jdbc).find(row.getShort(2), List.of(id)).isEmpty();
        return new HeldRecord(
                CaseNumber.of(id).text(),
                PlanStore.sharedIds(jdbc, row.getShort(2))
                        .mark(StoredRecord.read(entry(TextPacks.records(jdbc), id, row.getLong(3)))),
                row.getString(4),
                row.getLong(5),
                waits,
                row.getString(7) == null ? Optional.empty() : Optional.of(verified(id, row)),
                new Holds(jdbc).find(id),
                new CorrectionStore(jdbc).countUndone(id));
    }

    private Verified verified(long id, ResultSet row) throws SQLException {
        StoredEvidence evidence = StoredEvidence.read(entry(TextPacks.evidence(jdbc), id, row.getLong(6)));
        return new Verified(
                Stored.outcome(row.getString(7)),
                row.getString(8),
                row.getInt(9),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                evidence.waterfall(),
                evidence.runnerUpId(),
                evidence.runnerUp(),
                row.getInt(12),
                row.getLong(13));
    }

    private static TextPack.Entry entry(TextPacks packs, long record, long pack) {
        return packs.read(Map.of(record, pack)).values().iterator().next();
    }
}
