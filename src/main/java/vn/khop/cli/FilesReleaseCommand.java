package vn.khop.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Withdrawing;
import vn.khop.store.FileStore.ReadFile;

/** {@code khop files release FILE --by ID --reason TEXT}: lets a withdrawn file be read again with the next run. */
@Command(name = "release")
final class FilesReleaseCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "files.FILE")
    private String file = "";

    @Option(names = "--job", paramLabel = "JOB", descriptionKey = "files.job")
    private Optional<String> job = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "ID", descriptionKey = "files.by")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "files.reason")
    private String reason = "";

    FilesReleaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Responsible.require(session.texts(), by, reason);
        List<ReadFile> released = Withdrawing.release(Workspaces.open(session), file, job, by, reason, session.clock());
        released.forEach(
                read -> session.result().println(session.texts().say("files.released", read.job(), read.name())));
        session.json(released);
        return ExitCode.DONE.number();
    }
}
