package vn.khop.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khop.batch.Approving;
import vn.khop.batch.Workspace;
import vn.khop.correct.CorrectionPolicy;
import vn.khop.record.Code;

/** {@code khop approve JOB --code C --by ID}: lets proposed corrections of one code into {@code corrected/}. */
@Command(name = "approve")
final class ApproveCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "explain.JOB")
    private String job = "";

    @Option(names = "--code", required = true, paramLabel = "CODE")
    private Code code = Code.ID_MISSING;

    @Option(names = "--by", required = true, paramLabel = "ID")
    private String by = "";

    ApproveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new UsageRefused(session.texts().say("usage_error.by_empty"));
        }
        if (!CorrectionPolicy.mayBeApproved(code)) {
            throw new UsageRefused(session.texts().say("usage_error.never_approved", code, approvable()));
        }
        Workspace workspace = Workspaces.open(session);
        Workspaces.job(session, workspace, job);
        int approved = Approving.approve(workspace, job, code, by, session.clock());
        session.result().println(session.texts().say("approve.done", job, code, approved));
        session.json(Map.of("job", job, "code", code, "by", by, "approved", approved));
        return ExitCode.DONE.number();
    }

    private static String approvable() {
        return Arrays.stream(Code.values())
                .filter(CorrectionPolicy::mayBeApproved)
                .map(Code::name)
                .collect(Collectors.joining(", "));
    }
}
