package vn.khop.report;

import java.time.LocalDate;

/**
 * Since when a case stands and how far its answer is.
 *
 * @param due by when somebody should have answered
 */
record CaseTimes(LocalDate since, LocalDate due, CaseState state) {}
