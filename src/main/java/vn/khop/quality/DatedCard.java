package vn.khop.quality;

import java.time.LocalDate;

/**
 * The card of a job as it stands.
 *
 * @param date of the night that made it: the last one on which the job verified anything
 * @param heldBack whether the job's results are held back for it
 */
public record DatedCard(LocalDate date, ErrorCard card, boolean heldBack) {}
