package vn.khop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.BackupManifest;
import vn.khop.batch.Restoring;
import vn.khop.batch.Workspace;
import vn.khop.store.Database;
import vn.khop.store.DatabaseServer;

/** {@code khop restore DIR --by ID}: a backup in the place of what is there; the quota of the days in doubt counts as spent. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "restore.DIR")
    private Path folder = Path.of("");

    @Option(names = "--by", required = true, paramLabel = "ID")
    private String by = "";

    @Option(names = "--replace")
    private boolean replace;

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Texts texts = session.texts();
        if (by.isBlank()) {
            throw new UsageRefused(texts.say("usage_error.by_empty"));
        }
        Path root = Workspaces.root(session);
        boolean withFile = DatabaseServer.of(session.environment()).isEmpty();
        if (!replace && withFile && Database.exists(root.resolve("var"))) {
            throw new UsageRefused(texts.say("usage_error.replace"));
        }
        BackupManifest manifest = BackupManifest.verified(folder.toAbsolutePath());
        Restoring.settings(root, folder.toAbsolutePath(), manifest);
        Workspace workspace = Workspaces.open(session);
        Restoring.Done done = Restoring.restore(
                workspace,
                folder.toAbsolutePath(),
                manifest,
                by,
                session.options().date(),
                session.clock());
        session.result().println(texts.say("restore.done", done.date(), done.files(), done.aside()));
        session.result().println(texts.say("restore.spent", done.date(), done.spentUntil()));
        if (!manifest.withDatabase()) {
            session.note("restore.apart");
        }
        session.json(done);
        return ExitCode.DONE.number();
    }
}
