package vn.khop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khop.record.Unavailable;

/** {@code khop registry load}: builds a new generation of the index when the extract changed. */
@Command(name = "load")
final class RegistryLoadCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--accept-shrink")
    private boolean acceptShrink;

    RegistryLoadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
