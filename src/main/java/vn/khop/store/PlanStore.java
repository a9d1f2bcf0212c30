package vn.khop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.pipeline.SharedIds;
import vn.khop.quota.QuotaDay;
import vn.khop.store.PlanChunk.Place;
import vn.khop.store.PlanChunk.Planned;
import vn.khop.store.QuotaShares.Share;

/** The backlog and the day's plan. The plan is the reservation: what is planned and not settled counts against the day's quota. */
public final class PlanStore {

    private final Database database;
    private final JdbcTemplate jdbc;
    private final JdbcLedger ledger;
    private final JobNumbers jobs;
    private final Backlog backlog;
    private final Holds holds;
    private final QuotaShares shares;
    private final int chunkSize;

    public PlanStore(Database database) {
        this(database, PlanChunk.RECORDS_MAX);
    }

    /** @param chunkSize the most records that are settled in one transaction */
    public PlanStore(Database database, int chunkSize) {
        this.database = database;
        this.chunkSize = chunkSize;
        this.jdbc = database.jdbc();
        this.ledger = new JdbcLedger(jdbc);
        this.jobs = new JobNumbers(jdbc);
        this.backlog = new Backlog(jdbc);
        this.holds = new Holds(jdbc);
        this.shares = new QuotaShares(jdbc);
    }

    /** The numbers that stand on records of several people in this job, as it is now. */
    public SharedIds sharedIds(String job) {
        return sharedIds(jdbc, jobs.find(job));
    }

    static SharedIds sharedIds(JdbcTemplate jdbc, short job) {
        return SharedIds.of(new RecordFacts(jdbc).idNames(job));
    }

    /** What may be planned on a date: a record verified on it already waits for the next, and a held one until it is released. */
    private void forEachEligible(short job, LocalDate day, Consumer<Waiting> sink) {
        Set<Long> held = holds.of(job);
        backlog.forEach(job, records -> {
            Set<Long> verified = verifiedOn(
                    day,
                    records.stream()
                            .filter(Waiting::again)
                            .map(Waiting::recordId)
                            .toList());
            records.stream()
                    .filter(w -> !verified.contains(w.recordId()) && !held.contains(w.recordId()))
                    .forEach(sink);
        });
    }

    private Set<Long> verifiedOn(LocalDate day, List<Long> records) {
        if (records.isEmpty()) {
            return Set.of();
        }
        Set<Long> verified = new HashSet<>();
        jdbc.query(
                "select u.id, o.verified_on" + RecordIds.FROM + " join outcome o on o.record_id = u.id",
                RecordIds.are(records),
                row -> {
                    if (day.equals(row.getObject(2, LocalDate.class))) {
                        verified.add(row.getLong(1));
                    }
                });
        return verified;
    }

    /** The jobs whose files were read on this day. */
    public Set<String> jobsOpened(LocalDate day) {
        return Set.copyOf(jdbc.queryForList(
                "select j.name from job_day d join job j on j.no = d.job where d.business_date = ?",
                String.class,
                Date.valueOf(day)));
    }

    /** The waiting records of a job that may be planned on this day, in record order. */
    public void forEachWaiting(String job, LocalDate day, Consumer<Waiting> sink) {
        forEachWaiting(jobs.find(job), day, sink);
    }

    private void forEachWaiting(short job, LocalDate day, Consumer<Waiting> sink) {
        BitSet planned = planned(job, day);
        forEachEligible(job, day, w -> {
            if (!planned.get(JobSpace.within(w.recordId()))) {
                sink.accept(w);
            }
        });
    }

    private BitSet planned(short job, LocalDate day) {
        BitSet planned = new BitSet();
        jdbc.query(
                "select records from plan where business_date = ? and job = ? and chunk > ?",
                row -> {
                    PlanChunk.decode(row.getString(1)).keySet().forEach(id -> planned.set(JobSpace.within(id)));
                },
                Date.valueOf(day),
                job,
                settled(job, day));
        return planned;
    }

    /** The quota day, opened with this limit if it is new; a day that is open takes the new limit. Plans of earlier days are void. */
    public QuotaDay openDay(LocalDate day, int daily) {
        database.awaitPlan();
        voidEarlierPlans(day);
        return ledger.open(day, daily);
    }

    /** A job that another process still works on keeps its plan: its run began on that day and keeps its date. */
    private void voidEarlierPlans(LocalDate day) {
        shares.voidBefore(day, database::owns, planned -> ledger.release(planned.day(), planned.count()));
        jdbc.query(
                "select distinct p.job, j.name from plan p join job j on j.no = p.job where p.business_date < ?",
                row -> {
                    if (database.owns(row.getString(2))) {
                        jdbc.update(
                                "delete from plan where business_date < ? and job = ?",
                                Date.valueOf(day),
                                row.getShort(1));
                    }
                },
                Date.valueOf(day));
    }

