package vn.khop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.record.Unavailable;

/** {@code khop evaluate JOB --truth FILE}: precision and recall against known truth. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Option(names = "--truth", required = true, paramLabel = "FILE")
    private Path truth = Path.of("");

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
