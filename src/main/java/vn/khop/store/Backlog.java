package vn.khop.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The records that wait. How many and since when is told by an index, without reading them. */
final class Backlog implements Stretches.Form<Waiting> {

    private final JdbcTemplate jdbc;
    private final Stretches<Waiting> stretches;

    Backlog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.stretches = new Stretches<>(jdbc, this);
    }

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

    /** The same without these records. */
    @Nullable
    LocalDate oldest(short job, Set<Long> without) {
        if (without.isEmpty()) {
            return oldest(job);
        }
        List<LocalDate> oldest = new ArrayList<>();
        forEach(job, records -> records.stream()
                .filter(w -> !without.contains(w.recordId()))
                .map(Waiting::since)
                .min(LocalDate::compareTo)
                .ifPresent(oldest::add));
        return oldest.stream().min(LocalDate::compareTo).orElse(null);
    }

    /** All waiting records of a job, by record number, some at a time. */
    void forEach(short job, Consumer<Collection<Waiting>> sink) {
        stretches.forEach(job, records -> sink.accept(records.values()));
    }

    /** Which of these records of a job wait, by record number. */
    TreeMap<Long, Waiting> find(short job, Collection<Long> records) {
        return stretches.find(job, records);
    }

    /** Adds records of a job, or changes what is known of them. */
    void put(short job, Collection<Waiting> records) {
        Map<Long, Waiting> byId = new TreeMap<>();
        records.forEach(record -> byId.put(record.recordId(), record));
        stretches.put(job, byId);
    }

    /** Takes records of a job out; those that do not wait change nothing. */
    void remove(short job, Collection<Long> records) {
        stretches.remove(job, records);
    }

    @Override
    public String table() {
        return "waiting";
    }

    @Override
    public List<String> columns() {
        return List.of("job", "size", "oldest", "records");
    }

    @Override
    public void bind(PreparedStatement row, short job, TreeMap<Long, Waiting> records) throws SQLException {
        LocalDate oldest = records.values().stream()
                .map(Waiting::since)
                .min(LocalDate::compareTo)
                .orElseThrow();
        row.setShort(1, job);
        row.setInt(2, records.size());
        row.setDate(3, Date.valueOf(oldest));
        row.setString(4, WaitingText.encode(records.values()));
    }

    @Override
    public TreeMap<Long, Waiting> decode(ResultSet row, int column) throws SQLException {
        return WaitingText.decode(row.getString(column));
    }
}
