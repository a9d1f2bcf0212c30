package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.khop.cleanse.Cleanser;
import vn.khop.record.Field;

/** What is counted of a file while its rows stream by: column by column, and what cleansing them as suggested gives. Mutable; for one thread. */
final class ProfileCounts {

    /** Hashes of values kept over all columns, 16 to 32 bytes each. */
    private static final int HASHES = 1 << 21;

    /** A key is counted exactly up to four million rows. */
    private static final int HASHES_OF_KEY = 1 << 22;

    private final List<ColumnCounter> columns = new ArrayList<>();
    private final List<FindingCounts> findings = new ArrayList<>();

    /**
     * Rows and what cleansing found in them.
     *
     * @param findings one a person of a row
     */
    record Batch(List<List<String>> rows, List<FindingCounts> findings) {}

    ProfileCounts(Suggestions suggestions, SuggestedRecords records, boolean withExamples) {
        int share =
                Math.max(DistinctCount.LIMIT_MIN, Integer.highestOneBit(HASHES / Math.max(1, suggestions.columns())));
        for (int i = 0; i < suggestions.columns(); i++) {
            Optional<Field> field = suggestions.of(i).map(FieldSuggestion::field);
            int limit = field.equals(Optional.of(Field.SOURCE_KEY)) ? HASHES_OF_KEY : share;
            columns.add(new ColumnCounter(field, limit, withExamples));
        }
        for (int person = 0; person < records.persons(); person++) {
            findings.add(new FindingCounts());
        }
    }

    /** Cleanses batches of rows; for one thread, any number of which may work side by side. */
    static Function<List<List<String>>, Batch> cleansing(SuggestedRecords records, Cleanser cleanser) {
        return rows -> {
            List<FindingCounts> found = new ArrayList<>();
            for (int person = 0; person < records.persons(); person++) {
                FindingCounts counts = new FindingCounts();
                for (List<String> cells : rows) {
                    counts.add(cleanser.clean(records.record(person, cells)));
                }
                found.add(counts);
            }
            return new Batch(rows, found);
        };
    }

    /** Counts a batch. */
    void add(Batch batch) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnCounter column = columns.get(i);
            for (List<String> cells : batch.rows()) {
                column.add(cells.get(i));
            }
        }
        for (int person = 0; person < findings.size(); person++) {
            findings.get(person).add(batch.findings().get(person));
        }
    }

    ColumnCounter column(int column) {
        return columns.get(column);
    }

    /** What cleansing found on the field of a suggestion. */
    FieldFindings findings(FieldSuggestion given) {
        int person = given.subject().equals(SuggestedRecords.SECOND) ? 1 : 0;
        return findings.get(person).of(given.field());
    }
}
