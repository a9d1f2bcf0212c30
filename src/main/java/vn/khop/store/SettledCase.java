package vn.khop.store;

import java.time.LocalDate;
import vn.khop.review.Conclusion;

/**
 * What reviewers settled of a case that stands.
 *
 * @param on the day of the last word that took effect
 */
public record SettledCase(Conclusion conclusion, LocalDate on) {}
