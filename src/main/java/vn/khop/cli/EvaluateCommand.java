package vn.khop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Evaluating;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.quality.ErrorRecall;
import vn.khop.quality.Evaluation;
import vn.khop.quality.Quality;
import vn.khop.quality.Share;
import vn.khop.record.InputRefused;

/** {@code khop evaluate JOB --truth FILE}: precision and recall against known truth. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private final Session session;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Option(names = "--truth", required = true, paramLabel = "FILE", arity = "1..*")
    private List<Path> truth = List.of();

    EvaluateCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        Workspaces.job(session, workspace, job);
        for (Path file : truth) {
            if (!Files.isRegularFile(file)) {
                throw new InputRefused(texts.say("evaluate.no_truth", file));
            }
        }
        Evaluation evaluation = Evaluating.evaluate(workspace, job, truth, session.clock());
        if (evaluation.verified() == 0) {
            throw new InputRefused(texts.say("evaluate.no_overlap", evaluation.withoutTruth(), job));
        }
        print(evaluation);
        session.json(evaluation);
        return ExitCode.DONE.number();
    }

    private void print(Evaluation evaluation) {
        session.result()
                .println(texts.say(
                        "evaluate.counts",
                        job,
                        evaluation.verified(),
                        evaluation.present(),
                        evaluation.waiting(),
                        evaluation.withoutTruth()));
        session.result().println();
        Table table = new Table()
                .column("", Side.LEFT)
                .column(texts.say("evaluate.precision"), Side.RIGHT)
                .column(texts.say("evaluate.recall"), Side.RIGHT)
                .column("F1", Side.RIGHT);
        table.row(line("evaluate.automatic", evaluation.automatic()));
        table.row(line("evaluate.with_review", evaluation.withReview()));
        table.print(session.result(), session.terminal().colour());
        session.result().println();
        byError(evaluation.byError()).print(session.result(), session.terminal().colour());
    }

    private List<String> line(String key, Quality quality) {
        return List.of(
                texts.say(key), shown(quality.precision()), shown(quality.recall()), texts.decimal(quality.f1(), 4));
    }

    private Table byError(List<ErrorRecall> kinds) {
        Table table = new Table()
                .column(texts.say("evaluate.kind"), Side.LEFT)
                .column(texts.say("evaluate.records"), Side.RIGHT)
                .column(texts.say("evaluate.recall_automatic"), Side.RIGHT)
                .column(texts.say("evaluate.recall_review"), Side.RIGHT);
        kinds.forEach(kind -> table.row(List.of(
                kind.kind(),
                texts.number(kind.automatic().whole()),
                texts.decimal(kind.automatic().value(), 4),
                texts.decimal(kind.withReview().value(), 4))));
        return table;
    }

    private String shown(Share share) {
        return texts.decimal(share.value(), 4) + " (" + texts.number(share.part()) + "/" + texts.number(share.whole())
                + ")";
    }
}
