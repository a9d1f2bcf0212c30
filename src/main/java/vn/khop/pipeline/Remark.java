package vn.khop.pipeline;

import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;

/**
 * Something that a person should know before the columns of a file are mapped. Holds nobody's data.
 *
 * @param kind what
 * @param field the field in question; null where none is
 * @param column the other column in question, counted from 1; 0 where none is
 * @param count how many cells or rows it is true of
 * @param of how many there are
 */
public record Remark(Kind kind, @Nullable Field field, int column, long count, long of) {

    /** What there is to remark. */
    public enum Kind {
        /** The header says one field, but so many cells cannot be its values. */
        VALUES_CONTRADICT,
        /** The header says one field, but hardly a cell can be its value: it is not suggested. */
        HEADER_CONTRADICTED,
        /** The column may be this field too, but another column is surer. */
        ANOTHER_IS_SURER,
        /** The header says a key, but its values repeat or lack: it is not suggested. */
        NO_KEY,
        /** Rows without the suggested key. */
        KEY_EMPTY,
        /** Rows whose suggested key stands on an earlier row. */
        KEY_REPEATS,
        /** The column has no name, so a job file cannot map it. */
        NO_NAME,
        /** Another column has the same name, so a job file cannot map either. */
        NAME_TWICE,
        /** Only jobs/registry.yaml may map the field. */
        REGISTRY_ONLY,
        /** Of the file: its header looks like a record; its names are not shown. */
        HEADER_IS_RECORD,
        /** Of the file: a row tells of a husband and a wife. */
        COUPLE,
        /** Of the file: no column has a value of its own in every row. */
        NO_KEY_COLUMN,
        /** Of the file: no column seems to hold names. */
        NO_NAME_COLUMN
    }

    static Remark of(Kind kind) {
        return new Remark(kind, null, 0, 0, 0);
    }
}
