package vn.khop.quota;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Splits a day's budget over claimants, in integers.
 *
 * <p>Guarantees come first; when the budget does not cover those that can be used, they shrink in proportion to what was guaranteed. What is
 * left is the open pool, dealt by weight up to each claimant's limit. Both steps are the divisor method of Jefferson: one verification
 * after the other goes to the claimant with the smallest (dealt so far + 1) / weight. A divisor method never takes from anybody when the
 * budget grows, which rounding by largest remainders does (the Alabama paradox).
 *
 * <p>A claimant whose proportional part is below one verification a day gets none while the others can use the whole budget.
 */
public final class FairShare {

    private FairShare() {}

    /** Who of two goes first where both have the same ratio. */
    public interface Ties {

        /** By id. */
        Ties NONE = (id, dealt) -> 0;

        /**
         * How much the next verification of a claimant is worth, higher first; among equals the lower id goes first.
         *
         * @param dealt how many it has
         */
        long rank(String id, long dealt);
    }

    /** The share of each claimant; ties go to the lower id. See {@link #allocate(long, List, Ties)}. */
    public static Map<String, Long> allocate(long budget, List<Claimant> claimants) {
        return allocate(budget, claimants, Ties.NONE);
    }

    /**
     * The share of each claimant, by id in code point order. Nothing that somebody could use is left over: the shares sum up to the budget
     * or to all that the claimants can use, whichever is less. The order of the claimants does not matter.
     *
     * @param budget verifications to split, at least 0
     * @param ties in dealing out the open pool
     * @throws IllegalArgumentException if the budget is negative or two claimants have one id
     */
    public static Map<String, Long> allocate(long budget, List<Claimant> claimants, Ties ties) {
        if (budget < 0) {
            throw new IllegalArgumentException("budget must be at least 0, was " + budget);
        }
        List<Claimant> ordered =
                claimants.stream().sorted(Comparator.comparing(Claimant::id)).toList();
        long claimed = 0;
        for (Claimant claimant : ordered) {
            claimed = Math.addExact(claimed, claimant.claim());
        }
        long[] dealt;
        if (claimed > budget) {
            dealt = WaterLevel.deal(
                    budget, values(ordered, Claimant::guarantee), values(ordered, Claimant::claim), (i, n) -> 0);
        } else {
            long[] open = WaterLevel.deal(
                    budget - claimed,
                    values(ordered, c -> c.weight().on(c.backlog())),
                    values(ordered, c -> c.demand() - c.claim()),
                    (i, n) -> ties.rank(ordered.get(i).id(), ordered.get(i).claim() + n));
            dealt = values(ordered, Claimant::claim);
            for (int i = 0; i < dealt.length; i++) {
                dealt[i] += open[i];
            }
        }
        return byId(ordered, dealt);
    }

    private static long[] values(List<Claimant> claimants, ToLongFunction<Claimant> value) {
        return claimants.stream().mapToLong(value).toArray();
    }

    private static Map<String, Long> byId(List<Claimant> ordered, long[] dealt) {
        SortedMap<String, Long> shares = new TreeMap<>();
        for (int i = 0; i < dealt.length; i++) {
            if (shares.put(ordered.get(i).id(), dealt[i]) != null) {
                throw new IllegalArgumentException(
                        "two claimants have the id " + ordered.get(i).id());
            }
        }
        return Collections.unmodifiableSortedMap(shares);
    }
}
