package vn.khop.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.khop.record.Outcome;

/** Holds outcomes against the truth, one by one. Mutable, for one thread; the truth of a whole job is in memory, about 200 bytes a record. */
public final class Evaluator {

    private static final Set<String> NO_ERROR = Set.of("NONE");

    private final Map<String, Truth> truths = new HashMap<>();
    private final Map<String, long[]> kinds = new TreeMap<>();
    private long verified;
    private long present;
    private long linked;
    private long linkedRight;
    private long review;
    private long reviewRight;
    private long notFound;
    private long withoutTruth;

    /** Adds what is known of a record; the last word on a key stands. */
    public void know(Truth truth) {
        truths.put(truth.sourceKey(), truth);
    }

    /**
     * Holds one outcome against the truth. Each record at most once.
     *
     * @param citizenId whom the record is linked to, or the best candidate of a review
     */
    public void judge(String sourceKey, Outcome outcome, String citizenId) {
        Truth truth = truths.get(sourceKey);
        if (truth == null) {
            withoutTruth++;
            return;
        }
        verified++;
        boolean right = truth.isPresent() && truth.citizenId().equals(citizenId);
        boolean automatic = outcome.isLinked();
        boolean asked = outcome == Outcome.REVIEW;
        present += truth.isPresent() ? 1 : 0;
        linked += automatic ? 1 : 0;
        linkedRight += automatic && right ? 1 : 0;
        review += asked ? 1 : 0;
        reviewRight += asked && right ? 1 : 0;
        notFound += outcome == Outcome.NOT_FOUND ? 1 : 0;
        if (truth.isPresent()) {
            for (String kind : truth.errors().isEmpty() ? NO_ERROR : truth.errors()) {
                long[] counts = kinds.computeIfAbsent(kind, k -> new long[3]);
                counts[0]++;
                counts[1] += automatic && right ? 1 : 0;
                counts[2] += right && (automatic || asked) ? 1 : 0;
            }
        }
    }

    /** The evaluation so far. */
    public Evaluation result() {
        List<ErrorRecall> byError = kinds.entrySet().stream()
                .map(e -> new ErrorRecall(
                        e.getKey(),
                        new Share(e.getValue()[1], e.getValue()[0]),
                        new Share(e.getValue()[2], e.getValue()[0])))
                .toList();
        return new Evaluation(
                verified,
                present,
                new Quality(new Share(linkedRight, linked), new Share(linkedRight, present)),
                new Quality(
                        new Share(linkedRight + reviewRight, linked + review),
                        new Share(linkedRight + reviewRight, present)),
                review,
                notFound,
                truths.size() - verified,
                withoutTruth,
                byError);
    }
}
