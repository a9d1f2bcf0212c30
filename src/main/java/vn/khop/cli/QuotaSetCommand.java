package vn.khop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khop.batch.QuotaSetting;
import vn.khop.batch.QuotaSetting.Changed;
import vn.khop.batch.Workspace;
import vn.khop.jobfile.QuotaEdit;
import vn.khop.jobfile.QuotaEdit.JobChange;
import vn.khop.quota.Weight;

/** {@code khop quota set --by ID --reason TEXT …}: changes values of quota.yaml in place, with a line in the audit log. */
@Command(name = "set")
final class QuotaSetCommand implements Callable<Integer> {

    private static final int WEIGHT_MAX = 1_000_000;
    private final Session session;

    @Option(names = "--by", required = true, paramLabel = "ID")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--daily", paramLabel = "N")
    private Optional<String> daily = Optional.empty();

    @Option(names = "--job", paramLabel = "JOB")
    private Optional<String> job = Optional.empty();

    @Option(names = "--guarantee", paramLabel = "N")
    private Optional<String> guarantee = Optional.empty();

    @Option(names = "--weight", paramLabel = "N|backlog")
    private Optional<String> weight = Optional.empty();

    @Option(names = "--limit", paramLabel = "N|none")
    private Optional<String> limit = Optional.empty();

    QuotaSetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Texts texts = session.texts();
        Responsible.require(texts, by, reason);
        boolean ofJob = guarantee.isPresent() || weight.isPresent() || limit.isPresent();
        if (ofJob != job.isPresent() || !ofJob && daily.isEmpty()) {
            throw new UsageRefused(texts.say("usage_error.quota_set"));
        }
        QuotaEdit edit = new QuotaEdit(
                daily.map(text -> number("--daily", text)),
                job.map(name -> new JobChange(
                        name,
                        guarantee.map(text -> number("--guarantee", text)),
                        weight.map(this::weight),
                        limit.map(text ->
                                text.equals("none") ? OptionalInt.empty() : OptionalInt.of(number("--limit", text))))));
        Workspace workspace = Workspaces.open(session);
        job.ifPresent(name -> Workspaces.jobs(session, workspace, List.of(name)));
        Changed changed = QuotaSetting.set(workspace, edit, by, reason, session.clock());
        if (changed.changes().isEmpty()) {
            session.result().println(texts.say("quota.set_nothing"));
        } else {
            changed.changes().forEach(session.result()::println);
            session.result().println(texts.say("quota.set_done"));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("changes", changed.changes());
        document.put("by", by);
        document.put("reason", reason);
        document.put("warnings", QuotaWarnings.tell(session, changed.settings()));
        document.put("sha256_before", changed.sha256Before());
        document.put("sha256_after", changed.sha256After());
        session.json(document);
        return ExitCode.DONE.number();
    }

    private int number(String option, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new UsageRefused(session.texts().say("usage_error.value", option, text, "0 – 999999999"));
        }
        return Integer.parseInt(text);
    }

    private Weight weight(String text) {
        if (text.equals("backlog")) {
            return Weight.BACKLOG;
        }
        if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > WEIGHT_MAX) {
            throw new UsageRefused(
                    session.texts().say("usage_error.value", "--weight", text, "backlog, 1 – " + WEIGHT_MAX));
        }
        return Weight.of(Integer.parseInt(text));
    }
}
