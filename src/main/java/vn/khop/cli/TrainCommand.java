package vn.khop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.khop.batch.ModelTraining;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.match.TrainingResult;
import vn.khop.match.TrainingResult.LevelChange;

/** {@code khop train JOB...}: weights from the jobs' own records, without labels. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    private static final long RECORDS_DEFAULT = 200_000;

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Parameters(paramLabel = "JOB", arity = "1..*", descriptionKey = "JOB")
    private List<String> jobs = List.of();

    @Option(names = "--rows", paramLabel = "N")
    private long rows = RECORDS_DEFAULT;

    @Option(names = "--trial")
    private boolean trial;

    TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (rows < 1) {
            throw new ParameterException(spec.commandLine(), session.texts().say("train.rows_range"));
        }
        Workspace workspace = Workspaces.open(session);
        Workspaces.jobs(session, workspace, jobs);
        ModelTraining.Trained trained;
        try (StopOnSignal signals = new StopOnSignal(session)) {
            trained = ModelTraining.train(
                    workspace,
                    jobs,
                    rows,
                    trial,
                    session.options().date(),
                    session.clock(),
                    session.progress(),
                    signals.stop());
        }
        print(trained.result());
        Optional<String> file = trained.file().map(workspace::relative);
        file.ifPresent(name -> session.note("train.written", name, String.join(", ", jobs)));
        Optional<String> fault = trained.result().fault().map(TrainCommand::key);
        fault.ifPresent(key -> session.terminal().err().println(session.texts().say("train.fault." + key)));
        session.json(document(trained.result(), file, fault));
        return (fault.isPresent() ? ExitCode.INPUT_REFUSED : ExitCode.DONE).number();
    }

    private static String key(TrainingResult.Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }

    private void print(TrainingResult result) {
        Texts texts = session.texts();
        session.result()
                .println(texts.say(
                        "train.counts",
                        texts.number(result.records()),
                        texts.number(result.pairs()),
                        result.rounds(),
                        texts.number(Math.round(result.matches()))));
        session.result()
                .println(texts.say(
                        result.anchored() ? "train.prior_anchored" : "train.prior",
                        texts.decimal(result.present()[0], 4),
                        texts.decimal(result.present()[1], 4)));
        session.result().println();
        Table table = new Table()
                .column(texts.say("train.comparison"), Side.LEFT)
                .column(texts.say("explain.level"), Side.LEFT)
                .column(texts.say("train.m_before"), Side.RIGHT)
                .column(texts.say("train.m_after"), Side.RIGHT)
                .column(texts.say("train.u_before"), Side.RIGHT)
                .column(texts.say("train.u_after"), Side.RIGHT)
                .column(texts.say("train.weight_before"), Side.RIGHT)
                .column(texts.say("train.weight_after"), Side.RIGHT)
                .column(texts.say("train.times"), Side.LEFT);
        String last = "";
        for (LevelChange level : result.levels()) {
            String comparison = level.comparison().key();
            table.row(List.of(
                    comparison.equals(last) ? "" : comparison,
                    level.level(),
                    share(level.mBefore()),
                    share(level.mAfter()),
                    share(level.uBefore()),
                    share(level.uAfter()),
                    texts.decimal(level.weightBefore(), 1),
                    texts.decimal(level.weightAfter(), 1),
                    level.times()));
            last = comparison;
        }
        table.print(session.result(), session.terminal().colour());
    }

    private String share(double share) {
        return share >= 0.0001 ? session.texts().decimal(share, 4) : String.format(Locale.ROOT, "%.1e", share);
    }

    private static Map<String, Object> document(TrainingResult result, Optional<String> file, Optional<String> fault) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", result.after().version());
        document.put("file", file.orElse(""));
        document.put("fault", fault.orElse(""));
        document.put("records", result.records());
        document.put("pairs", result.pairs());
        document.put("rounds", result.rounds());
        document.put("converged", result.converged());
        document.put("expected_matches", result.matches());
        document.put("anchored", result.anchored());
        document.put("prior_before", result.present()[0]);
        document.put("prior_after", result.present()[1]);
        document.put("levels", result.levels());
        return document;
    }
}
