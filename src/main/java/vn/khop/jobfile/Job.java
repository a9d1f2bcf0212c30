package vn.khop.jobfile;

import java.util.Optional;
import vn.khop.correct.SharedFields;

/**
 * A job file, read and checked.
 *
 * @param name {@code [a-z0-9-]+}, unique in the workspace; names the folder under out/
 * @param title what reports call it; the name where the file gives none
 * @param agreement which registry values the job's own files may show, and until when; empty where nothing limits that
 * @param fourEyes whether a case is settled only when two reviewers say the same of it
 */
public record Job(
        String name,
        String title,
        JobInput input,
        JobMatching matching,
        JobLimits limits,
        Optional<JobAgreement> agreement,
        boolean fourEyes) {

    /** The fields whose registry values the job's own files may show, of persons who are accepted as the same. */
    public SharedFields sharedFields() {
        return agreement.map(JobAgreement::fields).orElse(SharedFields.ALL);
    }
}
