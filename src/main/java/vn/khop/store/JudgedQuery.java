package vn.khop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.quality.Judged;
import vn.khop.record.Code;
import vn.khop.record.Outcome;

/**
 * Every outcome of a job with what its record says, for evaluation. Walked by record number: neighbours stand in the same pack, so that a
 * pack is read once or twice and never a thousand times.
 */
public final class JudgedQuery {

    private static final String SQL =
            "select record_id, kind, citizen, probability, codes, verified_on, text from outcome where job = ? and record_id > ?"
                    + " order by record_id fetch first " + Pages.RECORDS + " rows only";

    private final JdbcTemplate jdbc;
    private final short job;

    public JudgedQuery(Database database, String job) {
        this.jdbc = database.jdbc();
        this.job = new JobNumbers(jdbc).find(job);
    }

    /** An outcome without its record. */
    private record Row(
            long record,
            Outcome outcome,
            String citizen,
            int probability,
            List<Code> codes,
            LocalDate verifiedOn,
            long pack) {}

    /** Hands over the records in the order of their numbers, a page in memory at a time. */
    public void forEach(Consumer<Judged> sink) {
        List<Row> rows = page(0);
        while (!rows.isEmpty()) {
            Map<Long, Long> packs = new HashMap<>(rows.size() * 2);
            rows.forEach(row -> packs.put(row.record(), row.pack()));
            Map<Long, TextPack.Entry> texts = TextPacks.records(jdbc).read(packs);
            for (Row row : rows) {
                TextPack.Entry text = texts.get(row.record());
                if (text != null) {
                    sink.accept(judged(row, text));
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
                row.getLong(7));
    }

    private static Judged judged(Row row, TextPack.Entry text) {
        return new Judged(
                StoredRecord.key(text),
                row.outcome(),
                row.citizen(),
                row.probability(),
                row.codes(),
                row.verifiedOn(),
                StoredRecord.person(text));
    }
}
