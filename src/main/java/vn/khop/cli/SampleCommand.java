package vn.khop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khop.record.Unavailable;

/** {@code khop sample}: a synthetic population and its sources, with the truth about them. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--people", required = true, paramLabel = "N")
    private int people;

    @Option(names = "--seed", paramLabel = "S")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    SampleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
