package vn.khop.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khop.pipeline.Proposal;
import vn.khop.pipeline.SearchCounts;
import vn.khop.record.Outcome;

/**
 * A chunk of the plan with what verification says of each of its records. Texts of the tables are made here, by the threads that match, so
 * that the one that writes has less to do.
 */
public final class Settlement {

    private final PlanChunk chunk;
    private final SearchCounts searches;
    private final List<Settled> records;

    /**
     * @param proposals one a record of the chunk, in the same order
     * @param searches how the searches for their candidates ended
     */
    public Settlement(PlanChunk chunk, List<Proposal> proposals, SearchCounts searches) {
        this.chunk = chunk;
        this.searches = searches;
        this.records = new ArrayList<>(proposals.size());
        for (int i = 0; i < proposals.size(); i++) {
            records.add(Settled.of(chunk.records().get(i), proposals.get(i)));
        }
    }

    /** How many records were verified. */
    public int size() {
        return records.size();
    }

    /** The chunk's number in the plan of its job and day. */
    public int number() {
        return chunk.number();
    }

    /** How many records ended how, for the audit log: {@code matched 900, review 12}. */
    public String told() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        records.forEach(record -> counts.merge(record.proposal().outcome(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey().key() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    SearchCounts searches() {
        return searches;
    }

    PlanChunk chunk() {
        return chunk;
    }

    List<Settled> records() {
        return records;
    }

    /**
     * A verified record as it is written down.
     *
     * @param evidence as an entry of a pack
     */
    record Settled(PlanChunk.Planned planned, Proposal proposal, String codes, byte[] evidence) {

        private static Settled of(PlanChunk.Planned planned, Proposal proposal) {
            return new Settled(
                    planned, proposal, RecordText.encodeCodes(proposal.codes()), StoredEvidence.entry(proposal));
        }

        long id() {
            return planned.recordId();
        }
    }
}
