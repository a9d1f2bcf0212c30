package vn.khop.store;

import vn.khop.record.CleanRecord;
import vn.khop.record.Person;

/** What a record says as an entry of a pack of {@code record_text}: source_key, clean values, raw cells, issues, line, changes. */
final class StoredRecord {

    private static final int KEY = 0;
    private static final int PERSON = 1;
    private static final int RAW = 2;
    private static final int ISSUES = 3;
    private static final int LINE = 4;
    private static final int CHANGES = 5;

    private StoredRecord() {}

    static byte[] entry(CleanRecord record, long line) {
        return TextPack.entry(
                record.sourceKey(),
                record.person().encode(),
                RecordText.encodeRaw(record.raw()),
                RecordText.encodeIssues(record.issues()),
                Long.toString(line),
                RecordText.encodeChanges(record.changes()));
    }

    /** The line on which the record stood in its file, from 1. */
    static long line(TextPack.Entry entry) {
        return Long.parseLong(entry.text(LINE));
    }

    static String key(TextPack.Entry entry) {
        return entry.text(KEY);
    }

    /** The clean values; each is read when it is asked for. */
    static Person person(TextPack.Entry entry) {
        return entry.person(PERSON);
    }

    static CleanRecord read(TextPack.Entry entry) {
        return new CleanRecord(
                entry.text(KEY),
                entry.person(PERSON),
                RecordText.decodeRaw(entry.text(RAW)),
                RecordText.decodeIssues(entry.text(ISSUES)),
                RecordText.decodeChanges(entry.text(CHANGES)));
    }
}
