package vn.khop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.khop.batch.Holding;
import vn.khop.store.Holds.Hold;

/** {@code khop undo JOB KEY --by ID}: takes the corrections of a record back and writes the rows that undo them in the source. */
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RecordToChange which = new RecordToChange();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "files.reason")
    private Optional<String> reason = Optional.empty();

    UndoCommand(Session session) {
        this.session = session;
    }

    /** As {@code --json} has it. */
    private record Result(
            String job,
            String sourceKey,
            String caseNo,
            String by,
            int values,
            int undone,
            Optional<LocalDate> heldSince,
            String folder,
            List<String> files) {}

    @Override
    public Integer call() {
        Holding.Undone done = which.apply(
                session,
                reason,
                change -> Holding.undo(
                        change.workspace(),
                        change.request(),
                        session.resultLanguage().locale(),
                        session.clock()));
        String key = done.values() > 0 ? "undo.done" : done.undone() > 0 ? "undo.before" : "undo.nothing";
        session.result()
                .println(session.texts()
                        .say(key, which.job(), done.caseNo(), done.values() > 0 ? done.values() : done.undone()));
        if (!done.rows().isEmpty() && done.undone() > 0) {
            session.result().println(session.texts().say("undo.rows", done.folder()));
            done.rows().forEach(file -> session.result().println("  " + done.folder() + "/" + file));
        }
        done.hold()
                .ifPresent(hold -> session.result().println(session.texts().say("undo.held", hold.since(), hold.by())));
        session.json(new Result(
                which.job(),
                which.key(),
                done.caseNo(),
                which.by(),
                done.values(),
                done.undone(),
                done.hold().map(Hold::since),
                done.folder(),
                done.rows()));
        return ExitCode.DONE.number();
    }
}
