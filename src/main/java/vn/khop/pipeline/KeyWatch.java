package vn.khop.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khop.record.RawRecord;

/** Knows which keys of a file stand on several rows, and whether with one content. Mutable; for one thread. */
final class KeyWatch {

    /** What a row is to the rows before it. */
    enum Kind {
        NEW,
        /** The key and content of an earlier row. */
        DUPLICATE,
        /** The key of an earlier row, other content. */
        CONFLICT
    }

    /**
     * A row looked at.
     *
     * @param kind what it is
     * @param first of a conflict, the line of the row before it, the first time that this row is part of one; else 0
     */
    record Look(Kind kind, long first) {}

    private record Known(int content, long line) {}

    private static final Look NEW = new Look(Kind.NEW, 0);
    private static final Look DUPLICATE = new Look(Kind.DUPLICATE, 0);

    private final Map<String, Known> rows = new HashMap<>();

    /** Looks at the records of a row; the key is without a subject. */
    Look look(String key, long line, List<RawRecord> records) {
        int content = 1;
        for (RawRecord record : records) {
            content = 31 * content + record.cells().hashCode();
        }
        Known before = rows.putIfAbsent(key, new Known(content, line));
        if (before == null) {
            return NEW;
        }
        if (before.content == content) {
            return DUPLICATE;
        }
        rows.put(key, new Known(before.content, 0));
        return new Look(Kind.CONFLICT, before.line);
    }
}
