package vn.khop.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import vn.khop.batch.Schedule;
import vn.khop.batch.Scheduling;
import vn.khop.batch.Standing;
import vn.khop.batch.Stop;
import vn.khop.batch.Workspace;
import vn.khop.jobfile.JobFiles;
import vn.khop.store.RunLog;

/** What the scheduler needs, from the workspace, and what it tells, to people on stderr. */
final class ScheduledNights implements Scheduling {

    private final Session session;
    private final Workspace workspace;
    private final Stop stop;
    private ZoneId zone = ZoneOffset.UTC;
    private String faults = "";

    ScheduledNights(Session session, Workspace workspace, Stop stop) {
        this.session = session;
        this.workspace = workspace;
        this.stop = stop;
    }

    @Override
    public Schedule schedule() {
        JobFiles files = JobFiles.load(workspace.root());
        String found = files.broken().stream()
                .map(broken -> session.texts()
                        .said(
                                session.texts().say("error.broken_job", broken.name()),
                                String.valueOf(broken.refusal().getMessage())))
                .collect(Collectors.joining("\n"));
        if (!found.isEmpty() && !found.equals(faults)) {
            session.notes().println(found);
        }
        faults = found;
        zone = files.quota().zone();
        return Schedule.of(files);
    }

    @Override
    public Map<String, RunLog.Last> lastRuns() {
        return Standing.lastRuns(workspace, session.clock());
    }

    @Override
    public void night(SortedSet<String> jobs) {
        int code = NightRun.run(session, workspace, List.copyOf(jobs), Optional.empty(), stop);
        session.note("schedule.ended", code);
    }

    @Override
    public void pause(Duration length) {
        stop.await(length);
    }

    @Override
    public void waitsFor(Optional<Instant> next) {
        session.note(
                next.isPresent() ? "schedule.waits" : "schedule.nothing",
                next.map(moment -> ScheduleCommand.shown(moment, zone)).orElse(""));
    }

    @Override
    public void begins(SortedSet<String> jobs, SortedSet<String> missed) {
        session.note("schedule.begins", String.join(", ", jobs));
        if (!missed.isEmpty()) {
            session.note("schedule.missed", String.join(", ", missed));
        }
    }

    @Override
    public void heldUp(RuntimeException cause) {
        new CliErrors(session).report(cause);
        session.note("schedule.held");
    }

    @Override
    public void failed(RuntimeException cause) {
        session.note("schedule.ended", new CliErrors(session).report(cause).number());
    }
}
