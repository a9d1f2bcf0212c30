package vn.khop.jobfile;

import java.util.Map;
import java.util.TreeMap;
import vn.khop.disk.Sha256;
import vn.khop.record.Field;
import vn.khop.source.ColumnRef;
import vn.khop.source.ColumnSettings;
import vn.khop.source.ReadSettings;

/**
 * A fingerprint of everything that changes how rows are read: encoding, delimiter, header row, columns, subjects, protected groups, values. The same file with
 * the same fingerprint gives the same records, so it need not be read again.
 */
final class SettingsHash {

    /** Raised when reading changes its meaning, so that files are read anew. */
    private static final String FORM = "1";

    private final StringBuilder text = new StringBuilder();

    private SettingsHash() {}

    /** SHA-256 in lower-case hex; the order of keys in the settings file does not matter, but the order of headers and subjects does. */
    static String of(ReadSettings read, ColumnSettings columns, Map<Field, Map<String, String>> values) {
        SettingsHash hash = new SettingsHash();
        hash.add(FORM, read.encoding(), read.delimiter(), read.headerRow());
        hash.addColumns(columns.columns());
        columns.subjects().forEach((subject, own) -> {
            hash.add("subject", subject);
            hash.addColumns(own);
        });
        new TreeMap<>(columns.protectedValues()).forEach((header, marks) -> {
            hash.add("protected", header);
            marks.stream().sorted().forEach(hash::add);
        });
        new TreeMap<>(values).forEach((field, synonyms) -> {
            hash.add("values", field.key());
            new TreeMap<>(synonyms).forEach((from, to) -> hash.add(from, to));
        });
        return hash.digest();
    }

    private void addColumns(Map<Field, ColumnRef> columns) {
        new TreeMap<>(columns).forEach((field, ref) -> {
            add("column", field.key(), ref instanceof ColumnRef.Joined ? "joined" : "any");
            ref.names().forEach(this::add);
        });
    }

    /** Each part with its length before it, so that no two settings have one text. */
    private void add(String... parts) {
        for (String part : parts) {
            text.append(part.length()).append(':').append(part).append('\n');
        }
    }

    private String digest() {
        return Sha256.of(text.toString());
    }
}
