package vn.khop.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.Cleanser;
import vn.khop.place.Gazetteer;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.source.Dialect;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;

/**
 * Looks at a source file before any job is written for it: opens it as a table, suggests a field for each column from the first rows, then counts
 * all rows as they stream by and what cleansing them as suggested would give. The file never has to fit in memory.
 */
public final class FileProfiler {

    /** Suggestions come from so many first rows, or fewer where these are very long. */
    private static final int FIRST_ROWS = 1000;

    private static final long FIRST_CHARS = 8_000_000;

    /** Hashes of values kept over all columns, 16 to 32 bytes each. */
    private static final int HASHES = 1 << 21;

    /** A key is counted exactly up to four million rows. */
    private static final int HASHES_OF_KEY = 1 << 22;

    private final ProfileSettings settings;
    private final Gazetteer gazetteer;

    public FileProfiler(ProfileSettings settings, Gazetteer gazetteer) {
        this.settings = settings;
        this.gazetteer = gazetteer;
    }

    /**
     * Profiles a file.
     *
     * @throws InputRefused if it cannot be read as a table, or turns out to be damaged
     */
    public FileProfile profile(Path file) {
        try (SourceTable table = SourceTable.open(file, settings.read())) {
            return new Reading(table).profile(String.valueOf(file.getFileName()));
        }
    }

    /** One file being read. */
    private final class Reading {

        private final SourceTable table;
        private final RowTally rows;
        private final boolean headless;
        private final List<String> header;
        private final List<ColumnCounter> counters = new ArrayList<>();
        private final List<FindingCounts> findings = new ArrayList<>();

        private Reading(SourceTable table) {
            this.table = table;
            this.rows = new RowTally(table, settings.rowsMax());
            this.headless = HeaderLook.isRecord(table.header());
            this.header = headless ? Collections.nCopies(table.header().size(), "") : table.header();
        }

        private FileProfile profile(String name) {
            List<List<String>> first = firstRows();
            Suggestions suggestions = FieldSuggester.suggest(new ValueSigns(gazetteer), header, first);
            SuggestedRecords records = new SuggestedRecords(suggestions);
            open(suggestions, records);
            Cleanser cleanser =
                    new Cleanser(new CleanseSettings(Map.of(), records.fields(), settings.businessDate()), gazetteer);
            first.forEach(cells -> count(cells, records, cleanser));
            for (Row.Cells row; (row = rows.next()) != null; ) {
                count(row.values(), records, cleanser);
            }
            RowCounts counts = rows.counts();
            return new FileProfile(
                    name,
                    shownDialect(),
                    table.encodingEvidence(),
                    counts,
                    columns(suggestions, counts),
                    first.size(),
                    remarks(suggestions));
        }

        private List<List<String>> firstRows() {
            List<List<String>> first = new ArrayList<>();
            long characters = 0;
            while (first.size() < FIRST_ROWS && characters < FIRST_CHARS) {
                Row.Cells row = rows.next();
                if (row == null) {
                    break;
                }
                first.add(row.values());
                characters += row.values().stream().mapToLong(String::length).sum();
            }
            return first;
        }

        private void open(Suggestions suggestions, SuggestedRecords records) {
            int share = Math.max(DistinctCount.LIMIT_MIN, Integer.highestOneBit(HASHES / Math.max(1, header.size())));
            for (int i = 0; i < header.size(); i++) {
                Optional<Field> field = suggestions.of(i).map(FieldSuggestion::field);
                int limit = field.equals(Optional.of(Field.SOURCE_KEY)) ? HASHES_OF_KEY : share;
                counters.add(new ColumnCounter(field, limit, settings.examples()));
            }
            for (int person = 0; person < records.persons(); person++) {
                findings.add(new FindingCounts());
            }
        }

        private void count(List<String> cells, SuggestedRecords records, Cleanser cleanser) {
            for (int i = 0; i < counters.size(); i++) {
                counters.get(i).add(cells.get(i));
            }
            for (int person = 0; person < findings.size(); person++) {
                findings.get(person).add(cleanser.clean(records.record(person, cells)));
            }
        }

        private Dialect shownDialect() {
            Dialect found = table.dialect();
            return new Dialect(found.format(), found.gzip(), found.text(), header, found.headerRow(), found.sheet());
        }

        private List<ColumnProfile> columns(Suggestions suggestions, RowCounts counts) {
            Set<String> repeated = HeaderLook.repeated(header);
            List<ColumnProfile> columns = new ArrayList<>();
            for (int i = 0; i < counters.size(); i++) {
                ColumnFigures figures = counters.get(i).figures();
                Optional<FieldSuggestion> suggestion = suggestions.of(i);
                List<Remark> remarks = suggestions.remarksOn(i);
                suggestion.ifPresent(given -> remarks.addAll(ColumnRemarks.of(given, figures, counts)));
                if (!headless) {
                    remarks.addAll(ColumnRemarks.ofName(header.get(i), figures, repeated));
                }
                columns.add(new ColumnProfile(
                        i + 1,
                        header.get(i),
                        suggestion,
                        figures,
                        counters.get(i).topForms(settings.formsMax()),
                        suggestion
                                .filter(given -> isFirstOf(suggestions, given))
                                .map(this::found)
                                .orElse(FieldFindings.NONE),
                        remarks));
            }
            return columns;
        }

        /** Whether no other column holds an earlier part of the same value. */
        private boolean isFirstOf(Suggestions suggestions, FieldSuggestion given) {
            return suggestions.given().values().stream()
                    .noneMatch(other -> other.field() == given.field()
                            && other.subject().equals(given.subject())
                            && other.part() < given.part());
        }

        private FieldFindings found(FieldSuggestion given) {
            int person = given.subject().equals("wife") ? 1 : 0;
            return findings.get(person).of(given.field());
        }

        private List<Remark> remarks(Suggestions suggestions) {
            List<Remark> remarks = new ArrayList<>();
            if (headless) {
                remarks.add(Remark.of(Remark.Kind.HEADER_IS_RECORD));
            }
            if (suggestions.couple()) {
                remarks.add(Remark.of(Remark.Kind.COUPLE));
            }
            if (!suggestions.has(Field.SOURCE_KEY)) {
                remarks.add(Remark.of(Remark.Kind.NO_KEY_COLUMN));
            }
            if (!suggestions.has(Field.FULL_NAME) && !suggestions.has(Field.GIVEN_NAME)) {
                remarks.add(Remark.of(Remark.Kind.NO_NAME_COLUMN));
            }
            return remarks;
        }
    }
}
