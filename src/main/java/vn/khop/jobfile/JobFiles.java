package vn.khop.jobfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khop.quota.QuotaSettings;
import vn.khop.record.SettingsRefused;

/**
 * The settings of a workspace: every job file of {@code jobs/}, registry.yaml and quota.yaml, read and checked before any data file is
 * opened. A job file with faults does not stop the other jobs; faults in registry.yaml or quota.yaml stop all.
 */
public final class JobFiles {

    private final List<Job> jobs;
    private final List<BrokenJob> broken;
    private final RegistryFile registry;
    private final QuotaSettings quota;

    private JobFiles(List<Job> jobs, List<BrokenJob> broken, RegistryFile registry, QuotaSettings quota) {
        this.jobs = jobs;
        this.broken = broken;
        this.registry = registry;
        this.quota = quota;
    }

    /**
     * Reads a workspace's settings.
     *
     * @throws SettingsRefused if the folder, registry.yaml or quota.yaml has a fault; the message tells all faults of all files, one a line
     */
    public static JobFiles load(Path workspace) {
        JobFolder folder = JobFolder.read(workspace);
        if (folder.registry().isEmpty() || folder.quota().isEmpty()) {
            throw new SettingsRefused(
                    faults(folder).stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        return new JobFiles(
                folder.jobs(),
                folder.broken(),
                folder.registry().get(),
                folder.quota().get());
    }

    /** All faults of all settings files, by file and place; empty when every job can run. */
    public static List<Fault> check(Path workspace) {
        return faults(JobFolder.read(workspace));
    }

    private static List<Fault> faults(JobFolder folder) {
        List<Fault> faults = new ArrayList<>(folder.shared());
        folder.broken().forEach(job -> faults.addAll(job.faults()));
        return faults.stream().sorted().toList();
    }

    /** The jobs that can run, by name in code point order. */
    public List<Job> jobs() {
        return jobs;
    }

    /** The jobs that cannot run, by name; each is a failure of its own with exit code 78. */
    public List<BrokenJob> broken() {
        return broken;
    }

    /** The job of this name that can run, if there is one. */
    public Optional<Job> find(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    public RegistryFile registry() {
        return registry;
    }

    public QuotaSettings quota() {
        return quota;
    }
}
