package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.khop.record.RejectReason;

/**
 * What rows of a file became.
 *
 * @param read rows read as records
 * @param unreadable where and how many rows could not be read, by reason, in the order of reasons
 * @param footers rows below and between the records that are none; unknown where the file was not read to its end
 * @param sample whether the file goes on after the rows counted here
 */
public record RowCounts(long read, Map<RejectReason, Unreadable> unreadable, OptionalLong footers, boolean sample) {

    /** So many places are remembered of each reason. */
    private static final int LINES_MAX = 10;

    public RowCounts {
        Map<RejectReason, Unreadable> copy = new EnumMap<>(RejectReason.class);
        copy.putAll(unreadable);
        unreadable = Collections.unmodifiableMap(copy);
    }

    /**
     * Rows that could not be read for one reason.
     *
     * @param count how many
     * @param lines the first of them: lines of a text, rows of a worksheet
     * @param detail what exactly is wrong with the first one, without its text
     */
    public record Unreadable(long count, List<Long> lines, String detail) {

        public Unreadable {
            lines = List.copyOf(lines);
        }

        /** One row more. */
        Unreadable and(long line) {
            if (lines.size() >= LINES_MAX) {
                return new Unreadable(count + 1, lines, detail);
            }
            List<Long> more = new ArrayList<>(lines);
            more.add(line);
            return new Unreadable(count + 1, more, detail);
        }
    }

    /** How many rows could not be read. */
    public long unreadableRows() {
        return unreadable.values().stream().mapToLong(Unreadable::count).sum();
    }
}
