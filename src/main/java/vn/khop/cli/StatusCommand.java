package vn.khop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.khop.record.Unavailable;

/** {@code khop status}: who holds the workspace and how far the run is; the last night otherwise. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private final Session session;

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
