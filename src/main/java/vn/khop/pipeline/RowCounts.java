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
 * @param read rows that are records
 * @param rejected how many rows are none, and where, by reason, in the order of reasons
 * @param footers rows below and between the records that are none; unknown where the file was not read to its end
 * @param sample whether the file goes on after the rows counted here
 */
public record RowCounts(long read, Map<RejectReason, Rejected> rejected, OptionalLong footers, boolean sample) {

    /** So many places are remembered of each reason. */
    private static final int LINES_MAX = 10;

    public RowCounts {
        Map<RejectReason, Rejected> copy = new EnumMap<>(RejectReason.class);
        copy.putAll(rejected);
        rejected = Collections.unmodifiableMap(copy);
    }

    /**
     * Rows that could not become records for one reason.
     *
     * @param count how many
     * @param lines the first of them: lines of a text, rows of a worksheet
     * @param detail what exactly is wrong with the first one, without its text
     */
    public record Rejected(long count, List<Long> lines, String detail) {

        public Rejected {
            lines = List.copyOf(lines);
        }

        /** One row more. */
        Rejected and(long line) {
            if (lines.size() >= LINES_MAX) {
                return new Rejected(count + 1, lines, detail);
            }
            List<Long> more = new ArrayList<>(lines);
            more.add(line);
            return new Rejected(count + 1, more, detail);
        }
    }

    /** How many rows could not become records. */
    public long rejectedRows() {
        return rejected.values().stream().mapToLong(Rejected::count).sum();
    }
}
