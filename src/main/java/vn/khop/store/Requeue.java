package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.quota.AdmissionOrder;

/** Records of a job that wait again because something was taken back, and the books that allow for it. */
final class Requeue {

    private final JdbcTemplate jdbc;
    private final Backlog backlog;
    private final String name;
    private final short job;
    private final LocalDate day;

    /** @param day since when those wait that did not */
    Requeue(JdbcTemplate jdbc, String name, short job, LocalDate day) {
        this.jdbc = jdbc;
        this.backlog = new Backlog(jdbc);
        this.name = name;
        this.job = job;
        this.day = day;
    }

    /**
     * Lets records wait for a verification; since when, and for what, stays as it was for those that wait.
     *
     * @param again whether an older outcome stands until then
     */
    void put(List<Long> records, boolean again) {
        Pages.forEach(records, page -> {
            Map<Long, Waiting> waits = backlog.find(job, page);
            Map<Long, String> units = new HashMap<>();
            Map<Long, Long> packs = new HashMap<>();
            jdbc.query(
                    "select u.id, r.unit, r.text" + RecordIds.FROM + " join record r on r.id = u.id",
                    RecordIds.are(page),
                    row -> {
                        units.put(row.getLong(1), row.getString(2));
                        packs.put(row.getLong(1), row.getLong(3));
                    });
            List<Waiting> now = new ArrayList<>();
            new TreeMap<>(TextPacks.records(jdbc).read(packs))
                    .forEach((id, text) -> now.add(waiting(
                            id,
                            units.getOrDefault(id, ""),
                            packs.getOrDefault(id, 0L),
                            text,
                            Optional.ofNullable(waits.get(id)),
                            again)));
            backlog.put(job, now);
        });
    }

    private Waiting waiting(
            long record, String unit, long pack, TextPack.Entry text, Optional<Waiting> before, boolean again) {
        return before.map(waits -> new Waiting(record, unit, waits.worth(), waits.since(), again, pack))
                .orElseGet(() ->
                        new Waiting(record, unit, AdmissionOrder.value(StoredRecord.read(text)), day, again, pack));
    }

    /** The books of the job's last date begin with what waits now without this file. */
    void balance() {
        jdbc.query(
                "select max(business_date) from job_day where job = ?",
                row -> {
                    LocalDate last = row.getObject(1, LocalDate.class);
                    if (last != null) {
                        long balance =
                                new SummaryQuery(jdbc, job, name, last).books().balance();
                        jdbc.update(
                                "update job_day set waiting_before = waiting_before - ? where job = ? and business_date = ?",
                                balance,
                                job,
                                Date.valueOf(last));
                    }
                },
                job);
    }
}
