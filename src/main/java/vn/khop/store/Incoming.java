package vn.khop.store;

import java.util.UUID;
import vn.khop.record.CleanRecord;
import vn.khop.record.RejectReason;

/** A row on its way in: a record to admit, or a row that gave none. */
public sealed interface Incoming {

    /** Physical line of the file, from 1. */
    long line();

    /**
     * A record to admit.
     *
     * @param subject which person of the row, empty for a row of one
     * @param hash of the row's mapped cells
     * @param worth expected value of a look-up, 0 to 1000
     */
    record Admit(long line, String subject, CleanRecord record, UUID hash, int worth) implements Incoming {}

    /**
     * A row that cannot be a record.
     *
     * @param detail what was found and expected; no personal value
     * @param text the row as read, cut to what can be kept
     */
    record Reject(long line, RejectReason reason, String detail, String text) implements Incoming {}
}
