package vn.khop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khop.batch.Allotments;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.quota.Forecast;
import vn.khop.quota.QuotaSettings;

/**
 * {@code khop quota}: the day's budget and how it is, or with {@code --forecast} would be, shared, and when each backlog ends. Spends
 * nothing.
 */
@Command(name = "quota")
final class QuotaCommand implements Callable<Integer> {

    private final Session session;
    private final Texts texts;

    @Option(names = "--forecast")
    private boolean forecast;

    @Option(names = "--units")
    private boolean units;

    @Option(names = "--job", paramLabel = "JOB")
    private Optional<String> job = Optional.empty();

    QuotaCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        job.ifPresent(name -> Workspaces.job(session, workspace, name));
        JobFiles files = JobFiles.load(workspace.root());
        QuotaSettings quota = files.quota();
        LocalDate date = session.options()
                .date()
                .orElseGet(() -> LocalDate.ofInstant(session.clock().instant(), quota.zone()));
        Allotments.Report report = Allotments.read(workspace, date, session.clock());
        report.holder().ifPresent(holder -> session.note("status.held", texts.said(holder)));
        List<String> all = files.jobs().stream().map(Job::name).toList();
        QuotaDayView day =
                QuotaDayView.of(quota, date, report, all, job.map(List::of).orElse(all), forecast, texts);
        print(day);
        session.json(day);
        return ExitCode.DONE.number();
    }

    private void print(QuotaDayView day) {
        session.result()
                .println(texts.say(
                        forecast ? "quota.forecast" : "quota.day", day.date(), day.spent(), day.daily(), day.left()));
        print(jobs(day.jobs()));
        if (forecast) {
            print(endings(day.forecasts()));
            session.result().println();
            session.result().println(texts.say("quota.forecast_remark", Forecast.DAYS_MAX));
        }
        if (units || job.isPresent()) {
            print(units(day.jobs()));
        }
    }

    private void print(Table table) {
        session.result().println();
        table.print(session.result(), session.terminal().colour());
    }

    private Table jobs(List<QuotaDayView.Job> jobs) {
        Table table = new Table()
                .column(texts.say("night.job"), Side.LEFT)
                .column(texts.say("quota.guarantee"), Side.RIGHT)
                .column(texts.say("quota.weight"), Side.RIGHT)
                .column(texts.say("quota.limit"), Side.RIGHT)
                .column(texts.say("quota.waiting"), Side.RIGHT);
        parts(table);
        jobs.forEach(job -> table.row(List.of(
                job.job(),
                texts.number(job.guarantee()),
                job.weight(),
                job.limit(),
                texts.number(job.waiting()),
                texts.number(job.share()),
                texts.number(job.spent()),
                texts.number(job.left()))));
        return table;
    }

    private Table units(List<QuotaDayView.Job> jobs) {
        Table table = new Table()
                .column(texts.say("night.job"), Side.LEFT)
                .column(texts.say("quota.unit"), Side.LEFT)
                .column(texts.say("quota.waiting"), Side.RIGHT);
        parts(table);
        jobs.forEach(job -> job.units()
                .forEach(unit -> table.row(List.of(
                        job.job(),
                        unit.unit().isEmpty() ? "–" : unit.unit(),
                        texts.number(unit.waiting()),
                        texts.number(unit.share()),
                        texts.number(unit.spent()),
                        texts.number(unit.left())))));
        return table;
    }

    private void parts(Table table) {
        table.column(texts.say("quota.share"), Side.RIGHT)
                .column(texts.say("quota.spent"), Side.RIGHT)
                .column(texts.say(forecast ? "quota.would_get" : "quota.left"), Side.RIGHT);
    }

    private Table endings(List<QuotaDayView.Ending> endings) {
        Table table = new Table()
                .column(texts.say("night.job"), Side.LEFT)
                .column(texts.say("quota.waiting"), Side.RIGHT)
                .column(texts.say("quota.inflow"), Side.RIGHT)
                .column(texts.say("quota.ends"), Side.LEFT)
                .column(texts.say("quota.ends_with_more", QuotaDayView.MORE), Side.LEFT);
        endings.forEach(job -> table.row(List.of(
                job.job(),
                texts.number(job.waiting()),
                texts.number(Math.round(job.inflowPerDay())),
                ending(job, job.ends()),
                ending(job, job.endsWithMore()))));
        return table;
    }

    private String ending(QuotaDayView.Ending job, @Nullable LocalDate end) {
        if (job.waiting() == 0) {
            return texts.say("quota.nothing_waits");
        }
        return end == null ? texts.say("quota.never") : end.toString();
    }
}
