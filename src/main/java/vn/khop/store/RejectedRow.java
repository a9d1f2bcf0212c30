package vn.khop.store;

import vn.khop.record.RejectReason;

/** One line of rejected.csv: a row that is returned to its source, with the reason and the row as read. */
public record RejectedRow(String file, long line, RejectReason reason, String detail, String text) {}
