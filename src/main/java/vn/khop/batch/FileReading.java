package vn.khop.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.Cleanser;
import vn.khop.jobfile.JobInput;
import vn.khop.parallel.InOrder;
import vn.khop.pipeline.RowChunks;
import vn.khop.place.Gazetteer;
import vn.khop.quota.AdmissionOrder;
import vn.khop.record.RawRecord;
import vn.khop.record.RejectReason;
import vn.khop.source.ColumnMapping;
import vn.khop.source.Dialect;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;
import vn.khop.store.Incoming;

/** One source file as chunks of incoming rows: read by one thread, cleansed by several, in the order of the file. For one consumer. */
final class FileReading implements Iterator<List<Incoming>>, AutoCloseable {

    /** Rows a chunk; engine facts: 500 to 2,000 is the sweet spot of commit cost against lost work. */
    static final int CHUNK_ROWS = 2000;

    private static final int CHUNKS_AHEAD = 8;
    private static final int KEY_CHARS_MAX = 400;
    private static final int SUBJECT_CHARS_MAX = 100;

    private final SourceTable table;
    private final JobInput input;
    private final ColumnMapping mapping;
    private final InOrder<List<Row>, List<Incoming>> chunks;

    /** @param name what messages call the file: as the job file has it, since what is read is the archived copy */
    FileReading(Path file, String name, JobInput input, CleanseSettings cleansing, Gazetteer gazetteer, int threads) {
        this.input = input;
        this.table = SourceTable.open(file, name, input.read(), input.columns().headerNames());
        try {
            this.mapping = ColumnMapping.bind(input.columns(), table.dialect(), name);
            table.keepText(row -> mayLackKey(mapping.sourceKey(row.values())) || mayBeTooLong(row.values()));
            this.chunks = new InOrder<>(
                    new RowChunks(table, CHUNK_ROWS), () -> worker(cleansing, gazetteer), threads, CHUNKS_AHEAD);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private Function<List<Row>, List<Incoming>> worker(CleanseSettings cleansing, Gazetteer gazetteer) {
        Cleanser cleanser = new Cleanser(cleansing, gazetteer);
        RowHash hash = new RowHash();
        return chunk -> {
            List<Incoming> incoming = new ArrayList<>(chunk.size());
            for (Row row : chunk) {
                if (row instanceof Row.Cells cells) {
                    admit(cells, cleanser, hash, incoming);
                } else if (row instanceof Row.Unreadable bad) {
                    incoming.add(new Incoming.Reject(bad.line(), bad.reason(), bad.detail(), bad.text()));
                }
            }
            return incoming;
        };
    }

    /** Whether the row may go back for its key; the subject of a record is still to be added to it. */
    private static boolean mayLackKey(String key) {
        return key.isEmpty() || key.length() > KEY_CHARS_MAX - SUBJECT_CHARS_MAX;
    }

    /** Whether clean values and raw cells together may be past what can be held; a character is at most three bytes in each. */
    private static boolean mayBeTooLong(List<String> values) {
        int characters = 0;
        for (String value : values) {
            characters += value.length();
        }
        return characters > Incoming.Admit.BYTES_MAX / 6;
    }

    private void admit(Row.Cells row, Cleanser cleanser, RowHash hasher, List<Incoming> incoming) {
        List<RawRecord> records = mapping.records(row.values());
        String key = records.get(0).sourceKey();
        if (key.isEmpty()) {
            incoming.add(new Incoming.Reject(row.line(), RejectReason.NO_SOURCE_KEY, "", row.text()));
            return;
        }
        if (key.length() > KEY_CHARS_MAX) {
            incoming.add(new Incoming.Reject(
                    row.line(),
                    RejectReason.TOO_LONG,
                    "source_key has " + key.length() + " characters, at most " + KEY_CHARS_MAX,
                    row.text()));
            return;
        }
        UUID hash = hasher.of(records);
        for (RawRecord raw : records) {
            var clean = cleanser.clean(raw);
            Incoming.Admit admit =
                    Incoming.Admit.of(row.line(), subject(raw), clean, hash, AdmissionOrder.value(clean));
            incoming.add(admit.isTooLong() ? tooLong(row, admit) : admit);
        }
    }

    private static Incoming tooLong(Row.Cells row, Incoming.Admit admit) {
        return new Incoming.Reject(
                row.line(),
                RejectReason.TOO_LONG,
                "takes " + admit.text().length + " bytes of UTF-8, at most " + Incoming.Admit.BYTES_MAX,
                row.text());
    }

    private String subject(RawRecord raw) {
        return input.columns().subjects().isEmpty()
                ? ""
                : raw.sourceKey().substring(raw.sourceKey().lastIndexOf('#') + 1);
    }

    /** The text of these lines, by reading the file once more; for rows that were found to be rejected after they had gone by. */
    static Map<Long, String> texts(Path file, Dialect dialect, Set<Long> lines) {
        Map<Long, String> texts = new TreeMap<>();
        try (SourceTable table = SourceTable.open(file, dialect)) {
            table.keepText(row -> lines.contains(row.line()));
            @Nullable Row row;
            while (texts.size() < lines.size() && (row = table.next()) != null) {
                if (row instanceof Row.Cells cells && lines.contains(row.line())) {
                    texts.put(row.line(), cells.text());
                }
            }
        }
        return texts;
    }

    Dialect dialect() {
        return table.dialect();
    }

    long footerRows() {
        return table.footerRows();
    }

    long bytesRead() {
        return table.bytesRead();
    }

    long bytesTotal() {
        return table.bytesTotal();
    }

    @Override
    public boolean hasNext() {
        return chunks.hasNext();
    }

    @Override
    public List<Incoming> next() {
        return chunks.next();
    }

    @Override
    public void close() {
        chunks.close();
        table.close();
    }
}
