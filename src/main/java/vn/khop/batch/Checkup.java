package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khop.jobfile.Fault;
import vn.khop.jobfile.JobFiles;
import vn.khop.place.Gazetteer;
import vn.khop.place.PlacesFault;
import vn.khop.record.Unavailable;
import vn.khop.registry.Generations;
import vn.khop.store.AuditFault;
import vn.khop.store.AuditLog;
import vn.khop.store.Database;

/** Looks whether a workspace is sound, without changing it. */
public final class Checkup {

    private static final long FREE_BYTES_MIN = 1L << 30;

    private final Workspace workspace;
    private final InstantSource clock;
    private final List<Finding> findings = new ArrayList<>();

    private Checkup(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * One thing looked at.
     *
     * @param check a short stable name
     * @param sound whether it is as it should be
     * @param detail what was found, and the cure where it is not sound
     */
    public record Finding(String check, boolean sound, String detail) {}

    /** Looks at everything. */
    public static List<Finding> run(Workspace workspace, InstantSource clock) {
        return new Checkup(workspace, clock).run();
    }

    private List<Finding> run() {
        java();
        jobFiles();
        places();
        hooks();
        disk();
        registry();
        Optional<String> holder = WorkspaceLock.findHolder(workspace);
        if (holder.isPresent()) {
            findings.add(
                    new Finding("database", true, "a run holds the workspace (" + holder.get() + "); not looked at"));
        } else {
            database();
        }
        results();
        return findings;
    }

    private void java() {
        Runtime.Version version = Runtime.version();
        long heapMiB = Runtime.getRuntime().maxMemory() >> 20;
        findings.add(
                new Finding("java", version.feature() >= 17, "Java " + version + ", heap up to " + heapMiB + " MiB"));
    }

    private void jobFiles() {
        List<Fault> faults = JobFiles.check(workspace.root());
        findings.add(new Finding(
                "job-files",
                faults.isEmpty(),
                faults.isEmpty() ? "no fault" : faults.size() + " faults; khop validate lists them"));
    }

    private void places() {
        List<PlacesFault> faults = Gazetteer.check(workspace.places());
        if (Files.exists(workspace.places())) {
            findings.add(new Finding(
                    "places",
                    faults.isEmpty(),
                    faults.isEmpty() ? "no fault" : faults.size() + " faults; khop validate lists them"));
        }
    }

    private void hooks() {
        if (Files.exists(workspace.root().resolve("hooks"))) {
            List<String> faults = Hooks.faults(workspace);
            if (faults.isEmpty()) {
                findings.add(new Finding("hooks", true, "no fault"));
            }
            faults.forEach(fault -> findings.add(new Finding("hooks", false, fault)));
        }
    }

    private void disk() {
        long free = workspace.root().toFile().getUsableSpace();
        findings.add(new Finding(
                "disk",
                free >= FREE_BYTES_MIN,
                (free >> 20) + " MiB free" + (free >= FREE_BYTES_MIN ? "" : "; expected at least 1,024 MiB")));
    }

    private void registry() {
        Generations generations = new Generations(workspace.registry());
        try {
            if (generations.current().isEmpty()) {
                findings.add(new Finding("registry", true, "no index yet; khop registry load makes one"));
                return;
            }
            generations.verify();
            findings.add(new Finding(
                    "registry",
                    true,
                    "generation " + generations.current().get().generation() + ", every file as its manifest says"));
        } catch (Unavailable e) {
            findings.add(
                    new Finding("registry", false, e.getMessage() + "; the next run rebuilds it from its extract"));
        }
    }

    private void database() {
        if (workspace.server().isEmpty() && !Database.exists(workspace.var())) {
            findings.add(new Finding("database", true, "none yet"));
            return;
        }
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            findings.add(new Finding("database", true, "opens, schema current, commits are on disk when they return"));
            List<AuditFault> faults =
                    new AuditLog(open.database(), clock).verify(List.of()).faults();
            findings.add(new Finding(
                    "audit",
                    faults.isEmpty(),
                    faults.isEmpty() ? "the chain holds" : faults.get(0).message()));
        } catch (Unavailable e) {
            findings.add(new Finding("database", false, String.valueOf(e.getMessage())));
        }
    }

    private void results() {
        if (!Files.isDirectory(workspace.out())) {
            return;
        }
        try (Stream<Path> files = Files.walk(workspace.out())) {
            long parts = files.filter(file -> file.toString().endsWith(".part")).count();
            findings.add(new Finding(
                    "results",
                    true,
                    parts == 0
                            ? "no unfinished file"
                            : parts + " unfinished .part files of a dead run; the next run replaces them"));
        } catch (IOException e) {
            findings.add(new Finding("results", false, "out/ cannot be read"));
        }
    }
}
