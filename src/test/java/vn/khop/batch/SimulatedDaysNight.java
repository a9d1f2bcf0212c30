package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.khop.batch.SimulatedDaysSource.Row;
import vn.khop.match.Waterfall;
import vn.khop.pipeline.Proposal;
import vn.khop.pipeline.SearchCounts;
import vn.khop.quota.QuotaSettings;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;
import vn.khop.store.ClaimStore;
import vn.khop.store.Database;
import vn.khop.store.FileIdentity;
import vn.khop.store.FileLoad;
import vn.khop.store.Incoming;
import vn.khop.store.IngestStore;
import vn.khop.store.PlanChunk;
import vn.khop.store.PlanStore;
import vn.khop.store.SettleStore;
import vn.khop.store.Settlement;

/** One process's night on the real store, transaction by transaction as the program's; all it knows dies with it. */
final class SimulatedDaysNight {

    private final Database database;
    private final SimulatedDaysLedger ledger;
    private final QuotaSettings quota;
    private final LocalDate date;
    private final SimulatedDaysKill kill;
    private final Random random;
    private final PlanStore plan;
    private final SimulatedDaysTables tables;

    SimulatedDaysNight(
            Database database,
            SimulatedDaysLedger ledger,
            QuotaSettings quota,
            LocalDate date,
            SimulatedDaysKill kill,
            Random random) {
        this.database = database;
        this.ledger = ledger;
        this.quota = quota;
        this.date = date;
        this.kill = kill;
        this.random = random;
        this.plan = new PlanStore(database, 2 + random.nextInt(10));
        this.tables = new SimulatedDaysTables(database, date);
    }

    /** @param refused those of the jobs that fail after their files were read: they have no part in the plan */
    void run(Set<String> jobs, Set<String> refused) {
        database.register(ledger.jobs.keySet());
        jobs.forEach(job -> ingest(ledger.job(job)));
        Set<String> sharing = new LinkedHashSet<>(ledger.jobs.keySet());
        sharing.removeAll(refused);
        Set<String> now = new LinkedHashSet<>(jobs);
        now.retainAll(sharing);
        plan(sharing, now);
        for (String job : now) {
            settle(ledger.job(job));
            if (random.nextInt(3) == 0) {
                commit(() -> new ClaimStore(database).decide(job, date));
            }
            tables.jobDayEnds(ledger.job(job));
        }
    }

    private <T> T commit(Supplier<T> work) {
        kill.pass();
        return database.inTransaction(work);
    }

    private void committed() {
        ledger.check(plan);
        kill.pass();
    }

    private void ingest(SimulatedDaysJob job) {
        IngestStore store = new IngestStore(database);
        String name = job.source.job;
        int undone = commit(() -> {
            int files = store.undoUnfinished(name);
            store.openDay(name, date);
            return files;
        });
        job.open(date);
        committed();
        if (undone > 0) {
            tables.waiting(job);
        }
        job.source.folder().forEach((file, rows) -> {
            FileIdentity identity = new FileIdentity(
                    name, file, SimulatedDaysSource.sha256(rows), "0".repeat(64), date, "archive/" + file, "");
            Optional<FileLoad> load = commit(() -> {
                boolean loaded = store.findLoaded(name, file, identity.sha256(), identity.settings())
                        .isPresent();
                assertThat(loaded).as("%s %s was read", name, file).isEqualTo(!job.isNews(file, identity.sha256()));
                return loaded ? Optional.<FileLoad>empty() : Optional.of(store.begin(identity));
            });
            committed();
            load.ifPresent(into -> load(job, file, rows, into));
        });
    }

    private void load(SimulatedDaysJob job, String file, List<Row> rows, FileLoad load) {
        int size = 5 + random.nextInt(16);
        for (int from = 0; from < rows.size(); from += size) {
            List<Incoming> chunk = new ArrayList<>();
            for (int i = from; i < Math.min(rows.size(), from + size); i++) {
                chunk.add(rows.get(i).incoming(i + 1, job.source.units));
            }
            commit(() -> {
                load.write(chunk);
                return chunk;
            });
            committed();
        }
        var counts = commit(() -> load.finish(0));
        var expected = job.load(file, rows, date);
        assertThat(new long[] {
                    counts.records(), counts.admitted(), counts.rejected(), counts.changed(), counts.unchanged()
                })
                .as("%s %s: read, admitted, rejected, changed, unchanged", job.source.job, file)
                .containsExactly(
                        expected.read, expected.admitted, expected.rejected, expected.changed, expected.unchanged);
        committed();
    }

    private void plan(Set<String> sharing, Set<String> now) {
        Map<String, Integer> counts = commit(() -> new DayPlan(plan, quota, date).write(sharing, now));
        Map<String, Map<String, Boolean>> chosen = new TreeMap<>();
        for (String job : now) {
            Map<String, Boolean> keys = new TreeMap<>();
            int last = plan.settled(job, date);
            for (Optional<PlanChunk> chunk = plan.next(job, date, last); chunk.isPresent(); ) {
                for (PlanChunk.Planned planned : chunk.get().records()) {
                    String key = planned.record().sourceKey();
                    if (!ledger.job(job).key(key).planned) {
                        assertThat(keys.put(key, planned.audit()))
                                .as("%s %s is planned once", job, key)
                                .isNull();
                    }
                }
                chunk = plan.next(job, date, chunk.get().number());
            }
            assertThat(keys).as("what was planned of %s", job).hasSize(counts.getOrDefault(job, 0));
            chosen.put(job, keys);
        }
        ledger.planned(quota, sharing, chosen);
        tables.earlierPlansAreVoid();
        tables.backlog(now.stream().map(ledger::job).toList());
        committed();
    }

    /** Reads some chunks ahead of those it writes, as the program does. */
    private void settle(SimulatedDaysJob job) {
        String name = job.source.job;
        SettleStore settle = new SettleStore(database, name, date, 1, 1);
        Deque<PlanChunk> ahead = new ArrayDeque<>();
        int last = plan.settled(name, date);
        int window = 1 + random.nextInt(3);
        while (true) {
            for (Optional<PlanChunk> next = Optional.empty();
                    ahead.size() < window;
                    last = next.get().number()) {
                next = plan.next(name, date, last);
                if (next.isEmpty()) {
                    break;
                }
                ahead.add(next.get());
            }
            if (ahead.isEmpty()) {
                return;
            }
            PlanChunk chunk = ahead.remove();
            commit(() -> {
                settle.write(new Settlement(
                        chunk,
                        chunk.records().stream().map(p -> proposal(text(p))).toList(),
                        SearchCounts.NONE));
                return chunk;
            });
            chunk.records()
                    .forEach(p -> ledger.verified(
                            name,
                            text(p),
                            p.unit(),
                            p.audit(),
                            proposal(text(p)).outcome()));
            committed();
        }
    }

    private static String text(PlanChunk.Planned planned) {
        return planned.record().person().text(Field.FULL_NAME);
    }

    /** The same for the same content; several records claim a citizen. */
    private static Proposal proposal(String content) {
        int hash = content.hashCode() * 0x9E3779B9 >>> 8;
        Outcome outcome = Outcome.values()[hash % 4];
        String citizen = outcome == Outcome.NOT_FOUND ? "" : "C" + hash / 4 % 500;
        Person nobody = Person.builder().build();
        return new Proposal(
                outcome,
                citizen,
                0,
                "SIMULATED",
                Waterfall.EMPTY,
                "",
                Waterfall.EMPTY,
                nobody,
                "",
                "",
                false,
                List.of());
    }
}
