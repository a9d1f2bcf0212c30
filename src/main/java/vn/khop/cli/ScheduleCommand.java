package vn.khop.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khop.batch.Schedule;
import vn.khop.batch.Scheduler;
import vn.khop.batch.Standing;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLocked;
import vn.khop.cli.Table.Side;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.store.RunLog;

/** {@code khop schedule}: stays and runs each job on its own cron; with {@code --dry-run} only says when. */
@Command(name = "schedule")
final class ScheduleCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Session session;

    @Option(names = {"--dry-run", "--once"})
    private boolean dryRun;

    ScheduleCommand(Session session) {
        this.session = session;
    }

    /**
     * A job's schedule.
     *
     * @param schedule empty for a job that is not run by itself
     * @param lastStarted null where it never ran, or where another process holds the workspace
     * @param due whether it would run at once: its moment passed, or its last run was cut off
     * @param next the first moment from now on; null where none comes
     */
    record Line(
            String job,
            String schedule,
            @Nullable OffsetDateTime lastStarted,
            boolean due,
            @Nullable OffsetDateTime next) {}

    @Override
    public Integer call() {
        if (session.options().date().isPresent()) {
            throw new UsageRefused(session.texts().say("usage_error.schedule_date"));
        }
        Workspace workspace = Workspaces.open(session);
        if (dryRun) {
            show(workspace);
            return ExitCode.DONE.number();
        }
        try (StopOnSignal signals = new StopOnSignal(session)) {
            new Scheduler(new ScheduledNights(session, workspace, signals.stop()), session.clock(), signals.stop())
                    .run();
        }
        return ExitCode.DONE.number();
    }

    /** A moment on the clock of the quota file's zone. */
    static String shown(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    private void show(Workspace workspace) {
        JobFiles files = JobFiles.load(workspace.root());
        Schedule schedule = Schedule.of(files);
        Map<String, RunLog.Last> last = lastRuns(workspace);
        Instant now = session.clock().instant();
        Texts texts = session.texts();
        List<Line> lines = new ArrayList<>();
        Table table = new Table()
                .column(texts.say("night.job"), Side.LEFT)
                .column(texts.say("validate.schedule"), Side.LEFT)
                .column(texts.say("schedule.last"), Side.LEFT)
                .column(texts.say("schedule.next"), Side.LEFT);
        for (Job job : files.jobs()) {
            Line line = line(job.name(), schedule, Optional.ofNullable(last.get(job.name())), now);
            lines.add(line);
            table.row(List.of(
                    line.job,
                    line.schedule,
                    line.lastStarted == null ? "" : TIME.format(line.lastStarted),
                    next(line)));
        }
        table.print(session.result(), session.terminal().colour());
        files.broken()
                .forEach(broken -> session.note(
                        "night.notice",
                        session.texts()
                                .said(
                                        texts.say("error.broken_job", broken.name()),
                                        String.valueOf(broken.refusal().getMessage()))));
        session.json(lines);
    }

    private Map<String, RunLog.Last> lastRuns(Workspace workspace) {
        try {
            return Standing.lastRuns(workspace, session.clock());
        } catch (WorkspaceLocked e) {
            session.notes().println(session.texts().said(String.valueOf(e.getMessage())));
            return Map.of();
        }
    }

    private static Line line(String job, Schedule schedule, Optional<RunLog.Last> last, Instant now) {
        Function<Instant, OffsetDateTime> zoned =
                moment -> moment.atZone(schedule.zone()).toOffsetDateTime();
        String cron = schedule.crons().getOrDefault(job, "");
        boolean due = !cron.isEmpty()
                && last.filter(run -> !run.ended() || schedule.isDue(job, run.started(), now))
                        .isPresent();
        return new Line(
                job,
                cron,
                last.map(RunLog.Last::started).map(zoned).orElse(null),
                due,
                schedule.next(job, now).map(zoned).orElse(null));
    }

    private String next(Line line) {
        if (line.schedule.isEmpty()) {
            return session.texts().say("schedule.none");
        }
        String next = line.next == null ? session.texts().say("schedule.never") : TIME.format(line.next);
        return line.due ? session.texts().say("schedule.due", next) : next;
    }
}
