package vn.khop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.khop.batch.Withdrawing;
import vn.khop.cli.Table.Side;
import vn.khop.store.FileStore.ReadFile;

/** {@code khop files list}: the files that were read, and those of them that were withdrawn. */
@Command(name = "list")
final class FilesListCommand implements Callable<Integer> {

    private final Session session;
    private final Texts texts;

    FilesListCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        List<ReadFile> files = Withdrawing.list(Workspaces.open(session), session.clock());
        Table table = new Table()
                .column(texts.say("night.job"), Side.LEFT)
                .column(texts.say("files.file"), Side.LEFT)
                .column(texts.say("files.read_on"), Side.LEFT)
                .column(texts.say("night.read"), Side.RIGHT)
                .column(texts.say("files.admitted"), Side.RIGHT)
                .column(texts.say("night.rejected"), Side.RIGHT)
                .column(texts.say("files.state"), Side.LEFT);
        for (ReadFile file : files) {
            table.row(List.of(
                    file.job(),
                    file.name(),
                    session.texts().day(file.readOn()),
                    texts.number(file.records()),
                    texts.number(file.admitted()),
                    texts.number(file.rejected()),
                    state(file)));
        }
        table.print(session.result(), session.terminal().colour());
        session.json(files);
        return ExitCode.DONE.number();
    }

    private String state(ReadFile file) {
        String state = texts.say("files.state." + file.state());
        return file.withdrawnOn() == null ? state : state + " " + file.withdrawnOn();
    }
}
