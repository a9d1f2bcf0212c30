package vn.khop.batch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.correct.CorrectionPolicy;
import vn.khop.jobfile.Job;
import vn.khop.match.Model;
import vn.khop.pipeline.RecordFlow;
import vn.khop.pipeline.Referrals;
import vn.khop.place.Ward;
import vn.khop.record.Field;
import vn.khop.registry.RegistryIndex;
import vn.khop.report.IdDisplay;
import vn.khop.report.JobReport;
import vn.khop.report.PhaseTiming;
import vn.khop.report.ReportContext;
import vn.khop.store.AuditLog;
import vn.khop.store.Books;
import vn.khop.store.CardStore;
import vn.khop.store.ClaimStore;
import vn.khop.store.CorrectionStore;
import vn.khop.store.IngestStore;
import vn.khop.store.JobResults;
import vn.khop.store.ReferralStore;
import vn.khop.store.ResultStore;
import vn.khop.store.SettleStore;

/** One job's night after the plan: match and settle, decide claims, close the books, report. */
final class JobNight {

    private static final Pattern PROVINCE_KIND = Pattern.compile("^(Thành phố|Tỉnh) ");

    private final NightScene scene;
    private final Job job;
    private final Model model;
    private final BatchEngine engine;
    private final RegistryIndex index;
    private final Locale language;
    private final JobClock clock;
    private final Set<Field> compared;
    private final Set<String> registers;

    /**
     * @param compared the fields that the job and the registry both have
     * @param registers the jobs that speak for the birth register to this one
     */
    JobNight(
            NightScene scene,
            Job job,
            Model model,
            Set<Field> compared,
            Set<String> registers,
            BatchEngine engine,
            RegistryIndex index,
            Locale language,
            JobClock clock) {
        this.scene = scene;
        this.job = job;
        this.model = model;
        this.compared = compared;
        this.registers = registers;
        this.engine = engine;
        this.index = index;
        this.language = language;
        this.clock = clock;
    }

    /**
     * Matches, settles, decides claims, makes the error card and closes the books.
     *
     * @throws LimitReached if the results are to be held back; all else is done then
     */
    void run() {
        SettleStore settle = new SettleStore(
                scene.database(),
                job.name(),
                scene.date(),
                model.version(),
                index.manifest().generation());
        Referrals referrals = new ReferralStore(scene.database()).of(registers);
        try (MatchTasklet match = new MatchTasklet(scene, job.name(), settle, () -> flow(referrals))) {
            Map<String, Tasklet> steps = new LinkedHashMap<>();
            steps.put("referrals", once(this::takeBackQuestioned));
            steps.put("match", timed("match", match));
            if (job.matching().oneRecordPerPerson()) {
                steps.put("claims", once(() -> new ClaimStore(scene.database()).decide(job.name(), scene.date())));
            }
            CardStep card = new CardStep(scene, job.name(), index, compared, () -> flow(referrals), match::shared);
            PublishLimit limit = new PublishLimit(scene, job);
            steps.put("card", timed("card", once(() -> {
                card.run();
                limit.note();
            })));
            steps.put("issue", once(this::issueApproved));
            steps.put("books", once(this::closeBooks));
            engine.run("verify-" + job.name(), steps);
            limit.check();
        }
    }

    /** Corrections by values that the birth register has questioned since. */
    private void takeBackQuestioned() {
        int count = new ReferralStore(scene.database()).takeBack(job.name(), scene.date(), registers);
        if (count > 0) {
            new AuditLog(scene.database(), scene.clock())
                    .append("khop", "corrections.questioned", job.name(), "values " + count);
        }
    }

    /** What people approved since the last report goes into corrected/ with this one; not while results are held back. */
    private void issueApproved() {
        if (new CardStore(scene.database(), job.name()).holding(scene.date()).isPresent()) {
            return;
        }
        int count = new CorrectionStore(scene.database()).issue(job.name());
        if (count > 0) {
            new AuditLog(scene.database(), scene.clock())
                    .append("khop", "corrections.issued", job.name(), "values " + count);
        }
    }

