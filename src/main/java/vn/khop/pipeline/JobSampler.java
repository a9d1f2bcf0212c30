package vn.khop.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.Cleanser;
import vn.khop.pipeline.JobSample.FieldSample;
import vn.khop.pipeline.JobSample.FileSample;
import vn.khop.place.Gazetteer;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.RawRecord;
import vn.khop.record.RejectReason;
import vn.khop.source.Blank;
import vn.khop.source.ColumnMapping;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;

/**
 * Reads the first rows of a job's files as the night would, cleanses them and counts what is found; keeps nothing. Mutable: files are read one
 * after another, then the sample is asked for; for one thread.
 */
public final class JobSampler {

    /** As the night has it: a longer key rejects its row. */
    private static final int KEY_CHARS_MAX = 400;

    private static final List<Field> LISTS =
            List.of(Field.GENDER, Field.ETHNICITY, Field.STATUS, Field.RELATIONSHIP, Field.DOCUMENT_TYPE);

    private final SampleSettings settings;
    private final Cleanser cleanser;
    private final List<FileSample> files = new ArrayList<>();
    private final Map<String, SubjectCounts> subjects = new LinkedHashMap<>();
    private final Map<Field, WordWatch> words = new EnumMap<>(Field.class);

    /** What was counted of one subject. */
    private static final class SubjectCounts {
        private final FindingCounts findings = new FindingCounts();
        private final Map<Field, Set<String>> names = new EnumMap<>(Field.class);
        private final long[] filled = new long[Field.values().length];
        private long records;
    }

    public JobSampler(SampleSettings settings, Gazetteer gazetteer) {
        this.settings = settings;
        this.cleanser = new Cleanser(
                new CleanseSettings(settings.values(), settings.columns().fields(), settings.businessDate()),
                gazetteer);
        Set<String> names = settings.columns().subjects().keySet();
        (names.isEmpty() ? Set.of("") : names).forEach(name -> subjects.put(name, new SubjectCounts()));
        LISTS.forEach(field -> words.put(field, new WordWatch(field)));
    }

    /**
     * Reads the first rows of a file.
     *
     * @param name what messages are to call it
     * @throws InputRefused as the night would refuse it
     */
    public void read(Path file, String name) {
        try (SourceTable table =
                SourceTable.open(file, name, settings.read(), settings.columns().headerNames())) {
            ColumnMapping mapping = ColumnMapping.bind(settings.columns(), table.dialect(), name);
            RowTally rows = new RowTally(table, settings.rowsMax());
            KeyWatch keys = new KeyWatch();
            long duplicates = 0;
            for (Row.Cells row; (row = rows.next()) != null; ) {
                List<RawRecord> records = mapping.records(row.values());
                if (settings.kind() == SampleSettings.Kind.REGISTRY) {
                    requireReadable(file, rows);
                    requireId(file, row, records);
                } else if (isRejected(rows, row, mapping.sourceKey(row.values()))) {
                    continue;
                } else {
                    KeyWatch.Look look = keys.look(mapping.sourceKey(row.values()), row.line(), records);
                    duplicates += look.kind() == KeyWatch.Kind.DUPLICATE ? 1 : 0;
                    if (look.kind() != KeyWatch.Kind.NEW) {
                        rejectBoth(look, rows, row);
                        continue;
                    }
                }
                records.forEach(this::count);
            }
            if (settings.kind() == SampleSettings.Kind.REGISTRY) {
                requireReadable(file, rows);
            }
            files.add(new FileSample(name, rows.counts(), duplicates, unused(mapping, table.header())));
        }
    }

    private static void requireReadable(Path file, RowTally rows) {
        Row bad = rows.firstUnreadable();
        if (bad != null) {
            throw RegistryLoad.unreadable(file, bad);
        }
    }

    private static void requireId(Path file, Row row, List<RawRecord> records) {
        if (records.stream().anyMatch(record -> Blank.is(record.cell(Field.CITIZEN_ID)))) {
            throw RegistryLoad.withoutId(file, row);
        }
    }

    private static boolean isRejected(RowTally rows, Row row, String key) {
        if (key.isEmpty()) {
            rows.reject(row.line(), RejectReason.NO_SOURCE_KEY);
        } else if (key.length() > KEY_CHARS_MAX) {
            rows.reject(row.line(), RejectReason.TOO_LONG);
        }
        return key.isEmpty() || key.length() > KEY_CHARS_MAX;
    }

    /** Rejects both rows of a key with two contents; the first was counted when nothing was known of the other. */
    private static void rejectBoth(KeyWatch.Look look, RowTally rows, Row row) {
        if (look.kind() == KeyWatch.Kind.CONFLICT) {
            if (look.first() > 0) {
                rows.reject(look.first(), RejectReason.KEY_NOT_UNIQUE);
            }
            rows.reject(row.line(), RejectReason.KEY_NOT_UNIQUE);
        }
    }

    private void count(RawRecord raw) {
        int mark = raw.sourceKey().lastIndexOf('#');
        String subject = subjects.size() == 1 && subjects.containsKey("")
                ? ""
                : raw.sourceKey().substring(mark + 1);
        SubjectCounts counts = subjects.computeIfAbsent(subject, any -> new SubjectCounts());
        counts.records++;
        raw.cells().forEach((field, cell) -> counts.filled[field.ordinal()]++);
        CleanRecord clean = cleanser.clean(raw);
        counts.findings.add(clean);
        words.values().forEach(watch -> watch.add(raw, clean));
    }

    /** The names of the columns that no field uses; notes which field uses the others. */
    private List<String> unused(ColumnMapping mapping, List<String> header) {
        Set<Integer> used = new LinkedHashSet<>();
        subjects.forEach((subject, counts) -> {
            for (Field field : Field.values()) {
                List<Integer> columns = mapping.columns(subject, field);
                used.addAll(columns);
                columns.forEach(column -> counts.names
                        .computeIfAbsent(field, any -> new LinkedHashSet<>())
                        .add(header.get(column)));
            }
        });
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!used.contains(i) && !Blank.is(header.get(i))) {
                unused.add(header.get(i));
            }
        }
        return unused;
    }

    /** What was found in all files read so far. */
    public JobSample sample() {
        List<FieldSample> columns = new ArrayList<>();
        subjects.forEach((subject, counts) -> {
            for (Field field : Field.values()) {
                FieldFindings findings = counts.findings.of(field);
                Set<String> names = counts.names.getOrDefault(field, Set.of());
                if (!names.isEmpty() || !findings.isEmpty()) {
                    columns.add(new FieldSample(
                            subject,
                            field,
                            List.copyOf(names),
                            counts.records,
                            counts.filled[field.ordinal()],
                            findings));
                }
            }
        });
        return new JobSample(
                files,
                columns,
                words.values().stream()
                        .filter(watch -> !watch.isEmpty())
                        .map(WordWatch::words)
                        .toList());
    }
}
