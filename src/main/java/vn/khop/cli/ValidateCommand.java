package vn.khop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.khop.record.Unavailable;

/** {@code khop validate}: reads every job file and says all that is wrong with them at once. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Session session;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