    /** Takes back what a job that was stopped before any quota was spent left of a file. */
    void takeBackUnfinished() {
        scene.database().inTransaction(() -> {
            new IngestStore(scene.database()).undoUnfinished(job.name());
        });
    }

    private Tasklet timed(String phase, Tasklet tasklet) {
        return (contribution, context) -> {
            try (JobClock.Phase timed = clock.phase(phase)) {
                return tasklet.execute(contribution, context);
            }
        };
    }

    private static Tasklet once(Runnable work) {
        return (contribution, context) -> {
            work.run();
            return RepeatStatus.FINISHED;
        };
    }

    private RecordFlow flow(Referrals referrals) {
        return new RecordFlow(
                index,
                model,
                job.matching().match(),
                compared,
                new CorrectionPolicy(
                        job.matching().authority(),
                        job.matching().addressKind(),
                        job.matching().tightened(),
                        job.sharedFields()),
                new CleanseSettings(job.input().values(), scene.date()),
                job.input().columns().singleColumns(),
                referrals);
    }

    private ResultStore results() {
        return new ResultStore(
                scene.database(),
                job.name(),
                scene.date(),
                index.manifest().asOf(),
                index.manifest().scope());
    }

    private void closeBooks() {
        Books books = results().books();
        if (books.balance() != 0) {
            throw new IllegalStateException(
                    "the books of " + job.name() + " are out by " + books.balance() + " records");
        }
    }

    /** Writes the job's folder, as the tables stand; on any thread, once the job's steps have ended. */
    void report() {
        try (JobClock.Phase phase = clock.phase("report")) {
            write();
        }
    }

    private void write() {
        JobResults results = new StoppableResults(results(), scene.stop());
        ReportContext context = new ReportContext(
                Reported.job(job),
                scene.date(),
                language,
                scene.workspace().root(),
                code -> scene.gazetteer().findWard(code).map(JobNight::shown).orElse(""),
                IdDisplay.WHOLE,
                timing(results.summary().books()));
        place(scene, job.name())
                .write(results.summary().isHeldBack(), folder -> JobReport.write(context, results, folder));
    }

    /** {@code Phường Ba Đình, Hà Nội}: provinces are known without their kind. */
    static String shown(Ward ward) {
        return ward.name() + ", " + PROVINCE_KIND.matcher(ward.provinceName()).replaceFirst("");
    }

    private Map<String, PhaseTiming> timing(Books books) {
        Map<String, PhaseTiming> timing = new LinkedHashMap<>();
        timing.put("ingest", timing(clock.seconds("ingest"), books.read()));
        timing.put("match", timing(clock.seconds("match"), books.verified()));
        timing.put("card", timing(clock.seconds("card"), books.verified()));
        return timing;
    }

    private static PhaseTiming timing(double seconds, long records) {
        return new PhaseTiming(seconds, seconds == 0 ? 0 : records / seconds);
    }

    private static ResultsPlace place(NightScene scene, String job) {
        return new ResultsPlace(scene.workspace(), scene.date(), job);
    }

    static JobResult result(
            NightScene scene, Job job, JobClock clock, Map<String, int[]> shares, Optional<Failure> failure) {
        ResultStore results = new ResultStore(scene.database(), job.name(), scene.date(), "", "");
        Books books = results.books();
        long used = shares.getOrDefault(job.name(), new int[2])[1];
        double seconds = clock.total();
        long records = Math.max(books.read(), books.verified());
        return new JobResult(
                job.name(),
                job.title(),
                books,
                used,
                seconds == 0 ? 0 : records / seconds,
                place(scene, job.name()).shown(),
                failure);
    }

    static JobResult broken(String name, Failure failure) {
        return new JobResult(name, name, new Books(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0, 0, "", Optional.of(failure));
    }
}
