package vn.khop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.record.Code;
import vn.khop.record.Unavailable;

/** {@code khop approve JOB --code C --by ID}: lets proposed corrections of one code into {@code corrected/}. */
@Command(name = "approve")
final class ApproveCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Option(names = "--code", required = true, paramLabel = "CODE")
    private Code code = Code.ID_MISSING;

    @Option(names = "--by", required = true, paramLabel = "ID")
    private String by = "";

    ApproveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw new Unavailable(session.texts().say("error.not_yet"));
    }
}
