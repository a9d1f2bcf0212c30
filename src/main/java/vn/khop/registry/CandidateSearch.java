package vn.khop.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.record.Unavailable;

/**
 * Finds the citizens a record is to be compared with: the one it means and the rivals who could be meant instead. First the exact numbers,
 * then the composite keys; see {@link BlockingKey}. The same query finds the same candidates whatever was asked before. Mutable; for one
 * thread.
 */
public final class CandidateSearch {

    private final Lookup people;
    private final BlockReader blocks;
    private final SearchLimits limits;
    private final Hits hits = new Hits();
    private final int[] rows;
    /** The composite keys of the query: the key of its hash, then the kind in the lowest bits. */
    private final KeyRow keys = new KeyRow();

    CandidateSearch(Lookup people, BlockReader blocks, SearchLimits limits) {
        this.people = people;
        this.blocks = blocks;
        this.limits = limits;
        this.rows = new int[limits.rowsPerKey()];
    }

    /** The candidates in registry row order, at most {@link SearchLimits#candidates}; empty if no key finds anybody. */
    public List<Candidate> search(Person query) {
        try {
            hits.clear();
            findByNumber(query);
            findByComposite(query);
            return candidates();
        } catch (IOException e) {
            throw new Unavailable("registry index: cannot read", e);
        }
    }

    private void findByNumber(Person query) throws IOException {
        String id = query.citizenId();
        if (!id.isEmpty()) {
            find(BlockingKey.CITIZEN_ID, PeopleTerms.CITIZEN_ID, id);
            find(BlockingKey.FORMER_ID, PeopleTerms.FORMER_ID, id);
        }
        if (query.has(Field.OLD_ID) || query.has(Field.ID_HISTORY)) {
            for (String former : FormerIds.of(query)) {
                find(BlockingKey.FORMER_ID, PeopleTerms.CITIZEN_ID, former);
                find(BlockingKey.FORMER_ID, PeopleTerms.FORMER_ID, former);
            }
        }
    }

    private void find(BlockingKey kind, PeopleTerms term, String number) throws IOException {
        add(kind, people.read(term.term(number), rows, 0));
    }

    /** Keys are read in the order of their hashes: that is forward through the index. */
    private void findByComposite(Person query) throws IOException {
        keys.clear();
        CompositeKeys.of(query, (kind, hash) -> keys.add(Posting.key(hash) << Hits.KIND_BITS | kind.ordinal()));
        keys.sort();
        blocks.restart();
        for (int i = 0; i < keys.size(); i++) {
            long key = keys.get(i);
            int kind = (int) key & (Hits.KINDS_MAX - 1);
            add(BlockingKey.at(kind), blocks.read(key >>> Hits.KIND_BITS, rows, 0));
        }
    }

    private void add(BlockingKey kind, int count) {
        boolean broad = count > limits.broadKeyRows();
        for (int i = 0; i < count; i++) {
            hits.add(rows[i], kind, broad);
        }
    }

    private List<Candidate> candidates() throws IOException {
        int count = hits.group(limits.candidates());
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
