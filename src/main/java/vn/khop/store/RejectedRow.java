package vn.khop.store;

import vn.khop.record.RejectReason;

/**
 * One line of rejected.csv: a row that is returned to its source, with the reason and the row as read.
 *
 * @param fileId which delivery of the file
 */
public record RejectedRow(long fileId, String file, long line, RejectReason reason, String detail, String text) {}
