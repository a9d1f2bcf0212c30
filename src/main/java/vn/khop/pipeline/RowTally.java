package vn.khop.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.khop.record.RejectReason;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;

/** Reads the first rows of a table and counts them. Mutable; for one thread. */
final class RowTally {

    private final SourceTable table;
    private final long rowsMax;
    private final Map<RejectReason, RowCounts.Rejected> rejected = new EnumMap<>(RejectReason.class);
    private Row.@Nullable Unreadable first;
    private long taken;
    private long read;
    private boolean atEnd;

    /** @param rowsMax so many rows are read, those that are no records among them */
    RowTally(SourceTable table, long rowsMax) {
        this.table = table;
        this.rowsMax = rowsMax;
    }

    /** The next row that could be read, or null when there are no more or enough were read. */
    Row.@Nullable Cells next() {
        while (!atEnd && taken < rowsMax) {
            Row row = table.next();
            if (row == null) {
                atEnd = true;
                return null;
            }
            taken++;
            if (row instanceof Row.Cells cells) {
                read++;
                return cells;
            }
            if (row instanceof Row.Unreadable bad) {
                first = first == null ? bad : first;
                add(bad.line(), bad.reason(), bad.detail());
            }
        }
        return null;
    }

    /** The first row so far that could not be read, or null. */
    Row.@Nullable Unreadable firstUnreadable() {
        return first;
    }

    /** Takes back a row that was read and cannot become a record all the same. */
    void reject(long line, RejectReason reason) {
        read--;
        add(line, reason, "");
    }

    private void add(long line, RejectReason reason, String detail) {
        rejected.merge(reason, new RowCounts.Rejected(1, List.of(line), detail), (known, one) -> known.and(line));
    }

    /** What was counted; to be asked for when {@link #next} has returned null. */
    RowCounts counts() {
        boolean sample = !atEnd && table.next() != null;
        OptionalLong footers = sample ? OptionalLong.empty() : OptionalLong.of(table.footerRows());
        return new RowCounts(read, rejected, footers, sample);
    }
}
