package vn.khop.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khop.correct.Holder;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobAgreement;
import vn.khop.jobfile.JobFiles;
import vn.khop.pipeline.ComparedFields;
import vn.khop.quota.QuotaDay;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.SettingsRefused;
import vn.khop.registry.RegistryIndex;
import vn.khop.store.AuditLog;
import vn.khop.store.Database;
import vn.khop.store.PlanStore;
import vn.khop.store.QuotaAudit;
import vn.khop.store.RunLog;

/**
 * One night: the registry when its file changed, then every job is ingested, the day's quota is planned over all of them, and each job is
 * matched, settled, closed and reported. A job's failure never stops the others.
 */
public final class Night {

    /** Under what name the registry's extract fails; no job can have it. */
    private static final String REGISTRY = "registry.yaml";

    /** Under what name the reports for wards and units fail; no job can have it. */
    private static final String HANDED_OUT = "_wards";

    private final Workspace workspace;
    private final NightRequest request;
    private final JobFiles files;
    private final String quotaHash;
    private final ChosenJobs chosen;
    private final Stop stop;
    private final List<String> notices = new ArrayList<>();
    private final JobFailures failures;
    private final Map<String, JobClock> clocks = new TreeMap<>();

    private Night(Workspace workspace, NightRequest request, Stop stop) {
        this.workspace = workspace;
        this.request = request;
        this.files = JobFiles.load(workspace.root());
        this.quotaHash = QuotaSetting.sha256(workspace);
        this.chosen = ChosenJobs.of(workspace, files, request.jobs());
        this.failures = new JobFailures(workspace.root(), chosen.broken());
        this.stop = stop;
    }

    /**
     * Runs a night to its end.
     *
     * @throws WorkspaceLocked if another run holds the workspace
     * @throws SettingsRefused if a job is not known, the quota or registry file is wrong, or the date is before the last
     * @throws Stop.Stopped if it was asked to stop; the next run goes on
     */
    public static NightResult run(Workspace workspace, NightRequest request, Progress progress, Stop stop) {
        Night night = new Night(workspace, request, stop);
        FileRights.begin(workspace);
        try {
            return night.run(progress);
        } finally {
            FileRights.narrow(workspace);
        }
    }

    private NightResult run(Progress progress) {
        List<Job> jobs = chosen.jobs();
        try (OpenWorkspace open = OpenWorkspace.begin(workspace, request.clock(), stop)) {
            Database database = open.database();
            jobs = take(database, jobs);
            LocalDate date = BusinessDate.of(request.date(), files.quota(), request.clock(), database.lastDay());
            jobs = agreed(jobs, date);
            NightScene scene = new NightScene(
                    workspace,
                    database,
                    date,
                    workspace.gazetteer(date),
                    new StatusFile(progress, workspace.var(), date, request.clock()),
                    stop,
                    request.clock(),
                    Runtime.getRuntime().availableProcessors());
            BusinessDate.farAhead(date, files.quota(), request.clock()).ifPresent(notices::add);
            RunLog runs = new RunLog(database, request.clock());
            long run = runs.begin(date, jobs.stream().map(Job::name).toList());
            try (RegistryRefresh registry = new RegistryRefresh(scene, files.registry(), notices::add);
                    RegistryIndex index = new Patience(stop).until(() -> index(registry));
                    BatchEngine engine = BatchEngine.start(database, run)) {
                work(scene, jobs, engine, index);
            } catch (InputRefused e) {
                failures.put(REGISTRY, e);
                end(scene, runs, run);
                throw e;
            }
            scene.progress().done();
            NightResult result = result(scene, jobs, run);
            end(scene, runs, run);
            return result;
        }
    }

    /** Those of the jobs that no other process works on; the others are refused, and if that is all of them, so is the run. */
    private List<Job> take(Database database, List<Job> jobs) {
        database.register(OpenWorkspace.jobs(files));
        Map<String, String> refused = database.take(jobs.stream().map(Job::name).toList());
        if (!refused.isEmpty() && refused.size() == jobs.size()) {
            throw WorkspaceLocked.jobs(refused);
        }
        refused.forEach((job, holder) -> failures.put(job, new Failure(75, WorkspaceLocked.job(job, holder))));
        return jobs.stream().filter(job -> !refused.containsKey(job.name())).toList();
    }

    /** Those of the jobs whose agreement goes on; the others are refused, and show nothing of the registry. */
    private List<Job> agreed(List<Job> jobs, LocalDate date) {
        List<Job> agreed = new ArrayList<>();
        for (Job job : jobs) {
            overOn(job, date).ifPresentOrElse(over -> failures.put(job.name(), over.refusal()), () -> agreed.add(job));
        }
        return agreed;
    }

    private static Optional<JobAgreement> overOn(Job job, LocalDate date) {
        return job.agreement().filter(agreement -> agreement.isOver(date));
    }

