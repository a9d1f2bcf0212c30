package vn.khop.registry;

import java.util.List;
import vn.khop.record.InputRefused;

/**
 * The registry file does not have one row a citizen: an id stands in several rows, or in none. Rows are told by their ordinal (0 for the
 * first person added), never by the id. Exit code 65.
 */
public final class DuplicateCitizen extends InputRefused {

    private static final long serialVersionUID = 1L;

    /** At most so many examples are kept. */
    static final int EXAMPLES = 10;

    private final long repeated;
    private final long empty;
    private final transient List<Pair> firstPairs;
    private final transient List<Integer> firstEmpty;

    /**
     * Two rows with one id.
     *
     * @param first ordinal of the first row that has it
     * @param second ordinal of the next
     */
    public record Pair(int first, int second) {}

    DuplicateCitizen(long repeated, List<Pair> firstPairs, long empty, List<Integer> firstEmpty) {
        super(message(repeated, firstPairs, empty, firstEmpty));
        this.repeated = repeated;
        this.firstPairs = List.copyOf(firstPairs);
        this.empty = empty;
        this.firstEmpty = List.copyOf(firstEmpty);
    }

    private static String message(long repeated, List<Pair> pairs, long empty, List<Integer> rows) {
        StringBuilder text = new StringBuilder("registry: citizen_id must be given and unique");
        if (repeated > 0) {
            Pair pair = pairs.get(0);
            text.append("; ids that stand in several rows: ").append(repeated);
            text.append(" (the first in records ").append(pair.first() + 1L);
            text.append(" and ").append(pair.second() + 1L).append(')');
        }
        if (empty > 0) {
            text.append("; rows without an id: ").append(empty);
            text.append(" (the first is record ").append(rows.get(0) + 1L).append(')');
        }
        return text.append("; correct the extract and load it again").toString();
    }

    /** How many ids stand in more than one row. */
    public long repeated() {
        return repeated;
    }

    /** The first rows that share an id, at most {@value #EXAMPLES}, by the first row. */
    public List<Pair> firstPairs() {
        return firstPairs;
    }

    /** How many rows have no id. */
    public long empty() {
        return empty;
    }

    /** The ordinals of the first rows without an id, at most {@value #EXAMPLES}. */
    public List<Integer> firstEmpty() {
        return firstEmpty;
    }
}
