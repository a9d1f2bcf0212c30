package vn.khop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Backup;
import vn.khop.batch.Workspace;

/** {@code khop backup DIR --by ID}: all that the workspace cannot make anew, into an empty folder. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private static final long MEBIBYTE = 1L << 20;

    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "backup.DIR")
    private Path folder = Path.of("");

    @Option(names = "--by", required = true, paramLabel = "ID")
    private String by = "";

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new UsageRefused(session.texts().say("usage_error.by_empty"));
        }
        Workspace workspace = Workspaces.open(session);
        Backup.Made made = Backup.make(workspace, folder, by, session.clock());
        session.result()
                .println(session.texts()
                        .say("backup.done", made.date(), folder, made.files(), made.bytes() / MEBIBYTE + 1));
        if (!made.withDatabase()) {
            session.note("backup.apart");
        }
        session.json(made);
        return ExitCode.DONE.number();
    }
}
