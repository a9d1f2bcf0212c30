package vn.khop.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.match.Waterfall;
import vn.khop.record.CleanRecord;
import vn.khop.record.Outcome;
import vn.khop.record.Person;
import vn.khop.review.CaseNumber;

/** Single records, for {@code khop explain}. */
public final class RecordStore {

    private final JdbcTemplate jdbc;

    public RecordStore(Database database) {
        this.jdbc = database.jdbc();
    }

    /** A record as held, with where it was read. */
    public record HeldRecord(
            String caseNo, CleanRecord record, String file, long line, boolean waits, Optional<Verified> verified) {}

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

    /** The record of a job with this key, if there is one. */
    public Optional<HeldRecord> find(String job, String sourceKey) {
        return jdbc
                .query(
                        "select r.id, r.source_key, t.person, t.raw, r.issues, f.name, r.line, w.record_id, o.kind, o.citizen, o.probability, o.rule,"
                                + " o.verified_on, e.waterfall, e.runner_up, e.runner_waterfall, o.model, o.generation from record r"
                                + " join job j on j.no = r.job join source_file f on f.id = r.file_id left join waiting w on w.record_id = r.id"
                                + " join record_text t on t.record_id = r.id left join outcome o on o.record_id = r.id"
                                + " left join evidence e on e.record_id = r.id where j.name = ? and r.source_key = ?",
                        (row, n) -> new HeldRecord(
                                CaseNumber.of(row.getLong(1)).text(),
                                new CleanRecord(
                                        row.getString(2),
                                        Person.decode(row.getString(3)),
                                        RecordText.decodeRaw(row.getString(4)),
                                        RecordText.decodeIssues(row.getString(5))),
                                row.getString(6),
                                row.getLong(7),
                                row.getObject(8) != null,
                                row.getString(9) == null
                                        ? Optional.empty()
                                        : Optional.of(new Verified(
                                                Stored.outcome(row.getString(9)),
                                                row.getString(10),
                                                row.getInt(11),
                                                row.getString(12),
                                                row.getDate(13).toLocalDate(),
                                                Waterfall.decode(row.getString(14)),
                                                row.getString(15),
                                                Waterfall.decode(row.getString(16)),
                                                row.getInt(17),
                                                row.getLong(18)))),
                        job,
                        sourceKey)
                .stream()
                .findFirst();
    }
}
