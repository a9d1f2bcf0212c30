package vn.khop.report;

/**
 * What the page of an evaluation says beside the figures.
 *
 * @param title the job's
 * @param asOf the day of the registry extract, as the registry file's settings have it
 * @param scope what the extract covers, likewise
 */
public record EvaluationContext(String title, String asOf, String scope) {}
