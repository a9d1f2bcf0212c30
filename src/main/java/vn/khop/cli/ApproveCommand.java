package vn.khop.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Approving;
import vn.khop.batch.Workspace;
import vn.khop.correct.CorrectionPolicy;
import vn.khop.record.Code;

/** {@code khop approve JOB --code C --by ID}: lets proposed corrections of some codes into {@code corrected/}. */
@Command(name = "approve")
final class ApproveCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Option(names = "--code", required = true, paramLabel = "CODE")
    private List<Code> codes = new ArrayList<>();

    @Option(names = "--by", required = true, paramLabel = "ID")
    private String by = "";

    @Option(names = "--unit", paramLabel = "UNIT")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--dry-run")
    private boolean dryRun;

    ApproveCommand(Session session) {
        this.session = session;
    }

    /**
     * As {@code --json} has it.
     *
     * @param approved values of all codes; with {@code dryRun} those that would be
     */
    private record Result(
            String job, String by, Optional<String> unit, boolean dryRun, int approved, Map<Code, Integer> codes) {}

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new UsageRefused(session.texts().say("usage_error.by_empty"));
        }
        Set<Code> wanted = EnumSet.copyOf(codes);
        wanted.stream()
                .filter(code -> !CorrectionPolicy.mayBeApproved(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new UsageRefused(session.texts().say("usage_error.never_approved", code, approvable()));
                });
        Workspace workspace = Workspaces.open(session);
        Workspaces.job(session, workspace, job);
        Approving.Request request = new Approving.Request(job, wanted, unit, by);
        Map<Code, Integer> approved = dryRun
                ? Approving.count(workspace, request, session.clock())
                : Approving.approve(workspace, request, session.clock());
        String said = dryRun ? "approve.would" : "approve.done";
        approved.forEach(
                (code, count) -> session.result().println(session.texts().say(said, job, code, count)));
        int all = approved.values().stream().mapToInt(Integer::intValue).sum();
        session.json(new Result(job, by, unit, dryRun, all, approved));
        return ExitCode.DONE.number();
    }

    private static String approvable() {
        return Arrays.stream(Code.values())
                .filter(CorrectionPolicy::mayBeApproved)
                .map(Code::name)
                .collect(Collectors.joining(", "));
    }
}
