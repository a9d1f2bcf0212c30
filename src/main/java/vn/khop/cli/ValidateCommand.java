package vn.khop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.khop.cli.Table.Side;
import vn.khop.jobfile.Fault;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;

/** {@code khop validate}: reads every job file and says all that is wrong with them at once. Opens no data file. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Session session;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path root = Workspaces.required(session);
        List<Fault> faults = JobFiles.check(root);
        if (!faults.isEmpty()) {
            faults.forEach(
                    fault -> session.terminal().err().println(session.texts().said(fault.toString())));
            session.note("validate.faults", faults.size());
            session.json(Map.of("faults", faults));
            return ExitCode.SETTINGS_REFUSED.number();
        }
        List<Checked> jobs = JobFiles.load(root).jobs().stream()
                .map(job -> Checked.of(job, root))
                .toList();
        print(jobs);
        session.json(Map.of("faults", faults, "jobs", jobs));
        return ExitCode.DONE.number();
    }

    private void print(List<Checked> jobs) {
        Texts texts = session.texts();
        Table table = new Table()
                .column(texts.say("validate.job"), Side.LEFT)
                .column(texts.say("validate.title"), Side.LEFT)
                .column(texts.say("validate.files"), Side.LEFT)
                .column(texts.say("validate.present"), Side.RIGHT)
                .column(texts.say("validate.schedule"), Side.LEFT);
        jobs.forEach(job -> table.row(List.of(
                job.job(), job.title(), String.join(" ", job.files()), texts.number(job.present()), job.schedule())));
        table.print(session.result(), session.terminal().colour());
        session.note("validate.sound");
    }

    /**
     * A job file without a fault.
     *
     * @param present how many of its files are there now
     */
    private record Checked(String job, String title, List<String> files, int present, String schedule) {

        private static Checked of(Job job, Path root) {
            return new Checked(
                    job.name(),
                    job.title(),
                    job.input().files().globs(),
                    job.input().resolve(root).size(),
                    job.limits().schedule());
        }
    }
}
