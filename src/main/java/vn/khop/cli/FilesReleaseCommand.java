package vn.khop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.khop.batch.Withdrawing;
import vn.khop.store.FileStore.ReadFile;

/** {@code khop files release FILE --by ID --reason TEXT}: lets a withdrawn file be read again with the next run. */
@Command(name = "release")
final class FilesReleaseCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final FileToChange which = new FileToChange();

    FilesReleaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        which.require(session.texts());
        List<ReadFile> released = Withdrawing.release(
                Workspaces.open(session), which.file(), which.job(), which.by(), which.reason(), session.clock());
        released.forEach(
                read -> session.result().println(session.texts().say("files.released", read.job(), read.name())));
        session.json(released);
        return ExitCode.DONE.number();
    }
}
