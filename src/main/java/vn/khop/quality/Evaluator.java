package vn.khop.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.khop.match.MatchSettings;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/**
 * Holds outcomes against the truth, one by one. Mutable, for one thread; the truth of a whole job is in memory, about 200 bytes a record,
 * and about 100 bytes an outcome.
 */
public final class Evaluator {

    private static final Set<String> NO_ERROR = Set.of("NONE");

    private final Map<String, Truth> truths = new HashMap<>();
    private final Map<String, long[]> kinds = new TreeMap<>();
    private final Proposals proposals = new Proposals();
    private final Split.Tally split = new Split.Tally();
    private final GroupTally groups = new GroupTally();
    private final YieldTally turns = new YieldTally();
    private final CodeTally codes = new CodeTally();
    private final ConfusionTally confusion;
    private long verified;
    private long present;
    private long linked;
    private long linkedRight;
    private long review;
    private long reviewRight;
    private long notFound;
    private long withoutTruth;

    /** @param registry finds the citizen of an identity number in the present extract; asked for wrong candidates only */
    public Evaluator(Function<String, Optional<Person>> registry) {
        this.confusion = new ConfusionTally(registry);
    }

    /** Adds what is known of a record; the last word on a key stands. */
    public void know(Truth truth) {
        truths.put(truth.sourceKey(), truth);
    }

    /** Holds one outcome against the truth. Each record at most once. */
    public void judge(Judged record) {
        Truth truth = truths.get(record.sourceKey());
        if (truth == null) {
            withoutTruth++;
            return;
        }
        boolean right = truth.isPresent() && truth.citizenId().equals(record.citizenId());
        count(record.outcome(), truth, right);
        split.add(record.outcome(), truth.isPresent());
        groups.add(record, truth.isPresent(), right);
        turns.add(record.turn(), right && record.outcome() != Outcome.NOT_FOUND);
        if (record.isProposed()) {
            proposals.add(record.probabilityMillionths(), right);
            if (!right) {
                confusion.add(record, truth);
            }
        }
        if (right && record.outcome().isLinked() && truth.tellsErrors()) {
            codes.add(record.mismatches(), truth.errors());
        }
    }

    private void count(Outcome outcome, Truth truth, boolean right) {
        verified++;
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

    /**
     * The evaluation so far.
     *
     * @param thresholds the job's own, to be shown beside the others
     * @param order in which the job's verifications are spent
     */
    public Evaluation result(MatchSettings thresholds, TurnOrder order) {
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
                byError,
                proposals.thresholds(present),
                proposals.best(present),
                proposals.at(millionths(thresholds.accept()), present),
                proposals.at(millionths(thresholds.review()), present),
                split.result(),
                proposals.calibration(),
                groups.result(),
                confusion.result(),
                turns.result(order),
                codes.result());
    }

    private static int millionths(double probability) {
        return (int) Math.round(probability * Proposals.CERTAIN);
    }
}
