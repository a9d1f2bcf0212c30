package vn.khop.pipeline;

import java.time.LocalDate;
import java.util.Map;
import vn.khop.record.Field;
import vn.khop.source.ColumnSettings;
import vn.khop.source.ReadSettings;

/**
 * What a job says of its files, and how much of them is looked at.
 *
 * @param kind what the files are
 * @param columns the columns of each field
 * @param values the job's own synonyms by field
 * @param rowsMax so many first rows of each file, at least 1
 * @param businessDate later dates of birth are impossible
 */
public record SampleSettings(
        Kind kind,
        ReadSettings read,
        ColumnSettings columns,
        Map<Field, Map<String, String>> values,
        long rowsMax,
        LocalDate businessDate) {

    /** What a row without its key is. */
    public enum Kind {
        /** A sector's file: a row that cannot be a record is rejected, the others stand. */
        SOURCE,
        /** The registry extract: a row that cannot be a record refuses the whole. */
        REGISTRY
    }
}
