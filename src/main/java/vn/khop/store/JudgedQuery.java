package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.quality.Judged;
import vn.khop.quality.Turn;
import vn.khop.quota.AdmissionOrder;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;

/**
 * Every outcome of a job with what its record says, for evaluation. Walked by record number: neighbours stand in the same pack, so that a
 * pack is read once or twice and never a thousand times.
 */
public final class JudgedQuery {

    private static final String SQL =
            "select record_id, kind, citizen, probability, codes, verified_on, text, file_id, line from outcome where job = ? and record_id > ?"
                    + " order by record_id fetch first " + Pages.RECORDS + " rows only";

    /** What must be corrected, referred or asked about, but for what the record and public tables tell without a verification. */
    private static final String CHANGES = "select id from difference where id between ? and ? and action in ("
            + names(Action.CORRECT_SOURCE, Action.REFER_REGISTRY, Action.REFER_CIVIL_STATUS, Action.ASK)
            + ") and code not in (" + names(Code.ADDRESS_OLD_UNIT, Code.PHONE_OLD_PREFIX) + ")";

    private final JdbcTemplate jdbc;
    private final short job;

    public JudgedQuery(Database database, String job) {
        this.jdbc = database.jdbc();
        this.job = new JobNumbers(jdbc).find(job);
    }

    private static String names(Enum<?>... words) {
        return Arrays.stream(words).map(word -> "'" + word.name() + "'").collect(Collectors.joining(", "));
    }

    /** An outcome without its record. */
    private record Row(
            long record,
            Outcome outcome,
            String citizen,
            int probability,
            List<Code> codes,
            LocalDate verifiedOn,
            long pack,
            long file,
            long line) {}

    /** Hands over the records in the order of their numbers, a page in memory at a time. */
    public void forEach(Consumer<Judged> sink) {
        List<Row> rows = page(0);
        while (!rows.isEmpty()) {
            Map<Long, Long> packs = new HashMap<>(rows.size() * 2);
            rows.forEach(row -> packs.put(row.record(), row.pack()));
            Map<Long, TextPack.Entry> texts = TextPacks.records(jdbc).read(packs);
            Set<Long> changes =
                    changes(rows.get(0).record(), rows.get(rows.size() - 1).record());
            for (Row row : rows) {
                TextPack.Entry text = texts.get(row.record());
                if (text != null) {
                    sink.accept(judged(row, text, changes.contains(row.record())));
                }
            }
            rows = page(rows.get(rows.size() - 1).record());
        }
    }

    private List<Row> page(long after) {
        return new ArrayList<>(jdbc.query(SQL, (row, n) -> row(row), job, after));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                Stored.outcome(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                RecordText.decodeCodes(row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9));
    }

    /** In which records from one number to another something was found that only a verification can find, and that asks for an act. */
    private Set<Long> changes(long first, long last) {
        Set<Long> changes = new HashSet<>();
        jdbc.query(
                CHANGES,
                row -> {
                    changes.add(DifferenceId.record(row.getLong(1)));
                },
                DifferenceId.first(first),
                DifferenceId.last(last));
        return changes;
    }

    private static Judged judged(Row row, TextPack.Entry text, boolean changes) {
        CleanRecord record = StoredRecord.read(text);
        return new Judged(
                record.sourceKey(),
                row.outcome(),
                row.citizen(),
                row.probability(),
                row.codes(),
                row.verifiedOn(),
                record.person(),
                new Turn(
                        row.record(),
                        row.file(),
                        row.line(),
                        record.person().text(Field.UNIT),
                        AdmissionOrder.value(record),
                        AdmissionOrder.findings(record),
                        changes));
    }
}
