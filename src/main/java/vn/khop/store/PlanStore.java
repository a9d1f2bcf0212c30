package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.quota.QuotaDay;
import vn.khop.record.CleanRecord;
import vn.khop.record.Person;

/** The backlog and the day's plan. The plan is the reservation: what is planned and not settled counts against the day's quota. */
public final class PlanStore {

    private static final String ELIGIBLE =
            " from waiting w where w.job = ? and not (w.again and exists (select 1 from outcome o"
                    + " where o.record_id = w.record_id and o.verified_on = ?))";

    private final JdbcTemplate jdbc;
    private final JdbcLedger ledger;

    public PlanStore(Database database) {
        this.jdbc = database.jdbc();
        this.ledger = new JdbcLedger(jdbc);
    }

    /** A record that waits. */
    public record Waiting(long recordId, String unit, int worth, LocalDate since) {}

    /** A planned record, to be matched. */
    public record Planned(int seq, long recordId, String unit, boolean again, CleanRecord record) {}

    /** The jobs that hold a backlog, by name, with its size; what was verified on {@code day} or is planned does not count. */
    public Map<String, Map<String, Long>> backlog(LocalDate day) {
        Map<String, Map<String, Long>> backlog = new TreeMap<>();
        for (Map<String, Object> job : jdbc.queryForList("select no, name from job")) {
            Map<String, Long> units = new TreeMap<>();
            jdbc.query(
                    "select w.unit, count(*)" + ELIGIBLE + " group by w.unit",
                    row -> {
                        units.put(row.getString(1), row.getLong(2));
                    },
                    job.get("no"),
                    Date.valueOf(day));
            jdbc.query(
                    "select unit, planned from quota_share where business_date = ? and job = ? and planned > 0",
                    row -> {
                        units.merge(row.getString(1), -row.getLong(2), Long::sum);
                    },
                    Date.valueOf(day),
                    job.get("no"));
            units.values().removeIf(count -> count <= 0);
            if (!units.isEmpty()) {
                backlog.put(String.valueOf(job.get("name")), units);
            }
        }
        return backlog;
    }

