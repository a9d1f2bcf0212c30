package vn.khop.cli;

import java.util.List;
import vn.khop.batch.Night;
import vn.khop.batch.NightRequest;
import vn.khop.batch.NightResult;
import vn.khop.batch.Standing;
import vn.khop.batch.Workspace;

/** What {@code nightly} and {@code run} share: the run itself with its progress and signals, then how it went. */
final class NightRun {

    private NightRun() {}

    /** Runs the named jobs, or all when none is named; answers the exit code. */
    static int run(Session session, List<String> jobs) {
        Workspace workspace = Workspaces.open(session);
        NightRequest request = new NightRequest(
                session.options().date(), jobs, session.resultLanguage().locale(), false, session.clock());
        try (StopOnSignal signals = new StopOnSignal(session)) {
            NightResult night = Night.run(workspace, request, session.progress(), signals.stop());
            new NightTable(night, session.texts()).print(session.result(), session.terminal());
            session.json(night);
            new StandingSnapshot(workspace).keep(Standing.read(workspace, session.clock()));
            return night.exitCode();
        }
    }
}
