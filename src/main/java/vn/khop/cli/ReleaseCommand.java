package vn.khop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.khop.batch.Holding;
import vn.khop.batch.Holding.Held;

/** {@code khop release JOB KEY --by ID}: lets the machine have a held record again. */
@Command(name = "release")
final class ReleaseCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RecordToChange which = new RecordToChange();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "files.reason")
    private Optional<String> reason = Optional.empty();

    ReleaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Held held = which.apply(
                session, reason, change -> Holding.release(change.workspace(), change.request(), session.clock()));
        HeldView.show(session, which, "release", held);
        return ExitCode.DONE.number();
    }
}
