package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The records that wait. A row of the table holds a stretch of record numbers of one job: what is read from a file together and settled
 * together is one row, and counting the backlog reads as many rows as there are thousands.
 */
record Backlog(JdbcTemplate jdbc) {

    private static final int STRETCH = 1024;
    private static final long JOB = 1L << 40;
    private static final int PAGE = 64;

    /** How many records of a job wait. */
    long count(short job) {
        Long count = jdbc.queryForObject("select coalesce(sum(size), 0) from waiting where job = ?", Long.class, job);
        return count == null ? 0 : count;
    }

    /** Since when the oldest waiting record of a job waits; null where none waits. */
    @Nullable
    LocalDate oldest(short job) {
        return jdbc.queryForObject("select min(oldest) from waiting where job = ?", LocalDate.class, job);
    }

    /** All waiting records of a job, by record number, some at a time. */
    void forEach(short job, Consumer<Collection<Waiting>> sink) {
        long[] after = {job * JOB - 1};
        int[] rows = {PAGE};
        while (rows[0] == PAGE) {
            rows[0] = 0;
            jdbc.query(
                    "select id, records from waiting where id > ? and id < ? order by id fetch first " + PAGE
                            + " rows only",
                    row -> {
                        rows[0]++;
                        after[0] = row.getLong(1);
                        sink.accept(WaitingText.decode(row.getString(2)).values());
                    },
                    after[0],
                    (job + 1) * JOB);
        }
    }

    /** Which of these records of a job wait, by record number. */
    TreeMap<Long, Waiting> find(short job, Collection<Long> records) {
        TreeMap<Long, Waiting> found = new TreeMap<>();
        Map<Long, TreeMap<Long, Waiting>> stretches = read(job, records);
        for (long record : records) {
            Waiting waiting = stretches
                    .getOrDefault(stretch(job, record), new TreeMap<>())
                    .get(record);
            if (waiting != null) {
                found.put(record, waiting);
            }
        }
        return found;
    }

    /** Adds records of a job, or changes what is known of them. */
    void put(short job, Collection<Waiting> records) {
        Map<Long, TreeMap<Long, Waiting>> held =
                read(job, records.stream().map(Waiting::recordId).toList());
        Map<Long, TreeMap<Long, Waiting>> next = new TreeMap<>();
        long last = -1;
        TreeMap<Long, Waiting> into = new TreeMap<>();
        for (Waiting record : records) {
            long stretch = stretch(job, record.recordId());
            if (stretch != last) {
                last = stretch;
                into = next.computeIfAbsent(stretch, id -> new TreeMap<>(held.getOrDefault(id, new TreeMap<>())));
            }
            into.put(record.recordId(), record);
        }
        write(job, held, next);
    }

    /** Takes records of a job out; those that do not wait change nothing. */
    void remove(short job, Collection<Long> records) {
        Map<Long, TreeMap<Long, Waiting>> held = read(job, records);
        Map<Long, TreeMap<Long, Waiting>> next = new TreeMap<>();
        held.forEach((id, stretch) -> next.put(id, new TreeMap<>(stretch)));
        for (long record : records) {
            TreeMap<Long, Waiting> stretch = next.get(stretch(job, record));
            if (stretch != null) {
                stretch.remove(record);
            }
        }
        write(job, held, next);
    }

    private Map<Long, TreeMap<Long, Waiting>> read(short job, Collection<Long> records) {
        List<Long> ids = records.stream()
                .map(record -> stretch(job, record))
                .distinct()
                .sorted()
                .toList();
        Map<Long, TreeMap<Long, Waiting>> stretches = new HashMap<>();
        Pages.forEach(
                ids,
                page -> jdbc.query(
                        "select u.id, w.records" + RecordIds.FROM + " join waiting w on w.id = u.id",
                        RecordIds.are(page),
                        row -> {
                            stretches.put(row.getLong(1), WaitingText.decode(row.getString(2)));
                        }));
        return stretches;
    }

    private void write(short job, Map<Long, TreeMap<Long, Waiting>> held, Map<Long, TreeMap<Long, Waiting>> next) {
        List<Long> gone = new ArrayList<>();
        List<Map.Entry<Long, TreeMap<Long, Waiting>>> changed = new ArrayList<>();
        List<Map.Entry<Long, TreeMap<Long, Waiting>>> fresh = new ArrayList<>();
        for (Map.Entry<Long, TreeMap<Long, Waiting>> stretch : next.entrySet()) {
            if (stretch.getValue().isEmpty()) {
                gone.add(stretch.getKey());
            } else {
                (held.containsKey(stretch.getKey()) ? changed : fresh).add(stretch);
            }
        }
        Rows.write(jdbc, "delete from waiting where id = ?", gone, (row, id) -> row.setLong(1, id));
        write("update waiting set job = ?, size = ?, oldest = ?, records = ? where id = ?", job, changed);
        write("insert into waiting(job, size, oldest, records, id) values (?, ?, ?, ?, ?)", job, fresh);
    }

    private void write(String sql, short job, List<Map.Entry<Long, TreeMap<Long, Waiting>>> stretches) {
        Rows.write(jdbc, sql, stretches, (row, stretch) -> {
            Collection<Waiting> records = stretch.getValue().values();
            LocalDate oldest = records.stream()
                    .map(Waiting::since)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            row.setShort(1, job);
            row.setInt(2, records.size());
            row.setDate(3, Date.valueOf(oldest));
            row.setString(4, WaitingText.encode(records));
            row.setLong(5, stretch.getKey());
        });
    }

    private static long stretch(short job, long record) {
        return job * JOB + record / STRETCH;
    }
}