    /** The waiting records of a job that may be planned on this day, in record order, streaming. */
    public void forEachWaiting(String job, LocalDate day, Consumer<Waiting> sink) {
        BitSet planned = new BitSet();
        jdbc.query(
                "select record_id from plan where business_date = ? and job = ? and seq > ?",
                row -> {
                    planned.set(Math.toIntExact(row.getLong(1)));
                },
                Date.valueOf(day),
                jobNo(job),
                settled(job, day));
        jdbc.query(
                "select w.record_id, w.unit, w.worth, w.since" + ELIGIBLE + " order by w.record_id",
                row -> {
                    if (!planned.get(Math.toIntExact(row.getLong(1)))) {
                        sink.accept(new Waiting(
                                row.getLong(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getDate(4).toLocalDate()));
                    }
                },
                jobNo(job),
                Date.valueOf(day));
    }

    /** The quota day, opened with this limit if it is new; a day that is open takes the new limit. Plans of earlier days are void. */
    public QuotaDay openDay(LocalDate day, int daily) {
        voidEarlierPlans(day);
        return ledger.open(day, daily);
    }

    private void voidEarlierPlans(LocalDate day) {
        jdbc.update("delete from plan where business_date < ?", Date.valueOf(day));
        jdbc.update("update quota_share set planned = 0 where business_date < ? and planned > 0", Date.valueOf(day));
        jdbc.update("update quota_day set planned = 0 where business_date < ? and planned > 0", Date.valueOf(day));
    }

    /** The quota of a day, if the day was opened. */
    public Optional<QuotaDay> findDay(LocalDate day) {
        return ledger.find(day);
    }

    /** What each job has planned and spent on a day: job to {planned, spent}. */
    public Map<String, int[]> shares(LocalDate day) {
        Map<String, int[]> shares = new TreeMap<>();
        jdbc.query(
                "select j.name, sum(s.planned), sum(s.spent) from quota_share s join job j on j.no = s.job where s.business_date = ? group by j.name",
                row -> {
                    shares.put(row.getString(1), new int[] {row.getInt(2), row.getInt(3)});
                },
                Date.valueOf(day));
        return shares;
    }

    /** Adds records to the day's plan, in this order. One call is one transaction of the caller's, with all jobs of the night in it. */
    public void plan(String job, LocalDate day, List<Waiting> records) {
        short no = jobNo(job);
        Integer last = jdbc.queryForObject(
                "select coalesce(max(seq), 0) from plan where business_date = ? and job = ?",
                Integer.class,
                Date.valueOf(day),
                no);
        Integer settled = jdbc.queryForObject(
                "select coalesce(max(settled), 0) from job_day where business_date = ? and job = ?",
                Integer.class,
                Date.valueOf(day),
                no);
        int seq = Math.max(last == null ? 0 : last, settled == null ? 0 : settled);
        List<Object[]> rows = new ArrayList<>(records.size());
        Map<String, Integer> units = new TreeMap<>();
        for (Waiting waiting : records) {
            rows.add(new Object[] {Date.valueOf(day), ++seq, no, waiting.recordId(), waiting.unit()});
            units.merge(waiting.unit(), 1, Integer::sum);
        }
        jdbc.batchUpdate("insert into plan(business_date, seq, job, record_id, unit) values (?, ?, ?, ?, ?)", rows);
        units.forEach((unit, count) -> reserve(day, no, unit, count));
        if (!ledger.reserve(day, records.size())) {
            throw new IllegalStateException(
                    "the plan of " + records.size() + " records for " + job + " is past the day's quota");
        }
    }

    private void reserve(LocalDate day, short job, String unit, int count) {
        if (jdbc.update(
                        "update quota_share set planned = planned + ? where business_date = ? and job = ? and unit = ?",
                        count,
                        Date.valueOf(day),
                        job,
                        unit)
                == 0) {
            jdbc.update(
                    "insert into quota_share(business_date, job, unit, planned, spent) values (?, ?, ?, ?, 0)",
                    Date.valueOf(day),
                    job,
                    unit,
                    count);
        }
    }

    /** How many planned records of a job are not settled yet. */
    public int unsettled(String job, LocalDate day) {
        Integer count = jdbc.queryForObject(
                "select count(*) from plan where business_date = ? and job = ? and seq > ?",
                Integer.class,
                Date.valueOf(day),
                jobNo(job),
                settled(job, day));
        return count == null ? 0 : count;
    }

    /** The last seq of a job's plan that is settled. */
    public int settled(String job, LocalDate day) {
        return jdbc
                .queryForList(
                        "select settled from job_day where business_date = ? and job = ?",
                        Integer.class,
                        Date.valueOf(day),
                        jobNo(job))
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** The next planned records of a job after {@code seq}, at most {@code limit}, in plan order. */
    public List<Planned> next(String job, LocalDate day, int seq, int limit) {
        return jdbc.query(
                "select p.seq, r.id, w.again, r.source_key, r.person, r.raw, r.issues, p.unit from plan p join record r on r.id = p.record_id"
                        + " join waiting w on w.record_id = r.id where p.business_date = ? and p.job = ? and p.seq > ? order by p.seq fetch first ? rows only",
                (row, n) -> new Planned(
                        row.getInt(1),
                        row.getLong(2),
                        row.getString(8),
                        row.getBoolean(3),
                        new CleanRecord(
                                row.getString(4),
                                Person.decode(row.getString(5)),
                                RecordText.decodeRaw(row.getString(6)),
                                RecordText.decodeIssues(row.getString(7)))),
                Date.valueOf(day),
                jobNo(job),
                seq,
                limit);
    }

    private short jobNo(String job) {
        return jdbc.queryForList("select no from job where name = ?", Short.class, job).stream()
                .findFirst()
                .orElse((short) 0);
    }
}
