package vn.khop.jobfile;

/**
 * A job file, read and checked.
 *
 * @param name {@code [a-z0-9-]+}, unique in the workspace; names the folder under out/
 * @param title what reports call it; the name where the file gives none
 */
public record Job(String name, String title, JobInput input, JobMatching matching, JobLimits limits) {}
