package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.Outcome;

/** How many records ended how on each day, by ward and by unit. */
public final class OutcomeDays {

    private final Map<String, SortedMap<LocalDate, Map<Outcome, Long>>> wards = new HashMap<>();
    private final Map<String, SortedMap<LocalDate, Map<Outcome, Long>>> units = new HashMap<>();

    private OutcomeDays() {}

    /** Counts what was verified after a day; in one walk over the outcomes. */
    public static OutcomeDays of(Database database, Iterable<String> jobs, LocalDate after) {
        OutcomeDays days = new OutcomeDays();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        for (String job : jobs) {
            jdbc.query(
                    "select o.ward, r.unit, o.verified_on, o.kind, count(*) from outcome o join record r on r.id = o.record_id"
                            + " where o.job = ? and o.verified_on > ? group by o.ward, r.unit, o.verified_on, o.kind",
                    row -> {
                        LocalDate day = row.getObject(3, LocalDate.class);
                        Outcome outcome = Stored.outcome(row.getString(4));
                        add(days.wards, row.getString(1), day, outcome, row.getLong(5));
                        add(days.units, unitKey(job, row.getString(2)), day, outcome, row.getLong(5));
                    },
                    new JobNumbers(jdbc).find(job),
                    Date.valueOf(after));
        }
        return days;
    }

    private static void add(
            Map<String, SortedMap<LocalDate, Map<Outcome, Long>>> counts,
            String key,
            LocalDate day,
            Outcome outcome,
            long count) {
        counts.computeIfAbsent(key, k -> new TreeMap<>())
                .computeIfAbsent(day, d -> new EnumMap<>(Outcome.class))
                .merge(outcome, count, Long::sum);
    }

    private static String unitKey(String job, String unit) {
        return job + '\u001F' + unit;
    }

    /** The days of a ward, by its code. */
    public SortedMap<LocalDate, Map<Outcome, Long>> ward(String code) {
        return wards.getOrDefault(code, new TreeMap<>());
    }

    /** The days of a unit of a job. */
    public SortedMap<LocalDate, Map<Outcome, Long>> unit(String job, String unit) {
        return units.getOrDefault(unitKey(job, unit), new TreeMap<>());
    }
}
