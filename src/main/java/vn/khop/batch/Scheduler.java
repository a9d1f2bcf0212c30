package vn.khop.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.khop.record.SettingsRefused;
import vn.khop.record.Unavailable;
import vn.khop.store.RunLog;

/**
 * Runs jobs when they are due, one night at a time: all jobs that are due together share one night and its quota. What was missed while
 * nothing ran, and a run that was cut off, are made up for once. The job files are read anew each time; a fault in them, another process or a
 * database out of reach is waited for. For one thread.
 */
public final class Scheduler {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration PATIENCE_FIRST = Duration.ofSeconds(5);
    private static final Duration PATIENCE_MOST = Duration.ofMinutes(5);

    private final Scheduling world;
    private final InstantSource clock;
    private final Stop stop;
    private final Instant watchingSince;
    private final Map<String, Instant> begun = new HashMap<>();
    private final Map<String, Instant> ended = new HashMap<>();
    private final Map<String, Instant> counted = new HashMap<>();
    private final Map<String, String> crons = new HashMap<>();
    private Map<String, RunLog.Last> lastRuns = Map.of();
    private Optional<Optional<Instant>> announced = Optional.empty();
    private Duration patience = PATIENCE_FIRST;
    private String heldUpBy = "";

    public Scheduler(Scheduling world, InstantSource clock, Stop stop) {
        this.world = world;
        this.clock = clock;
        this.stop = stop;
        this.watchingSince = clock.instant();
    }

    /**
     * Runs until it is stopped.
     *
     * @throws Stop.Stopped always, in the end
     * @throws SettingsRefused if the settings are faulty at the start, or no job has a schedule
     */
    public void run() {
        if (world.schedule().crons().isEmpty()) {
            throw new SettingsRefused(
                    "no job has a schedule; give the jobs that are to run by themselves one, such as schedule: \"0 0 1 * * *\"");
        }
        while (!guarded(this::learn)) {
            stop.check();
        }
        while (true) {
            stop.check();
            guarded(this::look);
        }
    }

    /** At the start: who ran when. A job that never ran has missed nothing. */
    private void learn() {
        lastRuns = world.lastRuns();
        Instant now = clock.instant();
        world.schedule().crons().forEach((job, cron) -> {
            crons.put(job, cron);
            if (!lastRuns.containsKey(job)) {
                counted.put(job, now);
            }
        });
    }

    /** Whether the work was done; what may pass is told once and waited for, longer each time. */
    private boolean guarded(Runnable work) {
        try {
            work.run();
            patience = PATIENCE_FIRST;
            heldUpBy = "";
            return true;
        } catch (WorkspaceLocked | Unavailable | SettingsRefused e) {
            if (!heldUpBy.equals(e.getClass().getName())) {
                heldUpBy = e.getClass().getName();
                world.heldUp(e);
            }
            world.pause(patience);
            Duration twice = patience.multipliedBy(2);
            patience = twice.compareTo(PATIENCE_MOST) < 0 ? twice : PATIENCE_MOST;
            return false;
        }
    }

    private void look() {
        Schedule schedule = world.schedule();
        Instant now = clock.instant();
        Map<String, Instant> since = since(schedule, now);
        if (due(schedule, since, now).isEmpty()) {
            await(schedule.earliest(since), now);
            return;
        }
        lastRuns = world.lastRuns(); // another process may have run them
        since = since(schedule, now);
        SortedSet<String> due = due(schedule, since, now);
        if (!due.isEmpty()) {
            run(due, missed(schedule, since, due));
        }
    }

    private void await(Optional<Instant> next, Instant now) {
        if (!announced.equals(Optional.of(next))) {
            announced = Optional.of(next);
            world.waitsFor(next);
        }
        Duration left =
                next.map(moment -> Duration.between(now, moment)).orElse(LOOK_AGAIN); // the job files may change
        world.pause(left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
    }

    /** From which moment on each job's next one is looked for: its last run, or when its schedule was last seen to be another. */
    private Map<String, Instant> since(Schedule schedule, Instant now) {
        Map<String, Instant> since = new TreeMap<>();
        schedule.crons().forEach((job, cron) -> {
            if (!cron.equals(crons.put(job, cron))) {
                counted.put(job, now);
            }
            RunLog.Last last = lastRuns.get(job);
            Stream.of(counted.get(job), begun.get(job), last == null ? null : last.started())
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .ifPresent(moment -> since.put(job, moment));
        });
        return since;
    }

    private SortedSet<String> due(Schedule schedule, Map<String, Instant> since, Instant now) {
        SortedSet<String> due = new TreeSet<>();
        since.forEach((job, from) -> {
            if (wasCutOff(job) || schedule.isDue(job, from, now)) {
                due.add(job);
            }
        });
        return due;
    }

    /** Whether the job's last run has no end and is not one that this process has answered for. */
    private boolean wasCutOff(String job) {
        RunLog.Last last = lastRuns.get(job);
        Instant own = ended.get(job);
        return last != null && !last.ended() && (own == null || own.isBefore(last.started()));
    }

    /** What should have run before anybody watched. */
    private SortedSet<String> missed(Schedule schedule, Map<String, Instant> since, SortedSet<String> due) {
        SortedSet<String> missed = new TreeSet<>();
        for (String job : due) {
            if (wasCutOff(job) || schedule.isDue(job, since.getOrDefault(job, watchingSince), watchingSince)) {
                missed.add(job);
            }
        }
        return missed;
    }

    private void run(SortedSet<String> jobs, SortedSet<String> missed) {
        world.begins(jobs, missed);
        announced = Optional.empty();
        Instant start = clock.instant();
        try {
            world.night(jobs);
        } catch (Stop.Stopped | WorkspaceLocked e) {
            throw e;
        } catch (RuntimeException e) {
            world.failed(e);
        }
        Instant end = clock.instant();
        jobs.forEach(job -> {
            begun.put(job, start);
            ended.put(job, end);
        });
    }
}
