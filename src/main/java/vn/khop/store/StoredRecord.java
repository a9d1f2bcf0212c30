package vn.khop.store;

import vn.khop.record.CleanRecord;

/** What a record says as an entry of a pack of {@code record_text}: source_key, clean values, raw cells, issues. */
final class StoredRecord {

    private static final int KEY = 0;
    private static final int PERSON = 1;
    private static final int RAW = 2;
    private static final int ISSUES = 3;

    private StoredRecord() {}

    static byte[] entry(CleanRecord record) {
        return TextPack.entry(
                record.sourceKey(),
                record.person().encode(),
                RecordText.encodeRaw(record.raw()),
                RecordText.encodeIssues(record.issues()));
    }

    static CleanRecord read(TextPack.Entry entry) {
        return new CleanRecord(
                entry.text(KEY),
                entry.person(PERSON),
                RecordText.decodeRaw(entry.text(RAW)),
                RecordText.decodeIssues(entry.text(ISSUES)));
    }
}
