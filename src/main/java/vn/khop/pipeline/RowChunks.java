package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;

/** The rows of a table in chunks of equal size, the last one shorter. For one thread. */
public final class RowChunks implements Iterator<List<Row>> {

    private final SourceTable table;
    private final int size;
    private List<Row> next = List.of();

    /** @param size rows a chunk, at least 1 */
    public RowChunks(SourceTable table, int size) {
        this.table = table;
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = new ArrayList<>(size);
            for (Row row; next.size() < size && (row = table.next()) != null; ) {
                next.add(row);
            }
        }
        return !next.isEmpty();
    }

    @Override
    public List<Row> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Row> chunk = next;
        next = List.of();
        return chunk;
    }
}
