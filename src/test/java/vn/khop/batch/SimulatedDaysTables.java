package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.store.Books;
import vn.khop.store.Database;
import vn.khop.store.PlanStore;
import vn.khop.store.ResultStore;

/** Compares a job's tables with the model. */
final class SimulatedDaysTables {

    /** A date on which nothing is planned or verified: all that waits may be planned. */
    private static final LocalDate LATER = LocalDate.of(2999, 12, 31);

    private final Database database;
    private final PlanStore plan;
    private final JdbcTemplate jdbc;
    private final LocalDate date;

    SimulatedDaysTables(Database database, LocalDate date) {
        this.database = database;
        this.plan = new PlanStore(database);
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.date = date;
    }

    /** What waits, with its unit, worth and age, and whether an older outcome stands. */
    void waiting(SimulatedDaysJob job) {
        Map<Long, String> names = new HashMap<>();
        jdbc.query(
                "select id, source_key from record where job = (select no from job where name = ?)",
                row -> {
                    names.put(row.getLong(1), row.getString(2));
                },
                job.source.job);
        Map<String, String> held = new TreeMap<>();
        plan.forEachWaiting(
                job.source.job,
                LATER,
                w -> held.put(
                        names.getOrDefault(w.recordId(), "a record that is not held"),
                        w.unit() + " " + w.worth() + " " + w.since() + " " + w.again()));
        Map<String, String> expected = new TreeMap<>();
        job.waiting()
                .forEach(key -> expected.put(
                        key.name,
                        job.unit(key) + " " + key.content.worth() + " " + key.since + " " + (key.verifiedOn != null)));
        assertThat(held).as("what waits of %s", job.source.job).isEqualTo(expected);
        assertThat(new TreeSet<>(names.values()))
                .as("the keys of %s", job.source.job)
                .isEqualTo(job.keys.keySet())
                .hasSameSizeAs(names.keySet());
    }

    /** What could still be planned of these jobs, by unit: the sizes that shares are made from. */
    void backlog(Collection<SimulatedDaysJob> jobs) {
        for (SimulatedDaysJob job : jobs) {
            Map<String, Long> held =
                    JobQueue.read(plan, job.source.job, date, 0).sizes();
            Map<String, Long> units = new TreeMap<>();
            job.eligible(date).forEach(key -> units.merge(job.unit(key), 1L, Long::sum));
            assertThat(held).as("what could be planned of %s", job.source.job).isEqualTo(units);
        }
    }

    /** What was planned for an earlier date and not verified is given back. */
    void earlierPlansAreVoid() {
        assertThat(jdbc.queryForObject(
                        "select (select count(*) from plan where business_date < ?)"
                                + " + (select coalesce(sum(planned), 0) from quota_day where business_date < ?)"
                                + " + (select coalesce(sum(planned), 0) from quota_share where business_date < ?)",
                        Long.class,
                        date,
                        date,
                        date))
                .as("plans of earlier dates")
                .isZero();
    }

    /** The books balance, and every record is in the state that the model has it in. */
    void jobDayEnds(SimulatedDaysJob job) {
        String name = job.source.job;
        assertThat(plan.unsettled(name, date))
                .as("all that was planned of %s is verified", name)
                .isZero();
        Books books = new ResultStore(database, name, date, "", "").books();
        assertThat(books.balance()).as("the books of %s", name).isZero();
        assertThat(List.of(
                        books.waitingBefore(),
                        books.read(),
                        books.rejected(),
                        books.duplicate(),
                        books.unchanged(),
                        books.superseded(),
                        books.verified(),
                        books.waitingAfter()))
                .as("the books of %s: before, read, rejected, duplicate, unchanged, superseded, verified, after", name)
                .isEqualTo(job.books(date));
        waiting(job);
        Map<String, String> outcomes = new TreeMap<>();
        jdbc.query(
                "select r.source_key, o.proposed from outcome o join record r on r.id = o.record_id"
                        + " where o.job = (select no from job where name = ?) and o.verified_on = ?",
                row -> {
                    outcomes.put(row.getString(1), row.getString(2).toUpperCase(Locale.ROOT));
                },
                name,
                date);
        Map<String, String> expected = new TreeMap<>();
        job.keys(key -> date.equals(key.verifiedOn))
                .forEach(key -> expected.put(key.name, String.valueOf(key.verified)));
        assertThat(outcomes).as("the outcomes of %s", name).isEqualTo(expected);
    }
}
