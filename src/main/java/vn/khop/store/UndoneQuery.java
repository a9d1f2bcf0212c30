package vn.khop.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.CorrectionState;
import vn.khop.record.Field;
import vn.khop.review.CaseNumber;

/**
 * What was taken back in a job, with what stands corrected in the same rows: enough to write each row as the source shall have it now. A row of
 * several persons may have the corrections of one taken back while those of another stand. What the source had taken over before is taken back
 * in its newest row.
 */
final class UndoneQuery {

    private static final String UNDONE = "select distinct d.id / " + DifferenceId.PLACES
            + " from difference d where d.state = '" + CorrectionState.UNDONE + "' and d.id between ? and ?";

    /** A correction that is in the source by now and was taken back since, is taken back in the row that was corrected too. */
    private static final String STATE = "case when d.state = '" + CorrectionState.CONFIRMED
            + "' and exists (select 1 from confirmed c where c.id = d.id and c.file_id = o.file_id and c.line = o.line and c.state = '"
            + CorrectionState.UNDONE + "') then '" + CorrectionState.UNDONE + "' else d.state end";

    private static final String ROW_KEYS =
            "select r.source_key, r.subject" + RecordIds.FROM + " join record r on r.id = u.id where r.subject <> ''";

    private static final String OF_ROW = "select id from record where job = ? and source_key > ? and source_key < ?";

    private static final String CORRECTIONS =
            "select u.id, r.source_key, o.file_id, f.name, o.line, r.subject, o.verified_on, d.field, d.before_text, d.after_text, d.rule,"
                    + " d.evidence, " + STATE + RecordIds.FROM
                    + " join outcome o on o.record_id = u.id join record r on r.id = u.id join source_file f on f.id = o.file_id"
                    + " join difference d on " + DifferenceId.OF_RECORD + " where d.state = '" + CorrectionState.UNDONE
                    + "' or d.state in ('" + CorrectionState.ISSUED + "', '" + CorrectionState.CONFIRMED
                    + "') and o.kind in ('matched', 'corrected') order by u.id, d.id";

    private final JdbcTemplate jdbc;
    private final short job;

    UndoneQuery(JdbcTemplate jdbc, short job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /** A row of a source file. */
    private record Place(long file, long line) {

        private static Place of(CorrectionRow row) {
            return new Place(row.fileId(), row.line());
        }
    }

    /** A cell of such a row. */
    private record Cell(Place place, String subject, Field field) {

        private static Cell of(CorrectionRow row) {
            return new Cell(Place.of(row), row.subject(), row.field());
        }
    }

    /** By file name, then file, then line; what concerns one cell stands in the order of records and places. */
    List<CorrectionRow> rows() {
        JobSpace space = new JobSpace(job);
        List<Long> undone = jdbc.queryForList(
                UNDONE, Long.class, DifferenceId.first(space.before()), DifferenceId.last(space.last()));
        Map<Long, List<CorrectionRow>> taken = new TakenOver(jdbc, job).rows();
        List<Long> touched = Stream.concat(undone.stream(), taken.keySet().stream())
                .distinct()
                .toList();
        List<Long> records = Stream.concat(touched.stream(), besideThese(touched))
                .distinct()
                .sorted()
                .toList();
        List<CorrectionRow> rows = new ArrayList<>();
        Set<Place> places = new HashSet<>();
        Pages.forEach(records, page -> new TreeMap<>(corrections(page)).forEach((record, of) -> {
            rows.addAll(of);
            // The newest row says it all where there is one: the row that was corrected is not to be loaded over it.
            if (!taken.containsKey(record)) {
                of.stream()
                        .filter(row -> row.state() == CorrectionState.UNDONE)
                        .map(Place::of)
                        .forEach(places::add);
            }
        }));
        // What was corrected anew since is not taken back beneath it.
        Set<Cell> corrected = rows.stream()
                .filter(row -> row.state() != CorrectionState.UNDONE)
                .map(Cell::of)
                .collect(Collectors.toSet());
        new TreeMap<>(taken)
                .values().stream()
                        .flatMap(List::stream)
                        .filter(row -> !corrected.contains(Cell.of(row)))
                        .forEach(row -> {
                            rows.add(row);
                            places.add(Place.of(row));
                        });
        rows.removeIf(row -> !places.contains(Place.of(row)));
        rows.sort(Comparator.comparing(CorrectionRow::file)
                .thenComparingLong(CorrectionRow::fileId)
                .thenComparingLong(CorrectionRow::line));
        return rows;
    }

    private Map<Long, List<CorrectionRow>> corrections(List<Long> page) {
        return Pages.byRecord(
                jdbc,
                CORRECTIONS,
                page,
                (row, n) -> new CorrectionRow(
                        CaseNumber.of(row.getLong(1)).text(),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        Stored.field(row.getString(8)),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        CorrectionState.valueOf(row.getString(13)),
                        row.getObject(7, LocalDate.class)));
    }

    /** The records of the other persons in the rows of these. */
    private Stream<Long> besideThese(List<Long> records) {
        Set<String> keys = new LinkedHashSet<>();
        Pages.forEach(
                records,
                page -> jdbc.query(ROW_KEYS, RecordIds.are(page), row -> {
                    String key = row.getString(1);
                    keys.add(key.substring(0, key.length() - row.getString(2).length()));
                }));
        return keys.stream()
                .flatMap(key ->
                        jdbc
                                .queryForList(OF_ROW, Long.class, job, key, key.substring(0, key.length() - 1) + "$")
                                .stream());
    }
}
