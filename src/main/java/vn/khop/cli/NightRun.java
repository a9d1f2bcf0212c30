package vn.khop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khop.batch.Night;
import vn.khop.batch.NightRequest;
import vn.khop.batch.NightResult;
import vn.khop.batch.Progress;
import vn.khop.batch.Standing;
import vn.khop.batch.Stop;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLocked;

/** What {@code nightly}, {@code run} and {@code schedule} share: the run itself with its progress and signals, how it went, and what follows it. */
final class NightRun {

    private NightRun() {}

    /** Runs the named jobs, or all when none is named; answers the exit code. */
    static int run(Session session, List<String> jobs) {
        Workspace workspace = Workspaces.open(session);
        try (StopOnSignal signals = new StopOnSignal(session)) {
            return run(session, workspace, jobs, session.options().date(), signals.stop());
        }
    }

    /** The same until a stop that somebody else asks for. */
    static int run(Session session, Workspace workspace, List<String> jobs, Optional<LocalDate> date, Stop stop) {
        NightRequest request =
                new NightRequest(date, jobs, session.resultLanguage().locale(), false, session.clock());
        RunEnd end = new RunEnd(session, workspace, date);
        NightResult night = night(workspace, request, session.progress(), stop, end);
        new NightTable(night, session.texts()).print(session.result(), session.terminal());
        session.json(night);
        new StandingSnapshot(workspace).keep(Standing.read(workspace, session.clock()));
        end.ended(night);
        return night.exitCode();
    }

    private static NightResult night(
            Workspace workspace, NightRequest request, Progress progress, Stop stop, RunEnd end) {
        try {
            return Night.run(workspace, request, progress, stop);
        } catch (WorkspaceLocked refused) {
            throw refused;
        } catch (Stop.Stopped stopped) {
            end.stopped();
            throw stopped;
        } catch (RuntimeException | Error failed) {
            end.failed(failed);
            throw failed;
        }
    }
}
