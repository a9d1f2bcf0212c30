package vn.khop.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.record.Unavailable;

/** {@code khop explain JOB KEY}: why this record ended as it did, as a waterfall of weights. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Parameters(index = "1", paramLabel = "KEY", descriptionKey = "explain.KEY")
    private String key = "";

    @Option(names = "--person", paramLabel = "ID")
    private @Nullable String person;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
