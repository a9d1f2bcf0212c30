package vn.khop.record;

import java.util.EnumMap;
import java.util.Map;

/**
 * One record as its source wrote it: the mapped cells, untouched.
 *
 * @param sourceKey the key in the source, {@code key#subject} where a row holds several persons; empty when the row has none
 * @param cells the text of each mapped field that has any; a field that is absent or blank has no entry
 * @param inProtectedGroup whether the row says, by a column of the job's {@code protected}, that its people belong to a merit or policy group
 */
public record RawRecord(String sourceKey, Map<Field, String> cells, boolean inProtectedGroup) {

    public RawRecord {
        cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
    }

    /** A record of which no column says that it belongs to such a group. */
    public RawRecord(String sourceKey, Map<Field, String> cells) {
        this(sourceKey, cells, false);
    }

    /** The cell of a field, or the empty string. */
    public String cell(Field field) {
        return cells.getOrDefault(field, "");
    }
}
