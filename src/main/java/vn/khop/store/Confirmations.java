package vn.khop.store;

import java.sql.Date;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;

/**
 * Notes which issued corrections a file shows: its row has in that cell what was proposed, as it was written. One instance a file that is read;
 * mutable, for one thread, part of the transactions of the caller's. Rows of records without issued corrections cost a look into memory.
 */
final class Confirmations {

    private static final String ISSUED =
            "select u.id, d.id, d.field, d.code, d.before_text, d.after_text, d.rule, d.evidence, o.file_id, o.line, o.verified_on, o.citizen"
                    + RecordIds.FROM + " join outcome o on o.record_id = u.id join difference d on "
                    + DifferenceId.OF_RECORD
                    + " where d.state = '" + CorrectionState.ISSUED
                    + "' and o.kind in ('matched', 'corrected') order by d.id";

    private static final String INSERT =
            "insert into confirmed(id, by_file, by_line, confirmed_on, citizen, field, code, before_text, after_text, rule, evidence, file_id,"
                    + " line, verified_on, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '"
                    + CorrectionState.CONFIRMED + "')";

    private final JdbcTemplate jdbc;
    private final OpenCorrections open;
    private final long file;
    private final LocalDate day;
    private final Map<Long, Incoming.Admit> rows = new HashMap<>();

    Confirmations(JdbcTemplate jdbc, OpenCorrections open, long file, LocalDate day) {
        this.jdbc = jdbc;
        this.open = open;
        this.file = file;
        this.day = day;
    }

    /** A correction that stands issued. */
    private record Issued(
            long id,
            Field field,
            String code,
            String before,
            String after,
            String rule,
            String evidence,
            long file,
            long line,
            LocalDate verifiedOn,
            String citizen) {}

    /** An issued correction with the row that shows it. */
    private record Shown(Issued correction, long line) {}

    /** Takes a row of a record that is held already. */
    void note(long record, Incoming.Admit row) {
        if (open.contains(record)) {
            rows.put(record, row);
        }
    }

    /** Forgets what this file said of a record: its rows contradict each other. */
    void drop(long record) {
        if (open.contains(record)) {
            rows.remove(record);
            takeBack(jdbc, file, DifferenceId.first(record), DifferenceId.last(record));
        }
    }

    /** Writes down which corrections the rows taken since the last time show. */
    void write() {
        if (rows.isEmpty()) {
            return;
        }
        List<Shown> shown = new ArrayList<>();
        Pages.forEach(rows.keySet().stream().sorted().toList(), page -> collect(page, shown));
        rows.clear();
        Rows.write(jdbc, INSERT, shown, (row, s) -> {
            Issued correction = s.correction();
            row.setLong(1, correction.id());
            row.setLong(2, file);
            row.setLong(3, s.line());
            row.setDate(4, Date.valueOf(day));
            row.setString(5, correction.citizen());
            row.setString(6, correction.field().key());
            row.setString(7, correction.code());
            row.setString(8, correction.before());
            row.setString(9, correction.after());
            row.setString(10, correction.rule());
            row.setString(11, correction.evidence());
            row.setLong(12, correction.file());
            row.setLong(13, correction.line());
            row.setDate(14, Date.valueOf(correction.verifiedOn()));
        });
        Rows.write(
                jdbc,
                "update difference set state = '" + CorrectionState.CONFIRMED + "' where id = ?",
                shown,
                (row, s) -> row.setLong(1, s.correction().id()));
    }

    private void collect(List<Long> page, List<Shown> shown) {
        Map<Long, List<Issued>> issued = Pages.byRecord(
                jdbc,
                ISSUED,
                page,
                (row, n) -> new Issued(
                        row.getLong(2),
                        Stored.field(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getObject(11, LocalDate.class),
                        row.getString(12)));
        for (long record : page) {
            Incoming.Admit row = rows.get(record);
            List<Issued> corrections = issued.getOrDefault(record, List.of());
            if (row != null && !corrections.isEmpty()) {
                CleanRecord says = StoredRecord.read(new TextPack.Entry(row.text(), 0, row.text().length));
                corrections.stream()
                        .filter(correction -> isShown(correction.after(), says.sourceText(correction.field())))
                        .forEach(correction -> shown.add(new Shown(correction, row.line())));
            }
        }
    }

    /** Whether a cell has a value as it was written; the same letters may be composed otherwise. */
    static boolean isShown(String value, String cell) {
        return nfc(cell).equals(nfc(value));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Form.NFC);
    }

    /** Forgets a file: what it showed is issued as before, at once or when its row is verified again; what was corrected in it never was. */
    static void forget(JdbcTemplate jdbc, long file) {
        Reissue.keep(jdbc, file);
        takeBack(jdbc, file, 0, Long.MAX_VALUE);
        jdbc.update("delete from confirmed where file_id = ?", file);
    }

    /** What a file showed stands as it did before. */
    private static void takeBack(JdbcTemplate jdbc, long file, long from, long to) {
        record Taken(long id, long file, long line, String state) {}
        List<Taken> taken = jdbc.query(
                "select id, file_id, line, state from confirmed where by_file = ? and id between ? and ? and state <> 'ISSUED'",
                (row, n) -> new Taken(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)),
                file,
                from,
                to);
        Rows.write(
                jdbc,
                "update difference set state = ? where id = ? and state = '" + CorrectionState.CONFIRMED
                        + "' and exists (select 1 from outcome o where o.record_id = ? and o.file_id = ? and o.line = ?)",
                taken,
                (row, t) -> {
                    boolean undone = t.state().equals(CorrectionState.UNDONE.name());
                    row.setString(1, (undone ? CorrectionState.UNDONE : CorrectionState.ISSUED).name());
                    row.setLong(2, t.id());
                    row.setLong(3, DifferenceId.record(t.id()));
                    row.setLong(4, t.file());
                    row.setLong(5, t.line());
                });
        Rows.write(jdbc, "delete from confirmed where id = ? and by_file = ?", taken, (row, t) -> {
            row.setLong(1, t.id());
            row.setLong(2, file);
        });
    }
}