    /** The quota of a day, if the day was opened. */
    public Optional<QuotaDay> findDay(LocalDate day) {
        return ledger.find(day);
    }

    /** What each job has planned and spent on a day: job to {planned, spent}. */
    public Map<String, int[]> shares(LocalDate day) {
        Map<String, int[]> sums = new TreeMap<>();
        shares.forEach(day, (job, units) -> {
            Share sum = Share.sum(units.values());
            sums.put(job, new int[] {sum.planned(), sum.spent()});
        });
        return sums;
    }

    /**
     * Adds records to the day's plan. One call is one transaction of the caller's, with all jobs of the night in it.
     *
     * @param records in record order, so that reading and settling them runs through the tables once from front to back
     * @param audit those of them that were drawn at random
     */
    public void plan(String job, LocalDate day, List<Waiting> records, Set<Long> audit) {
        short no = jobs.find(job);
        Integer last = jdbc.queryForObject(
                "select coalesce(max(chunk), 0) from plan where business_date = ? and job = ?",
                Integer.class,
                Date.valueOf(day),
                no);
        int chunk = Math.max(last == null ? 0 : last, settled(no, day));
        List<Object[]> chunks = new ArrayList<>();
        for (int from = 0; from < records.size(); from += chunkSize) {
            List<Waiting> part = records.subList(from, Math.min(from + chunkSize, records.size()));
            chunks.add(new Object[] {Date.valueOf(day), no, ++chunk, part.size(), PlanChunk.encode(part, audit)});
        }
        jdbc.batchUpdate("insert into plan(business_date, job, chunk, size, records) values (?, ?, ?, ?, ?)", chunks);
        Map<String, Integer> units = new TreeMap<>();
        records.forEach(waiting -> units.merge(waiting.unit(), 1, Integer::sum));
        shares.reserve(day, no, units);
        if (!ledger.reserve(day, records.size())) {
            throw new IllegalStateException(
                    "the plan of " + records.size() + " records for " + job + " is past the day's quota");
        }
    }

    /** How many planned records of a job are not settled yet. */
    public int unsettled(String job, LocalDate day) {
        short no = jobs.find(job);
        Integer count = jdbc.queryForObject(
                "select coalesce(sum(size), 0) from plan where business_date = ? and job = ? and chunk > ?",
                Integer.class,
                Date.valueOf(day),
                no,
                settled(no, day));
        return count == null ? 0 : count;
    }

    /** The last chunk of a job's plan that is settled, 0 for none. */
    public int settled(String job, LocalDate day) {
        return settled(jobs.find(job), day);
    }

    private int settled(short job, LocalDate day) {
        return jdbc
                .queryForList(
                        "select settled from job_day where business_date = ? and job = ?",
                        Integer.class,
                        Date.valueOf(day),
                        job)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** The chunk of a job's plan after this one, if there is one. What no longer waits, or was held since it was planned, is left out. */
    public Optional<PlanChunk> next(String job, LocalDate day, int after) {
        short no = jobs.find(job);
        return jdbc
                .query(
                        "select chunk, records from plan where business_date = ? and job = ? and chunk = ?",
                        (row, n) -> chunk(no, row.getInt(1), PlanChunk.decode(row.getString(2))),
                        Date.valueOf(day),
                        no,
                        after + 1)
                .stream()
                .findFirst();
    }

    private PlanChunk chunk(short job, int number, TreeMap<Long, Place> places) {
        Map<String, Integer> reserved = new HashMap<>();
        places.values().forEach(place -> reserved.merge(place.unit(), 1, Integer::sum));
        TreeMap<Long, Waiting> waiting = backlog.find(job, places.keySet());
        waiting.keySet().removeAll(holds.of(job));
        Map<Long, Long> packs = new HashMap<>();
        waiting.forEach((id, record) -> packs.put(id, record.text()));
        Map<Long, TextPack.Entry> texts = TextPacks.records(jdbc).read(packs);
        Map<Long, Long> files = TextPacks.files(jdbc, packs.values());
        Map<Long, Set<String>> excluded = new VerdictQuery(jdbc).excluded(waiting.keySet());
        List<Planned> records = new ArrayList<>(waiting.size());
        waiting.forEach((id, record) -> {
            TextPack.Entry text = texts.get(id);
            if (text != null) {
                long file = files.getOrDefault(record.text(), 0L);
                Place place = places.getOrDefault(id, new Place("", false));
                records.add(new Planned(
                        id,
                        place.unit(),
                        record.again(),
                        place.audit(),
                        StoredRecord.read(text),
                        new Version(file, StoredRecord.line(text), record.text()),
                        excluded.getOrDefault(id, Set.of())));
            }
        });
        return new PlanChunk(number, reserved, records);
    }
}
