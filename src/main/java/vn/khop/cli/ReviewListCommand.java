package vn.khop.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Reviewing;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.record.Code;
import vn.khop.store.Holds.HeldRecord;
import vn.khop.store.VerdictQuery.OpenCase;

/** {@code khop review list JOB}: the cases that wait for a person's decision, or the records that people hold; no value of a person is shown. */
@Command(name = "list")
final class ReviewListCommand implements Callable<Integer> {

    private final Session session;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Option(names = "--ward", paramLabel = "CODE", descriptionKey = "review.of_ward")
    private Optional<String> ward = Optional.empty();

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "review.of_unit")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--held")
    private boolean held;

    ReviewListCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        Workspaces.job(session, workspace, job);
        if (held) {
            printHeld(workspace);
        } else {
            printOpen(workspace);
        }
        return ExitCode.DONE.number();
    }

    private boolean isWanted(String itsWard, String itsUnit) {
        return (ward.isEmpty() || ward.get().equals(itsWard))
                && (unit.isEmpty() || unit.get().equals(itsUnit));
    }

    private void printOpen(Workspace workspace) {
        List<OpenCase> cases = Reviewing.open(workspace, job, session.clock()).stream()
                .filter(open -> isWanted(open.ward(), open.unit()))
                .toList();
        Table table = new Table()
                .column(texts.say("review.case"), Side.LEFT)
                .column(texts.say("review.unit"), Side.LEFT)
                .column(texts.say("review.ward"), Side.LEFT)
                .column(texts.say("review.codes"), Side.LEFT)
                .column(texts.say("review.verified_on"), Side.LEFT)
                .column(texts.say("review.hearing"), Side.LEFT);
        cases.forEach(open -> table.row(List.of(
                open.caseNo(),
                open.unit(),
                open.ward(),
                open.codes().stream().map(Code::name).collect(Collectors.joining("|")),
                texts.day(open.verifiedOn()),
                texts.say("review.hearing." + open.hearing().key()))));
        table.print(session.result(), session.terminal().colour());
        session.result().println(texts.say("review.open", texts.number(cases.size())));
        session.json(cases);
    }

    /** With their keys, since that is what {@code khop release} asks for. */
    private void printHeld(Workspace workspace) {
        List<HeldRecord> records = Reviewing.held(workspace, job, session.clock()).stream()
                .filter(record -> isWanted(record.ward(), record.unit()))
                .toList();
        Table table = new Table()
                .column(texts.say("review.case"), Side.LEFT)
                .column(texts.say("review.key"), Side.LEFT)
                .column(texts.say("review.unit"), Side.LEFT)
                .column(texts.say("review.ward"), Side.LEFT)
                .column(texts.say("review.since"), Side.LEFT)
                .column(texts.say("review.held_by"), Side.LEFT)
                .column(texts.say("review.reason"), Side.LEFT);
        records.forEach(record -> table.row(List.of(
                record.caseNo(),
                record.sourceKey(),
                record.unit(),
                record.ward(),
                texts.day(record.hold().since()),
                record.hold().by(),
                record.hold().reason())));
        table.print(session.result(), session.terminal().colour());
        session.result().println(texts.say("review.held", texts.number(records.size())));
        session.json(records);
    }
}
