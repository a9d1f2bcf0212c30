package vn.khop.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Something that is known of records, in a table with one row for each stretch of 1,024 record numbers of a job: what is read from a file
 * together and settled together is one row, and all records of a job are read with as many rows as there are thousands.
 *
 * @param <T> what is known of one record
 */
final class Stretches<T> {

    private static final int STRETCH = 1024;
    private static final long JOB = 1L << 40;
    private static final int PAGE = 64;

    private final JdbcTemplate jdbc;
    private final Form<T> form;

    Stretches(JdbcTemplate jdbc, Form<T> form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    /** How a stretch stands in its table, whose primary key is {@code id}. */
    interface Form<T> {

        String table();

        /** The columns besides the key; {@code records} is the one that {@link #decode} reads. */
        List<String> columns();

        /** Sets the columns, in their order, as the first parameters. */
        void bind(PreparedStatement row, short job, TreeMap<Long, T> records) throws SQLException;

        /** Reads a stretch, by record number. */
        TreeMap<Long, T> decode(ResultSet row, int column) throws SQLException;
    }

    /** All records of a job, by record number, a stretch at a time. */
    void forEach(short job, Consumer<TreeMap<Long, T>> sink) {
        long[] after = {job * JOB - 1};
        int[] rows = {PAGE};
        while (rows[0] == PAGE) {
            rows[0] = 0;
            jdbc.query(
                    "select id, records from " + form.table() + " where id > ? and id < ? order by id fetch first "
                            + PAGE + " rows only",
                    row -> {
                        rows[0]++;
                        after[0] = row.getLong(1);
                        sink.accept(form.decode(row, 2));
                    },
                    after[0],
                    (job + 1) * JOB);
        }
    }

    /** What is known of these records of a job, by record number. */
    TreeMap<Long, T> find(short job, Collection<Long> records) {
        TreeMap<Long, T> found = new TreeMap<>();
        Map<Long, TreeMap<Long, T>> stretches = read(job, records);
        for (long record : records) {
            T value = stretches
                    .getOrDefault(stretch(job, record), new TreeMap<>())
                    .get(record);
            if (value != null) {
                found.put(record, value);
            }
        }
        return found;
    }

    /** Adds records of a job, or changes what is known of them. */
    void put(short job, Map<Long, T> records) {
        Map<Long, TreeMap<Long, T>> held = read(job, records.keySet());
        Map<Long, TreeMap<Long, T>> next = new TreeMap<>();
        long last = -1;
        TreeMap<Long, T> into = new TreeMap<>();
        for (Map.Entry<Long, T> record : records.entrySet()) {
            long stretch = stretch(job, record.getKey());
            if (stretch != last) {
                last = stretch;
                into = next.computeIfAbsent(stretch, id -> new TreeMap<>(held.getOrDefault(id, new TreeMap<>())));
            }
            into.put(record.getKey(), record.getValue());
        }
        write(job, held, next);
    }

    /** Takes records of a job out; those that are not there change nothing. */
    void remove(short job, Collection<Long> records) {
        Map<Long, TreeMap<Long, T>> held = read(job, records);
        Map<Long, TreeMap<Long, T>> next = new TreeMap<>();
        held.forEach((id, stretch) -> next.put(id, new TreeMap<>(stretch)));
        for (long record : records) {
            TreeMap<Long, T> stretch = next.get(stretch(job, record));
            if (stretch != null) {
                stretch.remove(record);
            }
        }
        write(job, held, next);
    }

    private Map<Long, TreeMap<Long, T>> read(short job, Collection<Long> records) {
        List<Long> ids = records.stream()
                .map(record -> stretch(job, record))
                .distinct()
                .sorted()
                .toList();
        Map<Long, TreeMap<Long, T>> stretches = new HashMap<>();
        Pages.forEach(
                ids,
                page -> jdbc.query(
                        "select u.id, w.records" + RecordIds.FROM + " join " + form.table() + " w on w.id = u.id",
                        RecordIds.are(page),
                        row -> {
                            stretches.put(row.getLong(1), form.decode(row, 2));
                        }));
        return stretches;
    }

    private void write(short job, Map<Long, TreeMap<Long, T>> held, Map<Long, TreeMap<Long, T>> next) {
        List<Long> gone = new ArrayList<>();
        List<Map.Entry<Long, TreeMap<Long, T>>> changed = new ArrayList<>();
        List<Map.Entry<Long, TreeMap<Long, T>>> fresh = new ArrayList<>();
        for (Map.Entry<Long, TreeMap<Long, T>> stretch : next.entrySet()) {
            if (stretch.getValue().isEmpty()) {
                gone.add(stretch.getKey());
            } else {
                (held.containsKey(stretch.getKey()) ? changed : fresh).add(stretch);
            }
        }
        String columns = String.join(", ", form.columns());
        String places = "?, ".repeat(form.columns().size());
        Rows.write(jdbc, "delete from " + form.table() + " where id = ?", gone, (row, id) -> row.setLong(1, id));
        write(
                "update " + form.table() + " set " + String.join(" = ?, ", form.columns()) + " = ? where id = ?",
                job,
                changed);
        write("insert into " + form.table() + "(" + columns + ", id) values (" + places + "?)", job, fresh);
    }

    private void write(String sql, short job, List<Map.Entry<Long, TreeMap<Long, T>>> stretches) {
        Rows.write(jdbc, sql, stretches, (row, stretch) -> {
            form.bind(row, job, stretch.getValue());
            row.setLong(form.columns().size() + 1, stretch.getKey());
        });
    }

    private static long stretch(short job, long record) {
        return job * JOB + record / STRETCH;
    }
}
