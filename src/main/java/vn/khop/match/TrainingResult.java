package vn.khop.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What training found, good or not.
 *
 * @param before the model that it started from
 * @param after the new model
 * @param rounds of expectation and maximisation
 * @param converged whether the last round changed nothing that matters
 * @param records that were looked at
 * @param pairs of a record and a candidate
 * @param matches how many records are expected to be of somebody in the registry
 * @param clear how many records have a posterior that is near 0 or 1
 * @param anchored whether the prior was taken from exact numbers
 */
public record TrainingResult(
        Model before,
        Model after,
        int rounds,
        boolean converged,
        int records,
        int pairs,
        double matches,
        double clear,
        boolean anchored) {

    private static final double MATCHES_MIN = 50;
    private static final double CLEAR_SHARE_MIN = 0.5;
    private static final double DIFFERENT_SHARE_MAX = 0.5;

    /**
     * One level before and after.
     *
     * @param times what u is multiplied by, {@code none} or the frequency of a value
     * @param weightBefore log2(m/u) without the frequency, in bits
     */
    public record LevelChange(
            Comparison comparison,
            String level,
            double mBefore,
            double mAfter,
            double uBefore,
            double uAfter,
            double weightBefore,
            double weightAfter,
            String times) {}

    /** Why a solution is no model. */
    public enum Fault {
        /** Hardly a record is expected to be of anybody in the registry. */
        TOO_FEW_MATCHES,
        /** The rounds did not come to rest. */
        NOT_CONVERGED,
        /** Most matches are expected to have another name: something else than persons was learned. */
        NAMES_DIFFER,
        /** Agreement of names or dates speaks against the same person. */
        AGREEMENT_AGAINST,
        /** Matches and others are not told apart. */
        NOT_TOLD_APART
    }

    /** What is wrong with the solution; empty if it may be used. */
    public Optional<Fault> fault() {
        if (matches < MATCHES_MIN) {
            return Optional.of(Fault.TOO_FEW_MATCHES);
        }
        if (!converged) {
            return Optional.of(Fault.NOT_CONVERGED);
        }
        if (share(Comparison.NAME, NameLevel.GIVEN.ordinal(), NameLevel.DIFFERENT.ordinal()) > DIFFERENT_SHARE_MAX) {
            return Optional.of(Fault.NAMES_DIFFER);
        }
        LevelOdds date = after.odds(Comparison.DATE_OF_BIRTH).get(DateLevel.EQUAL.ordinal());
        LevelOdds other = after.odds(Comparison.DATE_OF_BIRTH).get(DateLevel.DIFFERENT.ordinal());
        if (date.m() <= date.u() || other.m() >= other.u()) {
            return Optional.of(Fault.AGREEMENT_AGAINST);
        }
        return clear < CLEAR_SHARE_MIN * records ? Optional.of(Fault.NOT_TOLD_APART) : Optional.empty();
    }

    private double share(Comparison comparison, int from, int to) {
        return after.odds(comparison).subList(from, to + 1).stream()
                .mapToDouble(LevelOdds::m)
                .sum();
    }

    /** Prior probability that a record's person is in the registry, before and after. */
    public double[] present() {
        return new double[] {before.priors().present(), after.priors().present()};
    }

    /** Every level, in the order of the model. */
    public List<LevelChange> levels() {
        List<LevelChange> changes = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            for (int i = 0; i < before.odds(comparison).size(); i++) {
                LevelOdds old = before.odds(comparison).get(i);
                LevelOdds now = after.odds(comparison).get(i);
                changes.add(new LevelChange(
                        comparison,
                        comparison.levelKey(i),
                        old.m(),
                        now.m(),
                        old.u(),
                        now.u(),
                        old.weight(Hypothesis.MATCH) / 1000.0,
                        now.weight(Hypothesis.MATCH) / 1000.0,
                        old.times().key()));
            }
        }
        return changes;
    }
}
