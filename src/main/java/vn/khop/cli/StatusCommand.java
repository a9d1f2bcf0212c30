package vn.khop.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khop.batch.Failures;
import vn.khop.batch.RegistryLoading;
import vn.khop.batch.Standing;
import vn.khop.batch.Workspace;
import vn.khop.batch.WorkspaceLock;
import vn.khop.cli.Table.Side;
import vn.khop.quality.Estimate;
import vn.khop.record.Outcome;
import vn.khop.registry.RegistryManifest;
import vn.khop.store.StandingStore.CardStanding;
import vn.khop.store.StandingStore.JobStanding;
import vn.khop.store.StandingStore.LastRun;

/** {@code khop status}: who holds the workspace and how far the run is; the last night otherwise. With {@code --check} for a monitor. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    /** A day and two hours: a night may take a while. */
    private static final int HOURS_DEFAULT = 26;

    private final Session session;
    private final Texts texts;

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--max-age", paramLabel = "HOURS")
    private @Nullable Integer maxAge;

    @Option(names = "--max-waiting-days", paramLabel = "N")
    private @Nullable Integer maxWaitingDays;

    StatusCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public Integer call() {
        if (!check && (maxAge != null || maxWaitingDays != null)
                || maxAge != null && maxAge < 1
                || maxWaitingDays != null && maxWaitingDays < 0) {
            throw new UsageRefused(texts.say("usage_error.check_only"));
        }
        Workspace workspace = Workspaces.open(session);
        if (check) {
            return check(workspace);
        }
        Standing.Report seen = look(workspace);
        boolean held = seen.holder().isPresent() && seen.jobs().isEmpty();
        Standing.Report report = held ? new StandingSnapshot(workspace).beside(seen) : seen;
        report.holder().ifPresent(holder -> say("status.held", texts.said(holder)));
        report.running().ifPresent(this::running);
        if (held && !report.jobs().isEmpty()) {
            say("status.before");
        }
        report.registry().ifPresent(manifest -> RegistryStatusCommand.print(session, manifest));
        report.lastRun().ifPresent(run -> lastRun(run, report.holder().isPresent()));
        report.quota().ifPresent(quota -> say("status.quota", quota.day(), quota.spent(), quota.daily()));
        if (!report.jobs().isEmpty()) {
            session.result().println();
            jobs(report.jobs()).print(session.result(), session.terminal().colour());
        } else if (report.holder().isEmpty()) {
            say("status.nothing");
        }
        session.json(report);
        return ExitCode.DONE.number();
    }

    private int check(Workspace workspace) {
        StatusCheck found = new StatusCheck(
                texts,
                session.clock().instant(),
                Workspaces.zone(workspace),
                Duration.ofHours(maxAge == null ? HOURS_DEFAULT : maxAge),
                maxWaitingDays == null ? OptionalInt.empty() : OptionalInt.of(maxWaitingDays));
        try {
            Standing.Report report = look(workspace);
            found.look(report);
            Optional<RegistryManifest> registry = RegistryLoading.status(workspace);
            if (registry.isPresent()) {
                found.look(workspace, registry.get());
            } else if (report.lastRun().isPresent()) {
                found.unavailable(texts.say("check.no_registry"));
            }
        } catch (RuntimeException e) { // the database in whatever state: Failures knows
            found.unavailable(
                    texts.said(Failures.of("khop", e, workspace.root()).message()));
        }
        session.result().println(found.line());
        session.json(found.found());
        return found.code().number();
    }

    /** As the last look saw it where nothing was touched since; opening the database takes longer than a glance should. */
    private Standing.Report look(Workspace workspace) {
        StandingSnapshot snapshot = new StandingSnapshot(workspace);
        if (WorkspaceLock.findHolder(workspace).isEmpty()) {
            Optional<Standing.Report> seen = snapshot.find();
            if (seen.isPresent()) {
                return seen.get();
            }
        }
        Standing.Report report = Standing.read(workspace, session.clock());
        snapshot.keep(report);
        return report;
    }

    private void say(String key, Object... parameters) {
        session.result().println(texts.say(key, parameters));
    }

    private void running(String json) {
        JsonNode now = JsonMapper.shared().readTree(json);
        long total = now.path("total").asLong(-1);
        String task = Phase.title(
                texts, now.path("job").asString(""), now.path("phase").asString(""));
        long done = now.path("done").asLong(0);
        if (total > 0) {
            say(
                    "status.running",
                    task,
                    Math.min(100, done * 100 / total),
                    time(Instant.parse(now.path("at").asString(""))));
        } else {
            say("status.started", task, time(Instant.parse(now.path("at").asString(""))));
        }
    }

    /** @param held whether a run holds the workspace: then the last is the one under way, or was cut off before it */
    private void lastRun(LastRun run, boolean held) {
        if (run.exitCode() == null || run.finished() == null) {
            say(held ? "status.under_way" : "status.killed", run.day(), time(run.started()));
        } else {
            say("status.last", run.day(), time(run.finished()), run.exitCode());
            run.failures().forEach(this::failed);
        }
    }

    /** Why a job did not end well, kept as its exit code, a space and the message. */
    private void failed(String job, String why) {
        int space = Math.max(0, why.indexOf(' '));
        session.result()
                .println(texts.said(
                        texts.say("status.failed", job, why.substring(0, space)),
                        why.substring(space).strip()));
    }

    /** A moment in the zone of the business dates. */
    private String time(Instant moment) {
        return TIME.format(moment.atZone(Workspaces.zone(Workspaces.open(session))));
    }

    private Table jobs(List<JobStanding> jobs) {
        Table table = new Table()
                .column(texts.say("night.job"), Side.LEFT)
                .column(texts.say("night.waiting"), Side.RIGHT)
                .column(texts.say("status.oldest"), Side.LEFT)
                .column(texts.say("night.matched"), Side.RIGHT)
                .column(texts.say("night.corrected"), Side.RIGHT)
                .column(texts.say("night.review"), Side.RIGHT)
                .column(texts.say("night.not_found"), Side.RIGHT)
                .column(texts.say("status.card"), Side.LEFT);
        for (JobStanding job : jobs) {
            LocalDate oldest = job.oldest();
            Map<Outcome, Long> outcomes = job.outcomes();
            table.row(List.of(
                    job.job(),
                    texts.number(job.waiting()),
                    oldest == null ? "" : oldest.toString(),
                    texts.number(outcomes.getOrDefault(Outcome.MATCHED, 0L)),
                    texts.number(outcomes.getOrDefault(Outcome.CORRECTED, 0L)),
                    texts.number(outcomes.getOrDefault(Outcome.REVIEW, 0L)),
                    texts.number(outcomes.getOrDefault(Outcome.NOT_FOUND, 0L)),
                    card(job.card())));
        }
        return table;
    }

    /** False links expected in 10,000, their interval rounded outwards, and the night that says so; empty where there is no card. */
    private String card(@Nullable CardStanding card) {
        Estimate rate = card == null ? null : card.falseLinkRate();
        if (card == null || rate == null) {
            return "";
        }
        Estimate.OfTenThousand links = rate.ofTenThousand();
        return texts.say(
                card.heldBack() ? "status.card.held" : "status.card.rate",
                links.value(),
                links.low(),
                links.high(),
                card.date());
    }
}
