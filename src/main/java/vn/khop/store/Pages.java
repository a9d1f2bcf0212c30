package vn.khop.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** Reading rows of given records a page at a time, in the order of the records: no result ever stands whole in memory or spills to disk. */
final class Pages {

    /** Records a page. */
    static final int RECORDS = 1000;

    /** Narrow rows a page. */
    private static final int ROWS = 10_000;

    private Pages() {}

    /** Cuts a list of records into pages. */
    static <T> void forEach(List<T> records, Consumer<List<T>> page) {
        for (int from = 0; from < records.size(); from += RECORDS) {
            page.accept(records.subList(from, Math.min(from + RECORDS, records.size())));
        }
    }

    /**
     * The rows of a page by record id; those of one record in the order of the query.
     *
     * @param sql selects the record id first, {@link RecordIds#FROM} the ids
     */
    static <T> Map<Long, List<T>> byRecord(JdbcTemplate jdbc, String sql, List<Long> page, RowMapper<T> mapper) {
        Map<Long, List<T>> rows = new HashMap<>(page.size() * 2);
        int[] n = {0};
        jdbc.query(sql, RecordIds.are(page), row -> {
            rows.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(2)).add(mapper.mapRow(row, n[0]++));
        });
        return rows;
    }

    /**
     * Reads what a query selects of a job's records in record order, page by page.
     *
     * @param sql selects the record id first; its parameters are the job, the record id after which to begin, then {@code more};
     *     ordered by record id
     */
    static void forEachRecord(JdbcTemplate jdbc, String sql, short job, RowCallbackHandler sink, Object... more) {
        String page = sql + " fetch first " + ROWS + " rows only";
        List<Object> arguments = new ArrayList<>(List.of(job, 0L));
        arguments.addAll(List.of(more));
        int[] rows = {ROWS};
        while (rows[0] == ROWS) {
            rows[0] = 0;
            jdbc.query(
                    page,
                    row -> {
                        rows[0]++;
                        arguments.set(1, row.getLong(1));
                        sink.processRow(row);
                    },
                    arguments.toArray());
        }
    }
}
