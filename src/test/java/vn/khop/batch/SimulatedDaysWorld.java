package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.quota.AuditSlice;
import vn.khop.quota.JobQuota;
import vn.khop.quota.QuotaSettings;
import vn.khop.quota.Weight;
import vn.khop.quota.WorkingDays;
import vn.khop.store.Database;
import vn.khop.store.PlanStore;

/** A world of one seed: jobs, a quota, and days on which files come, processes run, die and are begun again, or are given up. */
final class SimulatedDaysWorld implements AutoCloseable {

    private static final int MOMENTS = 150;

    private final Path folder;
    private final Random random;
    private final SimulatedDaysLedger ledger = new SimulatedDaysLedger();
    private final SimulatedDaysKill kill = new SimulatedDaysKill();
    private final QuotaSettings usual;
    private QuotaSettings quota;
    private Database database;
    private LocalDate date = LocalDate.of(2026, 11, 22);
    int deaths;
    int daysGivenUp;

    SimulatedDaysWorld(Path folder, Path template, long seed) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        Files.copy(
                template.resolve("khop.mv.db"), Files.createDirectories(folder).resolve("khop.mv.db"));
        int rowsMax = 3 + random.nextInt(5);
        boolean alike = random.nextBoolean();
        int jobs = 2 + random.nextInt(random.nextInt(3) + 1);
        int daily = 1 + rowsMax * jobs * (1 + random.nextInt(7)) / 6;
        Map<String, JobQuota> terms = new HashMap<>();
        for (int i = 0; i < jobs; i++) {
            SimulatedDaysSource source = new SimulatedDaysSource("job-" + i, 1 + random.nextInt(8), rowsMax);
            ledger.jobs.put(source.job, new SimulatedDaysJob(source, alike));
            terms.put(source.job, terms(daily));
        }
        AuditSlice slice = new AuditSlice(new int[] {0, 30_000, 200_000}[random.nextInt(3)]);
        this.usual = new QuotaSettings(
                daily,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                terms,
                alike ? Weight.of(1) : Weight.BACKLOG,
                slice,
                false,
                WorkingDays.NO_HOLIDAYS);
        this.quota = usual;
        this.database = Database.open(folder);
    }

    private JobQuota terms(int daily) {
        int guarantee = random.nextBoolean() ? 0 : random.nextInt(daily * 2 / 3 + 1);
        Weight weight = random.nextInt(3) == 0 ? Weight.BACKLOG : Weight.of(1 + random.nextInt(5));
        return new JobQuota(
                guarantee,
                weight,
                random.nextInt(3) == 0 ? OptionalInt.of(guarantee + random.nextInt(daily + 1)) : OptionalInt.empty());
    }

    /** Here nothing but exceptions ends a process: commits need not be on disk. Each new connection says otherwise. */
    private void spareTheDisk() {
        new JdbcTemplate(database.dataSource()).execute("set write_delay 1000");
    }

    /** One business date, with its runs. */
    void day(int number) {
        date = date.plusDays(random.nextInt(20) == 0 ? 2 + random.nextInt(12) : 1);
        ledger.begin(date);
        changeQuota();
        int runs = new int[] {0, 1, 1, 1, 1, 1, 1, 2, 2, 3}[random.nextInt(10)];
        for (int run = 0; run < runs; run++) {
            ledger.jobs.values().forEach(job -> job.source.arrive(random, number));
            List<String> jobs = new ArrayList<>(ledger.jobs.keySet());
            Collections.shuffle(jobs, random);
            boolean some = random.nextInt(4) == 0;
            run(new LinkedHashSet<>(some ? jobs.subList(0, 1 + random.nextInt(jobs.size() - 1)) : jobs), number);
        }
    }

    private void changeQuota() {
        int kind = random.nextInt(16);
        quota = kind < 10 ? usual : usual.withDaily(kind == 10 ? 0 : random.nextInt(usual.daily() * 2));
    }

    /** A run that is begun again after each death, or given up. */
    private void run(Set<String> jobs, int number) {
        for (int attempt = 0; ; attempt++) {
            spareTheDisk();
            kill.arm(random.nextInt(2) == 0 ? random.nextInt(attempt == 0 ? MOMENTS : MOMENTS / 3) : -1);
            try {
                Set<String> refused =
                        random.nextInt(12) == 0 ? Set.of(jobs.iterator().next()) : Set.of();
                new SimulatedDaysNight(database, ledger, quota, date, kill, random).run(jobs, refused);
                kill.disarm();
                return;
            } catch (RuntimeException e) {
                if (!kill.disarm()) {
                    throw e;
                }
            }
            deaths++;
            if (random.nextInt(100) == 0) {
                database.close();
                database = Database.open(folder);
            }
            ledger.check(new PlanStore(database));
            if (random.nextInt(8) == 0) {
                daysGivenUp++;
                return;
            }
            if (random.nextInt(6) == 0) {
                changeQuota();
            }
            if (random.nextInt(3) == 0) {
                ledger.jobs.values().forEach(job -> job.source.arrive(random, number));
            }
        }
    }

    @Override
    public void close() {
        kill.disarm();
        database.close();
    }
}
