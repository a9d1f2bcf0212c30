package vn.khop.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Withdrawing;

/** {@code khop files withdraw FILE --by ID --reason TEXT}: takes a file back that was read. */
@Command(name = "withdraw")
final class FilesWithdrawCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "files.FILE")
    private String file = "";

    @Option(names = "--job", paramLabel = "JOB", descriptionKey = "files.job")
    private Optional<String> job = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "ID", descriptionKey = "files.by")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "files.reason")
    private String reason = "";

    FilesWithdrawCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Responsible.require(session.texts(), by, reason);
        List<Withdrawing.Done> done = Withdrawing.withdraw(
                Workspaces.open(session),
                file,
                job,
                by,
                reason,
                session.options().date(),
                session.clock());
        for (Withdrawing.Done one : done) {
            session.result()
                    .println(session.texts()
                            .say(
                                    "files.withdrawn",
                                    one.job(),
                                    one.file(),
                                    one.readOn(),
                                    one.records().removed(),
                                    one.records().restored(),
                                    one.records().outcomes()));
        }
        session.result().println(session.texts().say("files.withdrawn.next"));
        session.json(done);
        return ExitCode.DONE.number();
    }
}
