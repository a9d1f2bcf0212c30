package vn.khop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.khop.batch.Auditing;
import vn.khop.batch.CheckpointFile;
import vn.khop.batch.Workspace;

/** {@code khop audit checkpoint}: where the audit log stands now, on stdout, to be kept elsewhere. */
@Command(name = "checkpoint")
final class AuditCheckpointCommand implements Callable<Integer> {

    private final Session session;

    AuditCheckpointCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        session.terminal().out().print(CheckpointFile.text(Auditing.checkpoint(workspace, session.clock())));
        session.note("audit.keep");
        return ExitCode.DONE.number();
    }
}
