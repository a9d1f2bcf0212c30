package vn.khop.pipeline;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.Cleanser;
import vn.khop.parallel.InOrder;
import vn.khop.place.Gazetteer;
import vn.khop.record.InputRefused;
import vn.khop.source.Dialect;
import vn.khop.source.SourceTable;

/**
 * Looks at a source file before any job is written for it: opens it as a table, suggests a field for each column from the first rows, then counts
 * all rows as they stream by and what cleansing them as suggested would give. The file never has to fit in memory, and the profile is the same
 * at any number of threads.
 */
public final class FileProfiler {

    private static final int BATCHES_AHEAD = 4;

    private final ProfileSettings settings;
    private final Gazetteer gazetteer;
    private final int threads;

    /** @param threads workers that cleanse, at least 1 */
    public FileProfiler(ProfileSettings settings, Gazetteer gazetteer, int threads) {
        this.settings = settings;
        this.gazetteer = gazetteer;
        this.threads = threads;
    }

    /**
     * Profiles a file.
     *
     * @throws InputRefused if it cannot be read as a table, or turns out to be damaged
     */
    public FileProfile profile(Path file) {
        try (SourceTable table = SourceTable.open(file, settings.read())) {
            List<String> header = table.header();
            boolean headless = HeaderLook.isRecord(header);
            List<String> names = headless ? Collections.nCopies(header.size(), "") : header;
            RowTally rows = new RowTally(table, settings.rowsMax());
            RowBatches batches = new RowBatches(rows);
            List<List<String>> first = batches.hasNext() ? batches.next() : List.of();
            Suggestions suggestions = FieldSuggester.suggest(new ValueSigns(gazetteer), names, first);
            ProfileCounts counts = count(first, batches, suggestions);
            RowCounts rowCounts = rows.counts();
            return new FileProfile(
                    String.valueOf(file.getFileName()),
                    named(table.dialect(), names),
                    table.encodingEvidence(),
                    rowCounts,
                    ColumnProfiles.of(names, suggestions, counts, rowCounts, settings.formsMax()),
                    first.size(),
                    ColumnProfiles.remarks(headless, suggestions));
        }
    }

    private ProfileCounts count(List<List<String>> first, RowBatches rest, Suggestions suggestions) {
        SuggestedRecords records = new SuggestedRecords(suggestions);
        CleanseSettings cleansing = new CleanseSettings(Map.of(), records.fields(), settings.businessDate());
        Supplier<Function<List<List<String>>, ProfileCounts.Batch>> workers =
                () -> ProfileCounts.cleansing(records, new Cleanser(cleansing, gazetteer));
        ProfileCounts counts = new ProfileCounts(suggestions, records, settings.examples());
        counts.add(workers.get().apply(first));
        try (InOrder<List<List<String>>, ProfileCounts.Batch> batches =
                new InOrder<>(rest, workers, threads, BATCHES_AHEAD)) {
            while (batches.hasNext()) {
                counts.add(batches.next());
            }
        }
        return counts;
    }

    private static Dialect named(Dialect found, List<String> names) {
        return new Dialect(found.format(), found.gzip(), found.text(), names, found.headerRow(), found.sheet());
    }
}
