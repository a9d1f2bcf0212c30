package vn.khop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.khop.record.Unavailable;

/** {@code khop registry status}: which generation is current, from what extract, whether its files are whole. */
@Command(name = "status")
final class RegistryStatusCommand implements Callable<Integer> {

    private final Session session;

    RegistryStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
