package vn.khop.jobfile;

import java.util.OptionalDouble;

/**
 * Where a job stops, and when it starts.
 *
 * @param rejected past this share of the rows read, the job stops before any quota is spent
 * @param changed past this share of the known records, likewise
 * @param falseLinkRate results are held back past this rate, 0 to 1; empty for no limit
 * @param schedule a Spring cron text in the quota file's zone, empty for none
 */
public record JobLimits(Share rejected, Share changed, OptionalDouble falseLinkRate, String schedule) {}
