package vn.khop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Evaluating;
import vn.khop.batch.Evaluating.Evaluated;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.quality.Evaluation;
import vn.khop.record.InputRefused;
import vn.khop.report.EvaluationContext;
import vn.khop.report.EvaluationReport;
import vn.khop.report.EvaluationTables;
import vn.khop.report.FigureTable;
import vn.khop.report.Wording;

/** {@code khop evaluate JOB --truth FILE}: what a job's outcomes are worth against known truth. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private final Session session;
    private final Texts texts;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Option(names = "--truth", required = true, paramLabel = "FILE", arity = "1..*")
    private List<Path> truth = List.of();

    @Option(names = "--html", paramLabel = "FILE")
    private Optional<Path> html = Optional.empty();

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
        Evaluated evaluated = Evaluating.evaluate(workspace, job, truth, session.clock());
        Evaluation evaluation = evaluated.evaluation();
        if (evaluation.verified() == 0) {
            throw new InputRefused(texts.say("evaluate.no_overlap", evaluation.withoutTruth(), job));
        }
        print(evaluation);
        html.ifPresent(file -> write(evaluated, file));
        session.json(evaluation);
        return ExitCode.DONE.number();
    }

    private void write(Evaluated evaluated, Path file) {
        EvaluationReport.write(
                evaluated.evaluation(),
                new EvaluationContext(
                        evaluated.job().title(),
                        evaluated.registry().asOf(),
                        evaluated.registry().scope()),
                session.resultLanguage().locale(),
                file);
        session.note("evaluate.html_written", file);
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
        EvaluationTables.of(evaluation, Wording.of(texts.language().locale())).forEach(this::print);
    }

    private void print(FigureTable figures) {
        session.result().println();
        session.result().println(figures.title());
        if (!figures.remark().isEmpty()) {
            session.result().println(figures.remark());
        }
        if (figures.rows().isEmpty()) {
            return;
        }
        Table table = new Table();
        for (int i = 0; i < figures.columns().size(); i++) {
            table.column(figures.columns().get(i), i < figures.words() ? Side.LEFT : Side.RIGHT);
        }
        figures.rows().forEach(table::row);
        table.print(session.result(), session.terminal().colour());
    }
}
