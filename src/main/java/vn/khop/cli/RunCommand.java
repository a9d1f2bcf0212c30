package vn.khop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khop run JOB...}: only the named jobs, each at most with the share it would have that night. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "1..*", descriptionKey = "JOB")
    private List<String> jobs = List.of();

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspaces.jobs(session, Workspaces.open(session), jobs);
        return NightRun.run(session, jobs);
    }
}
