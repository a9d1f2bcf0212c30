package vn.khop.store;

import java.util.UUID;
import vn.khop.pipeline.SharedIds;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.RejectReason;

/** A row on its way in: a record to admit, or a row that gave none. */
public sealed interface Incoming {

    /** Physical line of the file, from 1. */
    long line();

    /**
     * A record to admit, in the texts of the tables: they are made by the threads that cleanse, so that the one that writes has less to do.
     *
     * @param subject which person of the row, empty for a row of one
     * @param unit who holds the record, as the quota knows it: at most 500 characters
     * @param facts what is counted of it
     * @param text what the record says, as an entry of a pack
     * @param hash of the row's mapped cells
     * @param worth expected value of a look-up, 0 to 1000
     */
    record Admit(
            long line,
            String subject,
            String sourceKey,
            String unit,
            RecordFacts.Facts facts,
            byte[] text,
            UUID hash,
            int worth)
            implements Incoming {

        /** The most that a record may say, in bytes of UTF-8. */
        public static final int BYTES_MAX = TextPack.ENTRY_BYTES_MAX;

        private static final int UNIT_CHARS_MAX = 500;

        /** The record as it is written down. */
        public static Admit of(long line, String subject, CleanRecord record, UUID hash, int worth) {
            return new Admit(
                    line,
                    subject,
                    record.sourceKey(),
                    unit(record),
                    new RecordFacts.Facts(
                            new RecordFacts.Cleansed(
                                    RecordText.encodeIssues(record.issues()), RecordText.encodeRules(record.changes())),
                            SharedIds.key(record)),
                    StoredRecord.entry(record, line),
                    hash,
                    worth);
        }

        /** The unit that holds a record, as it is kept; empty where it names none. */
        public static String unit(CleanRecord record) {
            String unit = RecordText.withoutMarks(record.person().text(Field.UNIT));
            return unit.length() <= UNIT_CHARS_MAX ? unit : unit.substring(0, UNIT_CHARS_MAX);
        }

        /** Whether the record is longer than the database can hold. */
        public boolean isTooLong() {
            return text.length > BYTES_MAX;
        }
    }

    /**
     * A row that cannot be a record.
     *
     * @param detail what was found and expected; no personal value
     * @param text the row as read, cut to what can be kept
     */
    record Reject(long line, RejectReason reason, String detail, String text) implements Incoming {}
}
