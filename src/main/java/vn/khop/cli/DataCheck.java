package vn.khop.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.khop.batch.Workspace;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.jobfile.RegistryFile;
import vn.khop.jobfile.Share;
import vn.khop.jobfile.SourceFiles;
import vn.khop.pipeline.JobSample;
import vn.khop.pipeline.JobSampler;
import vn.khop.pipeline.SampleSettings;
import vn.khop.pipeline.SampleSettings.Kind;
import vn.khop.place.Gazetteer;
import vn.khop.record.InputRefused;

/** {@code khop validate --with-data}: the registry and each job on the first rows of their files. Mutable; run once. */
final class DataCheck {

    private static final String REGISTRY = "registry";

    private final Session session;
    private final Path root;
    private final JobFiles files;
    private final long rows;
    private final LocalDate today;
    private final Gazetteer gazetteer;
    private final SampleText text;
    private final List<Map<String, Object>> told = new ArrayList<>();
    private boolean refused;

    DataCheck(Session session, Path root, JobFiles files, long rows) {
        this.session = session;
        this.root = root;
        this.files = files;
        this.rows = rows;
        this.text = new SampleText(session.texts());
        this.today = session.options()
                .date()
                .orElseGet(() -> LocalDate.ofInstant(
                        session.clock().instant(), files.quota().zone()));
        this.gazetteer = new Workspace(root).gazetteer(today);
    }

    /** Reads, prints and remembers; a refused file stops neither its job nor the others. */
    void run() {
        RegistryFile registry = files.registry();
        check(
                REGISTRY,
                session.texts().say("data.registry"),
                registry.files(),
                new SampleSettings(Kind.REGISTRY, registry.read(), registry.columns(), registry.values(), rows, today),
                Share.ofPercent(100));
        for (Job job : files.jobs()) {
            check(
                    job.name(),
                    job.title(),
                    job.input().files(),
                    new SampleSettings(
                            Kind.SOURCE,
                            job.input().read(),
                            job.input().columns(),
                            job.input().values(),
                            rows,
                            today),
                    job.limits().rejected());
        }
        text.meanings(session.result());
    }

    private void check(String job, String title, SourceFiles globs, SampleSettings settings, Share limit) {
        PrintWriter out = session.result();
        out.println((told.isEmpty() ? "" : "\n") + session.texts().say("data.job", job, title));
        JobSampler sampler = new JobSampler(settings, gazetteer);
        List<String> refusals = new ArrayList<>();
        List<Path> present = new ArrayList<>();
        try {
            present.addAll(globs.resolve(root));
        } catch (InputRefused e) {
            refusals.add(String.valueOf(e.getMessage()));
        }
        for (Path file : present) {
            try {
                sampler.read(file, relative(file));
            } catch (InputRefused e) {
                refusals.add(String.valueOf(e.getMessage()));
            }
        }
        refused |= !refusals.isEmpty();
        JobSample sample = sampler.sample();
        if (present.isEmpty() && refusals.isEmpty()) {
            out.println("  " + session.texts().say("data.no_file", String.join(" ", globs.globs())));
        } else {
            text.print(sample, limit, out, session.terminal());
        }
        refusals.forEach(
                message -> session.terminal().err().println(session.texts().said("khop: " + job + ":", message)));
        told.add(SampleJson.of(job, sample, refusals));
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Whether the night would refuse a file. */
    boolean isRefused() {
        return refused;
    }

    /** What was found, a map a job. */
    List<Map<String, Object>> document() {
        return told;
    }
}
