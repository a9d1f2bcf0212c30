package vn.khop.match;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Estimates m, u and the prior from unlabelled records by expectation maximisation (Dempster, Laird and Rubin 1977, as Winkler 1988 uses it
 * for Fellegi and Sunter's model), with the constraint that at most one candidate is the person. Iterations run on pattern classes: a
 * pattern's weights are summed once, a pair costs three powers of two.
 *
 * <p>u comes from non-matching candidates, not from random pairs: a candidate counts as one so far as another candidate of the record is
 * the person, and of each comparison those count that a key found which says nothing of it, and that are of no common household. Agreement
 * on a value that has its own frequency keeps u as it is (one times that frequency), and so do numbers. The prior is anchored on exact
 * numbers where there are enough: records whose number is that of somebody of their name, by the share of true pairs whose numbers agree.
 * Few observations move little: each comparison starts with the model before as so many records, and a level that was hardly seen keeps its
 * odds.
 */
public final class Training {

    private static final int ROUNDS_MAX = 200;
    private static final double ENOUGH = 1e-6;
    /** How many records, and how many pairs, the model before counts as. */
    private static final double M_RECORDS = 20;

    private static final double U_PAIRS = 200;
    private static final double PRESENT_MIN = 0.001;
    private static final double PRESENT_MAX = 0.999;

    private final TrainingPairs pairs;
    private final Model before;
    private final long population;
    private final TrainingAnchor anchor;
    /** The part of the evidence that a class of patterns has under each hypothesis, rarity left out. */
    private final int[][] scores;

    private final double[] matches;
    /** How often a pattern is expected to be that of a candidate beside the one who is the person. */
    private final double[] others;

    private double matchSum;
    private double clear;
    private double kinSum;
    private double twinSum;

    private Training(TrainingPairs pairs, Model before, long population) {
        this.pairs = pairs;
        this.before = before;
        this.population = Math.max(1, population);
        this.anchor = TrainingAnchor.of(pairs);
        this.scores = new int[Hypothesis.values().length][pairs.patterns()];
        this.matches = new double[pairs.patterns()];
        this.others = new double[pairs.patterns()];
    }

    /**
     * Trains.
     *
     * @param pairs all records with their candidates, those that have none too
     * @param before the model to start from
     * @param population people in the registry
     * @param version of the new model, at least 2
     * @param origin what the new model is to say of itself
     * @return the new model, or why there is none
     */
    public static TrainingResult train(
            TrainingPairs pairs, Model before, long population, int version, Model.Origin origin) {
        return new Training(pairs, before, population).run(version, origin);
    }

    private TrainingResult run(int version, Model.Origin origin) {
        Model model = before;
        double change = 1;
        int round = 0;
        while (round < ROUNDS_MAX && change > ENOUGH) {
            expect(model);
            Model next = maximise(model, version, origin);
            change = distance(model, next);
            model = next;
            round++;
        }
        expect(model);
        return new TrainingResult(
                before,
                model,
                round,
                change <= ENOUGH,
                pairs.records(),
                pairs.pairs(),
                matchSum,
                clear,
                anchor.isFirm());
    }

    /** The posterior of every pair under the model, added up by pattern. */
    private void expect(Model model) {
        score(Hypothesis.MATCH, model, model.priors().matchMillibits(population));
        score(Hypothesis.KIN, model, model.priors().kinMillibits(population));
        score(Hypothesis.TWIN, model, model.priors().twinMillibits(population));
        Arrays.fill(matches, 0);
        Arrays.fill(others, 0);
        matchSum = 0;
        clear = 0;
        kinSum = 0;
        twinSum = 0;
        double[] odds = new double[64];
        int pair = 0;
        for (int record = 0; record < pairs.records(); record++) {
            int from = pair;
            double sum = 1;
            for (int end = pairs.end(record); pair < end; pair++) {
                int at = pair - from;
                odds = at < odds.length ? odds : Arrays.copyOf(odds, at * 2);
                odds[at] = odds(Hypothesis.MATCH, pair);
                sum += odds[at] + odds(Hypothesis.KIN, pair) + odds(Hypothesis.TWIN, pair);
            }
            double best = 0;
            double any = 0;
            for (int i = from; i < pair; i++) {
                double posterior = odds[i - from] / sum;
                best = Math.max(best, posterior);
                any += posterior;
            }
            for (int i = from; i < pair; i++) {
                double posterior = odds[i - from] / sum;
                double other = Math.max(0, any - posterior);
                matches[pairs.patternOf(i)] += posterior;
                // Who would be taken for the person alone may be the person under a second number.
                others[pairs.patternOf(i)] += other / (1 + odds[i - from]);
                addRelatives(i, other);
            }
            matchSum += any;
            clear += best > 0.95 || any < 0.05 ? 1 : 0;
        }
    }

    /** How far a candidate beside the right one is a relative or a twin: absent people have as many in the registry as present ones. */
    private void addRelatives(int pair, double other) {
        double kin = odds(Hypothesis.KIN, pair);
        double twin = odds(Hypothesis.TWIN, pair);
        kinSum += other * kin / (1 + kin + twin);
        twinSum += other * twin / (1 + kin + twin);
    }

    private double odds(Hypothesis hypothesis, int pair) {
        return Millibits.power(scores[hypothesis.ordinal()][pairs.patternOf(pair)] + pairs.rarityOf(pair));
    }

    private void score(Hypothesis hypothesis, Model model, int prior) {
        int[] score = scores[hypothesis.ordinal()];
        for (int number = 0; number < score.length; number++) {
            long pattern = pairs.pattern(number).pattern();
            score[number] = prior;
            for (Comparison comparison : Comparison.values()) {
                int level = Pattern.level(pattern, comparison);
                score[number] += level == Pattern.ABSENT ? 0 : model.weight(hypothesis, comparison, level);
            }
        }
    }

    private Model maximise(Model model, int version, Model.Origin origin) {
        Map<Comparison, List<LevelOdds>> odds = new EnumMap<>(Comparison.class);
        for (Comparison comparison : Comparison.values()) {
            LevelCounts counts = new LevelCounts(before.odds(comparison), M_RECORDS, U_PAIRS);
            for (int number = 0; number < pairs.patterns(); number++) {
                TrainingPairs.PatternClass of = pairs.pattern(number);
                int level = Pattern.level(of.pattern(), comparison);
                if (level != Pattern.ABSENT) {
                    counts.addMatches(level, matches[number]);
                    if (isUnbiased(of, comparison)) {
                        counts.addOthers(level, others[number]);
                    }
                }
            }
            odds.put(comparison, counts.estimate(comparison != Comparison.ID));
        }
        return new Model(priors(version), origin, odds);
    }

    private Priors priors(int version) {
        Priors old = before.priors();
        double kin = kinSum + M_RECORDS * old.relatives() * (1 - old.twins());
        double twins = twinSum + M_RECORDS * old.relatives() * old.twins();
        return new Priors(
                version,
                present(),
                (kin + twins) / (matchSum + M_RECORDS),
                twins / (kin + twins),
                old.frequencyFloor(),
                old.marginMillibits());
    }

    /** Whether a candidate of this class, where it is not the person, is as good as drawn at random for this comparison. */
    private static boolean isUnbiased(TrainingPairs.PatternClass of, Comparison comparison) {
        boolean household =
                comparison != Comparison.ADDRESS && Pattern.is(of.pattern(), Comparison.ADDRESS, AddressLevel.HOUSE);
        return (of.open() >>> comparison.ordinal() & 1) == 1
                && !household
                && !isSameParent(of.pattern(), Comparison.FATHER, comparison)
                && !isSameParent(of.pattern(), Comparison.MOTHER, comparison);
    }

    private static boolean isSameParent(long pattern, Comparison parent, Comparison asked) {
        NameLevel level = NameLevel.of(pattern, parent);
        return parent != asked && level != null && level.isFormOnly();
    }

    private double present() {
        double share = anchor.isFirm() ? anchor.present(equalNumbers()) : matchSum / Math.max(1, pairs.records());
        return Math.max(PRESENT_MIN, Math.min(PRESENT_MAX, share));
    }

    /** Of true pairs of which both sides have a number, the share that the anchor counts: the same number and a compatible name. */
    private double equalNumbers() {
        double numbered = 0;
        double equal = 0;
        for (int number = 0; number < pairs.patterns(); number++) {
            long pattern = pairs.pattern(number).pattern();
            boolean known = Pattern.level(pattern, Comparison.ID) != Pattern.ABSENT;
            numbered += known ? matches[number] : 0;
            equal += TrainingAnchor.agrees(pattern) ? matches[number] : 0;
        }
        return equal == 0 ? 1 : equal / numbered;
    }

    private static double distance(Model model, Model next) {
        double distance = Math.abs(model.priors().present() - next.priors().present());
        for (Comparison comparison : Comparison.values()) {
            List<LevelOdds> old = model.odds(comparison);
            List<LevelOdds> now = next.odds(comparison);
            for (int i = 0; i < old.size(); i++) {
                distance =
                        Math.max(distance, Math.abs(old.get(i).m() - now.get(i).m()));
            }
        }
        return distance;
    }
}
