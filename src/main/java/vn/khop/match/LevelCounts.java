package vn.khop.match;

import java.util.ArrayList;
import java.util.List;

/** Expected counts of one comparison's levels among matches and among others, with the model before as so many observations. */
final class LevelCounts {

    /** How many expected pairs make a level one that was seen. */
    private static final double SEEN_MIN = 5;

    /** No level is impossible. */
    private static final double LEAST = 1e-7;

    private final List<LevelOdds> before;
    private final double[] matches;
    private final double[] others;
    private final double[] seenMatches;
    private final double[] seenOthers;

    LevelCounts(List<LevelOdds> before, double records, double pairs) {
        this.before = before;
        matches = new double[before.size()];
        others = new double[before.size()];
        seenMatches = new double[before.size()];
        seenOthers = new double[before.size()];
        double m = before.stream().mapToDouble(LevelOdds::m).sum();
        double u = before.stream()
                .filter(LevelCounts::isPlain)
                .mapToDouble(LevelOdds::u)
                .sum();
        for (int i = 0; i < matches.length; i++) {
            matches[i] = records * before.get(i).m() / m;
            others[i] = isPlain(before.get(i)) ? pairs * before.get(i).u() / u : 0;
        }
    }

    /** Whether the level's u is a share of pairs and not a multiple of a value's frequency. */
    private static boolean isPlain(LevelOdds odds) {
        return odds.times() == Rarity.NONE;
    }

    void addMatches(int level, double count) {
        matches[level] += count;
        seenMatches[level] += count;
    }

    void addOthers(int level, double count) {
        others[level] += isPlain(before.get(level)) ? count : 0;
        seenOthers[level] += count;
    }

    /**
     * The odds by these counts. A level that was hardly seen keeps its odds; levels that go by frequency keep u; the others share out what m
     * and u they had together.
     */
    List<LevelOdds> estimate(boolean withOthers) {
        boolean[] seen = new boolean[matches.length];
        double m = 0;
        double u = 0;
        double massOfM = 1;
        double massOfU = 0;
        for (int i = 0; i < matches.length; i++) {
            seen[i] = seenMatches[i] + seenOthers[i] >= SEEN_MIN;
            m += seen[i] ? matches[i] : 0;
            massOfM -= seen[i] ? 0 : before.get(i).m();
            u += seen[i] && isPlain(before.get(i)) ? others[i] : 0;
            massOfU += seen[i] && isPlain(before.get(i)) ? before.get(i).u() : 0;
        }
        List<LevelOdds> odds = new ArrayList<>(matches.length);
        for (int i = 0; i < matches.length; i++) {
            LevelOdds old = before.get(i);
            if (!seen[i]) {
                odds.add(old);
                continue;
            }
            double newM = Math.min(1, Math.max(LEAST, massOfM * matches[i] / m));
            double newU = withOthers && isPlain(old) ? cautious(old, massOfU * others[i] / u) : old.u();
            odds.add(new LevelOdds(
                    newM, newU, moved(old.kin(), old, newM, newU), moved(old.twin(), old, newM, newU), old.times()));
        }
        return odds;
    }

    /** Agreement is never thought rarer among others than before: who agrees in much is hardly counted as another person. */
    private static double cautious(LevelOdds old, double u) {
        return Math.max(old.m() > old.u() ? old.u() : LEAST, u);
    }

    /** A relative's or twin's share lies between u and m; it keeps its place between them, on the scale of evidence. */
    private static double moved(double share, LevelOdds old, double m, double u) {
        boolean between = isPlain(old) && old.m() != old.u() && (share - old.m()) * (share - old.u()) <= 0;
        if (!between) {
            return share;
        }
        double place = (log(share) - log(old.u())) / (log(old.m()) - log(old.u()));
        return Math.min(1, StrictMath.exp(log(u) + place * (log(m) - log(u))));
    }

    private static double log(double share) {
        return StrictMath.log(share);
    }
}
