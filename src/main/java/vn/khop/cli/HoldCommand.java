package vn.khop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.khop.batch.Holding;
import vn.khop.batch.Holding.Held;

/** {@code khop hold JOB KEY --by ID --reason TEXT}: keeps a record from the machine until it is released. */
@Command(name = "hold")
final class HoldCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RecordToChange which = new RecordToChange();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "files.reason")
    private String reason = "";

    HoldCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Held held = which.apply(
                session,
                Optional.of(reason),
                change -> Holding.hold(change.workspace(), change.request(), session.clock()));
        HeldView.show(session, which, "hold", held);
        return ExitCode.DONE.number();
    }
}
