package vn.khop.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.khop.record.Person;
import vn.khop.record.Unavailable;

/**
 * Finds the citizens a record is to be compared with: the one it means and the rivals who could be meant instead. See {@link BlockingKey}
 * for what both must share. The same query finds the same candidates whatever was asked before. Mutable; for one thread.
 */
public final class CandidateSearch {

    /** Somebody found by so many kinds of key is no accident, and the record is not varied. */
    private static final int KINDS_ENOUGH = 2;

    private static final int NOBODY = -1;

    private final Lookup people;
    private final BlockReader blocks;
    private final SearchLimits limits;
    private final Hits hits = new Hits();
    private final int[] rows;
    /** The keys of the query: the leading bits of its hash, then the kind. */
    private final KeyRow keys = new KeyRow();

    private int hidden = NOBODY;
    private boolean varied;

    CandidateSearch(Lookup people, SearchLimits limits) {
        this.people = people;
        this.blocks = people.blocks();
        this.limits = limits;
        this.rows = new int[limits.rowsPerKey()];
    }

    /** The candidates in registry row order, at most {@link SearchLimits#candidates}; empty if no key finds anybody. */
    public List<Candidate> search(Person query) {
        return searchWithout(query, NOBODY);
    }

    /** The candidates if the citizen of this row were not in the registry: not found by any key, and no reason to stop searching. */
    public List<Candidate> searchWithout(Person query, int row) {
        hidden = row;
        try {
            hits.clear();
            keys.clear();
            Keys.ofQuery(query, this::ask);
            int count = find();
            varied = hits.kindsMost() < KINDS_ENOUGH;
            if (varied) {
                keys.clear();
                Variants.of(query, this::ask);
                count = find();
            }
            return candidates(count);
        } catch (IOException e) {
            throw new Unavailable("registry index: cannot read", e);
        } catch (InternalError e) {
            throw Lucene.unreadable("registry index: cannot read", e);
        }
    }

    /** Whether the last search needed the varied query. */
    public boolean isVaried() {
        return varied;
    }

    private void ask(BlockingKey kind, long hash) {
        keys.add(Posting.key(hash) << Hits.KIND_BITS | kind.ordinal());
    }

    /** Reads the keys asked for, in the order of their hashes: that is forward through the index. Gives how many people are kept. */
    private int find() throws IOException {
        keys.sort();
        blocks.restart();
        for (int i = 0; i < keys.size(); i++) {
            long key = keys.get(i);
            BlockingKey kind = BlockingKey.at((int) key & (Hits.KINDS_MAX - 1));
            add(kind, blocks.read(key >>> Hits.KIND_BITS, rows, 0));
        }
        return hits.group(limits.candidates());
    }

    private void add(BlockingKey kind, int count) {
        boolean broad = count > limits.broadKeyRows();
        for (int i = 0; i < count; i++) {
            if (rows[i] != hidden) {
                hits.add(rows[i], kind, broad);
            }
        }
    }

    private List<Candidate> candidates(int count) throws IOException {
        if (count == 0) {
            return List.of();
        }
        people.restart();
        List<Candidate> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int row = hits.row(i);
            found.add(Candidate.of(row, people.person(row), hits.kinds(i)));
        }
        return found;
    }
}
