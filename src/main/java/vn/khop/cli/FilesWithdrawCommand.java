package vn.khop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.khop.batch.Withdrawing;

/** {@code khop files withdraw FILE --by ID --reason TEXT}: takes a file back that was read. */
@Command(name = "withdraw")
final class FilesWithdrawCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final FileToChange which = new FileToChange();

    FilesWithdrawCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        which.require(session.texts());
        List<Withdrawing.Done> done = Withdrawing.withdraw(
                Workspaces.open(session),
                which.file(),
                which.job(),
                which.by(),
                which.reason(),
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
