package vn.khop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Reviewing;
import vn.khop.review.CaseNumber;
import vn.khop.store.VerdictStore.Given;

/** {@code khop review undo CASE… --by ID}: takes a reviewer's last verdicts back. */
@Command(name = "undo")
final class ReviewUndoCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "CASE", descriptionKey = "review.CASE")
    private List<String> cases = List.of();

    @Option(names = "--by", required = true, paramLabel = "ID", descriptionKey = "review.by")
    private String by = "";

    ReviewUndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new UsageRefused(session.texts().say("usage_error.by_empty"));
        }
        List<CaseNumber> numbers = cases.stream()
                .map(text -> ReviewDecideCommand.parse(session, text))
                .toList();
        List<Given> taken = Reviewing.takeBack(
                Workspaces.open(session), numbers, by, session.options().date(), session.clock());
        ReviewDecideCommand.print(session, "review.taken_back", taken);
        return ExitCode.DONE.number();
    }
}