    private void end(NightScene scene, RunLog runs, long run) {
        runs.end(run, failures.exitCode(), failures.said());
        CheckpointFile.write(workspace, new AuditLog(scene.database(), scene.clock()).checkpoint(scene.date()));
    }

    /** The index of the present extract; where that is refused, the one before it stays in use, and the night says so. */
    private RegistryIndex index(RegistryRefresh registry) {
        try {
            registry.refresh(request.acceptShrink());
        } catch (InputRefused e) {
            if (!registry.hasIndex()) {
                throw e;
            }
            failures.put(REGISTRY, e);
        }
        return registry.open();
    }

    private void work(NightScene scene, List<Job> jobs, BatchEngine engine, RegistryIndex index) {
        Reconnecting reconnecting = new Reconnecting(scene.database(), engine, stop);
        for (Job job : jobs) {
            guarded(job, () -> reconnecting.run(() -> ingest(scene, job, engine)));
        }
        reconnecting.run(() -> plan(scene, jobs));
        try (ReportQueue reports = new ReportQueue()) {
            for (Job job : inOrder(jobs)) {
                JobNight night = night(scene, job, engine, index);
                if (failures.find(job.name()).isEmpty()) {
                    guarded(job, () -> reconnecting.run(night::run));
                } else if (failures.isReported(job.name())) {
                    night.takeBackUnfinished();
                }
                if (failures.isReported(job.name())) {
                    reports.add(job.name(), () -> new Patience(stop).until(night::report));
                }
            }
            scene.progress().phase("", "report", -1);
            reports.finish(failures::put);
        }
        try {
            new HandOut(scene, files, request.language()).write(index.manifest());
        } catch (RuntimeException e) {
            failures.put(HANDED_OUT, e);
        }
    }

    private JobNight night(NightScene scene, Job job, BatchEngine engine, RegistryIndex index) {
        return new JobNight(
                scene,
                job,
                chosen.models().of(job),
                ComparedFields.of(job.input().columns(), files.registry().columns()),
                isBirthRegister(job) ? Set.of() : birthRegisters(),
                engine,
                index,
                request.language(),
                clock(job));
    }

    private void guarded(Job job, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failures.put(job.name(), e);
        }
    }

    private void ingest(NightScene scene, Job job, BatchEngine engine) {
        try (JobClock.Phase phase = clock(job).phase("ingest");
                IngestTasklet ingest = new IngestTasklet(scene, job, notices::add)) {
            engine.run("ingest-" + job.name(), Map.of("ingest", ingest));
        }
        new IngestLimits(scene.database(), job).check();
    }

    private void plan(NightScene scene, List<Job> jobs) {
        Set<String> sharing = files.jobs().stream()
                .filter(job -> overOn(job, scene.date()).isEmpty())
                .map(Job::name)
                .filter(name -> !failures.has(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> now = jobs.stream()
                .map(Job::name)
                .filter(sharing::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        DayPlan plan = new DayPlan(new PlanStore(scene.database()), files.quota(), scene.date());
        scene.progress().phase("", "plan", -1);
        scene.database().inTransaction(() -> {
            Map<String, Integer> planned = plan.write(sharing, now);
            new QuotaAudit(scene.database(), scene.clock()).noteFile(quotaHash);
            new AuditLog(scene.database(), scene.clock())
                    .append("khop", "plan.written", scene.date().toString(), planned.toString());
        });
    }

    /** Jobs that speak for the civil-status registers first: a field that they question is corrected by no other job. */
    private static List<Job> inOrder(List<Job> jobs) {
        return jobs.stream()
                .sorted(Comparator.comparing((Job job) -> !isBirthRegister(job)).thenComparing(Job::name))
                .toList();
    }

    private static boolean isBirthRegister(Job job) {
        return job.matching().authority().of(Field.FULL_NAME) == Holder.CIVIL_STATUS;
    }

    private Set<String> birthRegisters() {
        return files.jobs().stream()
                .filter(Night::isBirthRegister)
                .map(Job::name)
                .collect(Collectors.toSet());
    }

    private JobClock clock(Job job) {
        return clocks.computeIfAbsent(job.name(), name -> new JobClock(request.clock()));
    }

    private NightResult result(NightScene scene, List<Job> jobs, long run) {
        PlanStore plans = new PlanStore(scene.database());
        Map<String, int[]> shares = plans.shares(scene.date());
        Map<String, JobResult> results = new TreeMap<>();
        for (Job job : jobs) {
            results.put(job.name(), JobNight.result(scene, job, clock(job), shares, failures.find(job.name())));
        }
        failures.forEach((name, failure) -> results.computeIfAbsent(name, n -> JobNight.broken(n, failure)));
        QuotaDay day = plans.findDay(scene.date()).orElseThrow();
        return new NightResult(
                run,
                scene.date(),
                new ArrayList<>(results.values()),
                day.daily(),
                day.spent(),
                notices,
                failures.exitCode());
    }
}
