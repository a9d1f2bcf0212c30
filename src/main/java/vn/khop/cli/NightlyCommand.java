package vn.khop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code khop nightly}: the registry when its file changed, then every job, within the day's quota. */
@Command(name = "nightly")
final class NightlyCommand implements Callable<Integer> {

    private final Session session;

    NightlyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return NightRun.run(session, List.of());
    }
}
