package vn.khop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khop.record.Unavailable;

/** {@code khop quota}: the day's budget and how it is, or with {@code --forecast} would be, shared. */
@Command(name = "quota")
final class QuotaCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--forecast")
    private boolean forecast;

    QuotaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
