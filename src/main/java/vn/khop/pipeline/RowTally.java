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
    private final Map<RejectReason, RowCounts.Unreadable> unreadable = new EnumMap<>(RejectReason.class);
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
                reject(bad.line(), bad.reason(), bad.detail());
            }
        }
        return null;
    }

    /** Counts a row that cannot become a record, though it was read. */
    void reject(long line, RejectReason reason, String detail) {
        unreadable.merge(reason, new RowCounts.Unreadable(1, List.of(line), detail), (known, one) -> known.and(line));
    }

    /** What was counted; to be asked for when {@link #next} has returned null. */
    RowCounts counts() {
        boolean sample = !atEnd && table.next() != null;
        OptionalLong footers = sample ? OptionalLong.empty() : OptionalLong.of(table.footerRows());
        return new RowCounts(read, unreadable, footers, sample);
    }
}
