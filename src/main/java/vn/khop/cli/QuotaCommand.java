package vn.khop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khop.batch.Standing;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.jobfile.JobFiles;
import vn.khop.quota.JobQuota;
import vn.khop.quota.QuotaSettings;
import vn.khop.quota.Weight;
import vn.khop.store.StandingStore.JobStanding;
import vn.khop.store.StandingStore.QuotaStanding;
import vn.khop.store.StandingStore.ShareStanding;

/** {@code khop quota}: the day's budget and how it is, or with {@code --forecast} would be, shared. Spends nothing. */
@Command(name = "quota")
final class QuotaCommand implements Callable<Integer> {

    private final Session session;
    private final Texts texts;

    @Option(names = "--forecast")
    private boolean forecast;

    QuotaCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    /**
     * A job's part of a day.
     *
     * @param planned what it has, or with a forecast would have
     */
    private record Share(
            String job, long guarantee, String weight, String limit, long waiting, long planned, long spent) {}

    /** A day's quota; {@code left} is what a run could still plan. */
    private record Day(LocalDate date, boolean forecast, long daily, long spent, long left, List<Share> jobs) {}

    @Override
    public Integer call() {
        Workspace workspace = Workspaces.open(session);
        JobFiles files = JobFiles.load(workspace.root());
        QuotaSettings quota = files.quota();
        LocalDate date = session.options()
                .date()
                .orElseGet(() -> LocalDate.ofInstant(session.clock().instant(), quota.zone()));
        Standing.Report standing = Standing.read(workspace, session.clock());
        standing.holder().ifPresent(holder -> session.note("status.held", texts.said(holder)));
        Optional<QuotaStanding> ledger = standing.quota().filter(q -> q.day().equals(date));
        Day day = day(files, date, ledger, standing.jobs());
        session.result()
                .println(texts.say(forecast ? "quota.forecast" : "quota.day", date, day.spent, day.daily, day.left));
        session.result().println();
        table(day.jobs).print(session.result(), session.terminal().colour());
        session.json(day);
        return ExitCode.DONE.number();
    }

    private Day day(JobFiles files, LocalDate date, Optional<QuotaStanding> ledger, List<JobStanding> jobs) {
        QuotaSettings quota = files.quota();
        long spent = ledger.map(QuotaStanding::spent).orElse(0L);
        long left = Math.max(0, quota.daily() - spent);
        Map<String, Long> waiting = new TreeMap<>();
        files.jobs().forEach(job -> waiting.put(job.name(), 0L));
        jobs.forEach(job -> waiting.computeIfPresent(job.job(), (name, none) -> job.waiting()));
        Map<String, Long> shares = forecast ? quota.jobShares(left, waiting) : Map.of();
        Map<String, ShareStanding> used = ledger.map(QuotaStanding::jobs).orElse(Map.of());
        List<Share> lines = new ArrayList<>();
        waiting.forEach((name, backlog) -> {
            JobQuota job = quota.job(name);
            ShareStanding share = used.getOrDefault(name, new ShareStanding(0, 0, Map.of()));
            lines.add(new Share(
                    name,
                    job.guarantee(),
                    job.weight() instanceof Weight.Fixed fixed ? texts.number(fixed.number()) : "backlog",
                    job.limit().isPresent() ? texts.number(job.limit().getAsInt()) : "",
                    backlog,
                    forecast ? shares.getOrDefault(name, 0L) : share.planned(),
                    share.spent()));
        });
        return new Day(date, forecast, quota.daily(), spent, left, lines);
    }

    private Table table(List<Share> shares) {
        Table table = new Table()
                .column(texts.say("night.job"), Side.LEFT)
                .column(texts.say("quota.guarantee"), Side.RIGHT)
                .column(texts.say("quota.weight"), Side.RIGHT)
                .column(texts.say("quota.limit"), Side.RIGHT)
                .column(texts.say("quota.waiting"), Side.RIGHT)
                .column(texts.say(forecast ? "quota.would_get" : "quota.planned"), Side.RIGHT)
                .column(texts.say("quota.spent"), Side.RIGHT);
        shares.forEach(share -> table.row(List.of(
                share.job,
                texts.number(share.guarantee),
                share.weight,
                share.limit,
                texts.number(share.waiting),
                texts.number(share.planned),
                texts.number(share.spent))));
        return table;
    }
}
