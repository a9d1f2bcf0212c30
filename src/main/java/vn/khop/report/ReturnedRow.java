package vn.khop.report;

import vn.khop.store.RejectedRow;

/**
 * A row that was sent back to its source.
 *
 * @param unit whose it is; empty where the row does not tell
 */
public record ReturnedRow(String job, String unit, RejectedRow row) {}
