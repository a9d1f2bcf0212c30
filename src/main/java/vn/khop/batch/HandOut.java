package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.place.Ward;
import vn.khop.quota.WorkingDays;
import vn.khop.record.InputRefused;
import vn.khop.record.OutputFailed;
import vn.khop.registry.RegistryManifest;
import vn.khop.report.CaseIndex;
import vn.khop.report.Deadlines;
import vn.khop.report.ReportedJob;
import vn.khop.report.ReturnedRow;
import vn.khop.report.ScopeContext;
import vn.khop.report.ScopeReports;
import vn.khop.report.UnitCorrections;
import vn.khop.report.Wording;
import vn.khop.store.CardStore;
import vn.khop.store.CaseFile;
import vn.khop.store.Database;
import vn.khop.store.LinkedPersons;
import vn.khop.store.OutcomeDays;
import vn.khop.store.ResultStore;
import vn.khop.store.RunLog;
import vn.khop.store.VerdictQuery;
import vn.khop.text.Folding;

/** The last step of a night: the cases of all jobs, as they stand, in a folder for each ward's police and for each holder of records. */
final class HandOut {

    private static final int CHART_DAYS = 30;

    /** By processor: most of the time is waiting until files are on the disk. */
    private static final int FILES_AT_ONCE = 3;

    private final NightScene scene;
    private final JobFiles files;
    private final Locale language;

    HandOut(NightScene scene, JobFiles files, Locale language) {
        this.scene = scene;
        this.files = files;
        this.language = language;
    }

    /** Writes them; of several processes at work on jobs of one workspace, one at a time. */
    void write(RegistryManifest registry) {
        Path scratch = scene.workspace().var().resolve("handout");
        try (BuildTurn turn = BuildTurn.await(scratch)) {
            scene.database().inSnapshot(() -> write(registry, scratch));
        }
    }

    private void write(RegistryManifest registry, Path scratch) {
        List<String> heldBack = new ArrayList<>();
        List<String> agreementOver = new ArrayList<>();
        List<String> jobs = new ArrayList<>();
        for (String job : CaseFile.jobs(scene.database())) {
            if (isAgreementOver(job)) {
                agreementOver.add(title(job));
            } else if (new CardStore(scene.database(), job)
                    .holding(scene.date())
                    .isPresent()) {
                heldBack.add(title(job));
            } else {
                jobs.add(job);
            }
        }
        Wording wording = Wording.of(language);
        CaseIndex index = new CaseIndex(deadlines(
                scene.database(), scene.clock(), scene.date(), files.quota().workingDays(), wording));
        List<RuntimeException> failed = new ArrayList<>();
        try (UnitCorrections corrections = corrections(jobs, narrow(scratch.resolve("corrected.tmp")), failed::add);
                CaseFile cases = CaseFile.of(
                        scene.database(), jobs, narrow(scratch.resolve("cases.tmp")), (number, job, row) -> {
                            scene.stop().check();
                            index.take(number, job, row);
                        })) {
            LinkedPersons linked = new LinkedPersons(scene.database());
            for (String job : jobs) {
                linked.forEach(job, index::isInDoubt, (citizen, person) -> index.hear(job, citizen, person));
            }
            index.close();
            ScopeReports.write(
                    context(registry, heldBack, agreementOver),
                    index,
                    cases,
                    corrections,
                    OutcomeDays.of(scene.database(), jobs, scene.date().minusDays(CHART_DAYS)),
                    rejected(jobs),
                    scene.workspace().out().resolve(scene.date().toString()));
        }
        failed.stream().findFirst().ifPresent(first -> {
            throw first;
        });
    }

    /** Past the last day of its agreement a job is refused, and nothing of it is handed out. */
    private boolean isAgreementOver(String job) {
        return files.find(job)
                .flatMap(Job::agreement)
                .filter(agreement -> agreement.isOver(scene.date()))
                .isPresent();
    }

    private String title(String job) {
        return files.find(job).map(Job::title).orElse(job);
    }

    /** The rows that units load back; a job of which that fails has none, and the others have theirs. */
    private UnitCorrections corrections(List<String> jobs, Path scratch, Consumer<RuntimeException> failed) {
        UnitCorrections corrections = UnitCorrections.in(scratch);
        for (Job job : files.jobs()) {
            scene.stop().check();
            if (jobs.contains(job.name())) {
                try {
                    corrections.take(
                            Reported.job(job),
                            results(job.name()),
                            scene.workspace().root());
                } catch (InputRefused | IllegalStateException e) {
                    failed.accept(e);
                }
            }
        }
        corrections.written();
        return corrections;
    }

    private ResultStore results(String job) {
        return new ResultStore(scene.database(), job, scene.date(), "", "");
    }

    /** As of the report of a date. */
    static Deadlines deadlines(
            Database database, InstantSource clock, LocalDate date, WorkingDays days, Wording wording) {
        return new Deadlines(
                date,
                new RunLog(database, clock).dateBefore(date).orElse(LocalDate.MIN),
                new VerdictQuery(database).answered(),
                days,
                wording);
    }

    private static Path narrow(Path scratch) {
        try {
            Files.deleteIfExists(scratch);
            Files.createFile(scratch);
            FileRights.narrowFile(scratch);
            return scratch;
        } catch (IOException e) {
            throw new OutputFailed("cannot write var/handout/" + scratch.getFileName(), e);
        }
    }

    private ScopeContext context(RegistryManifest registry, List<String> heldBack, List<String> agreementOver) {
        Map<String, ReportedJob> jobs = new TreeMap<>();
        files.jobs().forEach(job -> jobs.put(job.name(), Reported.job(job)));
        Set<String> home = homeProvinces(registry.scope());
        return new ScopeContext(
                jobs,
                heldBack,
                agreementOver,
                scene.date(),
                language,
                code -> scene.gazetteer().findWard(code).map(JobNight::shown).orElse(""),
                code -> !home.isEmpty()
                        && scene.gazetteer()
                                .findWard(code)
                                .map(ward -> !home.contains(ward.provinceCode()))
                                .orElse(false),
                registry.asOf(),
                registry.scope(),
                scene.threads() * FILES_AT_ONCE);
    }

    /** The provinces that the scope of the extract names, with or without marks; none where it covers more than provinces that it names. */
    private Set<String> homeProvinces(String scope) {
        String said = " " + Folding.fold(scope).replaceAll("[^a-z0-9]+", " ") + " ";
        return scene.gazetteer().currentWards().stream()
                .filter(ward -> said.contains(" " + Folding.fold(province(ward)).replaceAll("[^a-z0-9]+", " ") + " "))
                .map(Ward::provinceCode)
                .collect(Collectors.toSet());
    }

    private static String province(Ward ward) {
        String shown = JobNight.shown(ward);
        return shown.substring(shown.lastIndexOf(',') + 1).strip();
    }

    private List<ReturnedRow> rejected(List<String> jobs) {
        List<ReturnedRow> rows = new ArrayList<>();
        for (String name : jobs) {
            files.find(name).ifPresent(job -> rows.addAll(new ReturnedRows(job, scene).of(results(name))));
        }
        return rows;
    }
}
