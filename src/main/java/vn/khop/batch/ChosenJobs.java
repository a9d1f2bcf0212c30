package vn.khop.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khop.jobfile.BrokenJob;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.SettingsRefused;

/**
 * The jobs of a run, and those that cannot run before any file is read.
 *
 * @param jobs by name
 * @param broken by name: a job file with faults, or a model that is not there
 * @param models those of the whole run, whatever is trained meanwhile
 */
record ChosenJobs(List<Job> jobs, Map<String, Failure> broken, Models models) {

    private static final int SETTINGS_REFUSED = 78;

    /**
     * Chooses.
     *
     * @param names the jobs that were named; all where none is
     * @throws SettingsRefused if one of them is not known, or if a file of {@code jobs/models} is no model
     */
    static ChosenJobs of(Workspace workspace, JobFiles files, List<String> names) {
        Set<String> wished = new LinkedHashSet<>(names);
        Map<String, Failure> failures = new TreeMap<>();
        for (BrokenJob job : files.broken()) {
            if (wished.isEmpty() || wished.contains(job.name())) {
                failures.put(job.name(), failure(job.refusal()));
            }
        }
        for (String name : wished) {
            if (files.find(name).isEmpty() && !failures.containsKey(name)) {
                throw new SettingsRefused("there is no job '" + name + "'; the jobs are "
                        + files.jobs().stream().map(Job::name).collect(Collectors.joining(", ")));
            }
        }
        Models models = Models.of(workspace);
        List<Job> jobs = new ArrayList<>();
        for (Job job : files.jobs()) {
            if (wished.isEmpty() || wished.contains(job.name())) {
                try {
                    models.of(job);
                    jobs.add(job);
                } catch (SettingsRefused e) {
                    failures.put(job.name(), failure(e));
                }
            }
        }
        return new ChosenJobs(List.copyOf(jobs), failures, models);
    }

    private static Failure failure(SettingsRefused refusal) {
        return new Failure(SETTINGS_REFUSED, String.valueOf(refusal.getMessage()));
    }
}
