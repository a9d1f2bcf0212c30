package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import vn.khop.source.Row;

/** The readable rows of a table in batches of {@value #ROWS}, fewer where rows are very long: what is under way fits in memory. For one thread. */
final class RowBatches implements Iterator<List<List<String>>> {

    static final int ROWS = 1000;
    private static final long CHARS = 2_000_000;

    private final RowTally rows;
    private List<List<String>> next = List.of();

    RowBatches(RowTally rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = new ArrayList<>(ROWS);
            long characters = 0;
            for (Row.Cells row; next.size() < ROWS && characters < CHARS && (row = rows.next()) != null; ) {
                next.add(row.values());
                for (String value : row.values()) {
                    characters += value.length();
                }
            }
        }
        return !next.isEmpty();
    }

    @Override
    public List<List<String>> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<List<String>> batch = next;
        next = List.of();
        return batch;
    }
}
