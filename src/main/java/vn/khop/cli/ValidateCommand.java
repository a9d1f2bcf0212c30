package vn.khop.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.khop.batch.Hooks;
import vn.khop.batch.Models;
import vn.khop.batch.Workspace;
import vn.khop.cli.Table.Side;
import vn.khop.jobfile.Fault;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobAgreement;
import vn.khop.jobfile.JobFiles;
import vn.khop.place.Gazetteer;

/**
 * {@code khop validate}: reads every job file, and the files of {@code places/}, and says all that is wrong with them at once. Opens no
 * data file but {@code --with-data}, which also says what the jobs make of the first rows of theirs.
 */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private static final long ROWS_DEFAULT = 1000;
    private static final long ROWS_MAX = 1_000_000;

    /** An agreement that ends within so many days is told, in time to renew it. */
    private static final long AGREEMENT_DAYS = 30;

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Option(names = "--with-data")
    private boolean withData;

    @Option(names = "--rows", paramLabel = "N")
    private long rows;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        requireSoundOptions();
        Path root = Workspaces.required(session);
        List<Fault> faults = new ArrayList<>(JobFiles.check(root));
        Gazetteer.check(root.resolve("places"))
                .forEach(fault -> faults.add(new Fault(fault.file(), fault.line(), fault.column(), fault.message())));
        if (!faults.isEmpty()) {
            return refuse(faults);
        }
        JobFiles files = JobFiles.load(root);
        LocalDate today = today(files);
        List<Fault> over = files.jobs().stream()
                .flatMap(job -> job.agreement().stream())
                .filter(agreement -> agreement.isOver(today))
                .map(JobAgreement::over)
                .sorted()
                .toList();
        if (!over.isEmpty()) {
            return refuse(over);
        }
        List<String> models = Models.faults(new Workspace(root), files.jobs());
        if (!models.isEmpty()) {
            models.forEach(
                    fault -> session.terminal().err().println(session.texts().said(fault)));
            session.note("validate.faults", models.size());
            session.json(Map.of(
                    "faults",
                    models.stream().map(fault -> Map.of("message", fault)).toList()));
            return ExitCode.SETTINGS_REFUSED.number();
        }
        Hooks.faults(new Workspace(root)).forEach(fault -> session.terminal()
                .err()
                .println(session.texts().say("night.notice", session.texts().said(fault))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("faults", faults);
        if (withData) {
            DataCheck check = new DataCheck(session, root, files, rows == 0 ? ROWS_DEFAULT : rows);
            check.run();
            document.put("data", check.document());
            document.put("warnings", warnings(files));
            session.json(document);
            return (check.isRefused() ? ExitCode.INPUT_REFUSED : ExitCode.DONE).number();
        }
        List<Checked> jobs =
                files.jobs().stream().map(job -> Checked.of(job, root)).toList();
        print(jobs);
        document.put("jobs", jobs);
        document.put("warnings", warnings(files));
        session.json(document);
        return ExitCode.DONE.number();
    }

    private int refuse(List<Fault> faults) {
        faults.forEach(fault -> session.terminal().err().println(session.texts().said(fault.toString())));
        session.note("validate.faults", faults.size());
        session.json(Map.of("faults", faults));
        return ExitCode.SETTINGS_REFUSED.number();
    }

    /** The day that agreements are held against: {@code --date}, else today where the business dates are counted. */
    private LocalDate today(JobFiles files) {
        return session.options()
                .date()
                .orElseGet(() -> LocalDate.ofInstant(
                        session.clock().instant(), files.quota().zone()));
    }

    /** What is lawful and hardly meant, or soon no more so; said to people, and kept in English for programs. */
    private List<String> warnings(JobFiles files) {
        List<String> warnings = new ArrayList<>(QuotaWarnings.tell(session, files.quota()));
        List<String> starving =
                files.quota().starving(files.jobs().stream().map(Job::name).toList());
        if (!starving.isEmpty()) {
            String jobs = String.join(", ", starving);
            session.note("validate.starving", jobs);
            warnings.add("quota.yaml: weight is a number for " + jobs
                    + ", beside jobs with weight backlog, and no guarantee:"
                    + " they get next to nothing while the others have records waiting");
        }
        LocalDate today = today(files);
        if (files.quota().workingDays().isOutdated(today)) {
            session.note("validate.holidays", Integer.toString(today.getYear()));
            warnings.add("quota.yaml: holidays has no day of " + today.getYear()
                    + " or later: answers fall due on public holidays");
        }
        for (Job job : files.jobs()) {
            job.agreement()
                    .filter(agreement -> agreement.daysLeft(today) <= AGREEMENT_DAYS)
                    .ifPresent(agreement -> warnings.add(endsSoon(job, agreement)));
        }
        return warnings;
    }

    private String endsSoon(Job job, JobAgreement agreement) {
        session.note("validate.agreement", job.name(), agreement.no(), agreement.until());
        return "job " + job.name() + ": the agreement '" + agreement.no() + "' ends with " + agreement.until()
                + "; from the day after the job is refused";
    }

    private void requireSoundOptions() {
        if (rows < 0 || rows > ROWS_MAX || rows > 0 && !withData) {
            throw new ParameterException(spec.commandLine(), session.texts().say("validate.rows_range", ROWS_MAX));
        }
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
