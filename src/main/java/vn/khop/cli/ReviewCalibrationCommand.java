package vn.khop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.khop.batch.VerdictWorth;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.quality.VerdictCalibration;

/** {@code khop review calibration [JOB…]}: what the machine believed against what reviewers said. */
@Command(name = "calibration")
final class ReviewCalibrationCommand implements Callable<Integer> {

    private static final int PLACES = 4;

    private final Session session;
    private final Texts texts;

    @Parameters(arity = "0..*", paramLabel = "JOB", descriptionKey = "review.JOBS")
    private List<String> jobs = List.of();

    ReviewCalibrationCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        Workspaces.jobs(session, workspace, jobs);
        VerdictCalibration calibration = VerdictWorth.calibration(workspace, jobs, session.clock());
        print("review.calibration.sent", calibration.sent());
        print("review.calibration.drawn", calibration.drawn());
        session.result()
                .println(texts.say(
                        "review.calibration.not_counted",
                        texts.number(calibration.unsure()),
                        texts.number(calibration.disagreed())));
        session.json(calibration);
        return ExitCode.DONE.number();
    }

    private void print(String key, VerdictCalibration.Part part) {
        session.result().println(texts.say(key, texts.number(part.cases())));
        if (part.bands().isEmpty()) {
            session.result().println(texts.say("review.calibration.none"));
            return;
        }
        Table table = new Table()
                .column(texts.say("review.band"), Side.LEFT)
                .column(texts.say("review.cases"), Side.RIGHT)
                .column(texts.say("review.believed"), Side.RIGHT)
                .column(texts.say("review.found_same"), Side.RIGHT)
                .column(texts.say("review.share"), Side.RIGHT)
                .column(texts.say("review.interval"), Side.RIGHT);
        for (VerdictCalibration.Band band : part.bands()) {
            table.row(List.of(
                    decimal(band.from()) + " – " + decimal(band.to()),
                    texts.number(band.cases()),
                    decimal(band.meanPredicted()),
                    texts.number(band.same()),
                    decimal(band.share().value()),
                    decimal(band.share().low()) + " – " + decimal(band.share().high())));
        }
        table.print(session.result(), session.terminal().colour());
        part.calibrationError()
                .ifPresent(error -> session.result().println(texts.say("review.calibration.error", decimal(error))));
    }

    private String decimal(double value) {
        return texts.decimal(value, PLACES);
    }
}
