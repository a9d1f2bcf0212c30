package vn.khop.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.review.CaseNumber;

/**
 * What the source had taken over and was taken back since, as changes of the newest row of each record: from the value that stands there to the one
 * that was corrected. Where the source shows another value by now there is nothing to take back.
 */
final class TakenOver {

    private static final String UNDONE = "select c.id / " + DifferenceId.PLACES
            + ", c.field, c.before_text, c.after_text, c.rule, c.evidence, c.verified_on,"
            + " r.source_key, r.file_id, f.name, r.line, r.subject, r.text from confirmed c join record r on r.id = c.id / "
            + DifferenceId.PLACES + " join source_file f on f.id = r.file_id where c.state = '" + CorrectionState.UNDONE
            + "' and c.id between ? and ? order by c.by_file desc, c.id";

    private final JdbcTemplate jdbc;
    private final short job;

    TakenOver(JdbcTemplate jdbc, short job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /** A correction taken back, with where the record stands now. */
    private record Undone(long record, long text, CorrectionRow reverse) {}

    /** By record; of one field the last correction first, so that the first value of all stands in the end. */
    Map<Long, List<CorrectionRow>> rows() {
        Map<Long, List<Undone>> byRecord = new TreeMap<>();
        for (Undone undone : undone()) {
            byRecord.computeIfAbsent(undone.record(), record -> new ArrayList<>())
                    .add(undone);
        }
        Map<Long, List<CorrectionRow>> rows = new HashMap<>();
        Pages.forEach(List.copyOf(byRecord.keySet()), page -> {
            Map<Long, Long> packs = new HashMap<>();
            page.forEach(record -> packs.put(
                    record, byRecord.getOrDefault(record, List.of()).get(0).text()));
            TextPacks.records(jdbc).read(packs).forEach((record, text) -> {
                List<CorrectionRow> of = chain(byRecord.getOrDefault(record, List.of()), StoredRecord.read(text));
                if (!of.isEmpty()) {
                    rows.put(record, of);
                }
            });
        });
        return rows;
    }

    private List<Undone> undone() {
        JobSpace space = new JobSpace(job);
        return jdbc.query(
                UNDONE,
                (row, n) -> new Undone(
                        row.getLong(1),
                        row.getLong(13),
                        new CorrectionRow(
                                CaseNumber.of(row.getLong(1)).text(),
                                row.getString(8),
                                row.getLong(9),
                                row.getString(10),
                                row.getLong(11),
                                row.getString(12),
                                Stored.field(row.getString(2)),
                                row.getString(4),
                                row.getString(3),
                                row.getString(5),
                                row.getString(6),
                                CorrectionState.ISSUED,
                                row.getObject(7, LocalDate.class))),
                DifferenceId.first(space.before()),
                DifferenceId.last(space.last()));
    }

    /** Those that follow from what the newest row says: each begins with the value that the one before it ends in. */
    private static List<CorrectionRow> chain(List<Undone> undone, CleanRecord newest) {
        Map<Field, String> standing = new HashMap<>();
        List<CorrectionRow> rows = new ArrayList<>();
        for (Undone each : undone) {
            CorrectionRow reverse = each.reverse();
            String cell = standing.computeIfAbsent(reverse.field(), newest::sourceText);
            if (Confirmations.isShown(reverse.before(), cell)) {
                rows.add(reverse.from(cell));
                standing.put(reverse.field(), reverse.after());
            }
        }
        return rows;
    }
}
