package vn.khop.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns agreement patterns into evidence in millibits, by the model and by how rare the values are. For one thread. */
final class Weighing {

    private static final Comparison[] COMPARISONS = Comparison.values();

    /** How many other names one slip makes of a name, for a rival whose name the record exactly has. */
    private static final int MISSPELLINGS = 10;

    private final Model model;
    private final Frequencies frequencies;
    private final long population;
    private final int matchPrior;
    private final int kinPrior;
    private final int twinPrior;
    /** The candidates of a record are weighed in one go, and all ask for the same number. */
    private @Nullable String lastId;

    private int lastIdRarity;

    Weighing(Model model, Frequencies frequencies) {
        this.model = model;
        this.frequencies = frequencies;
        population = Math.max(1, frequencies.population());
        matchPrior = model.priors().matchMillibits(population);
        kinPrior = model.priors().kinMillibits(population);
        twinPrior = model.priors().twinMillibits(population);
    }

    int matchPrior() {
        return matchPrior;
    }

    /** Adds the odds of one pair, prior included, under all three hypotheses. */
    void weigh(long pattern, ComparablePerson record, ComparablePerson citizen, Odds odds) {
        int match = matchPrior;
        int kin = kinPrior;
        int twin = twinPrior;
        for (Comparison comparison : COMPARISONS) {
            int level = Pattern.level(pattern, comparison);
            if (level != Pattern.ABSENT) {
                int rarity = rarity(comparison, level, record, citizen);
                match += model.weight(Hypothesis.MATCH, comparison, level) + rarity;
                kin += model.weight(Hypothesis.KIN, comparison, level) + rarity;
                twin += model.weight(Hypothesis.TWIN, comparison, level) + rarity;
            }
        }
        odds.add(match, kin, twin);
    }

    /** The bars of one pair; their sum and the prior are its match odds. */
    List<Waterfall.Bar> bars(long pattern, ComparablePerson record, ComparablePerson citizen) {
        List<Waterfall.Bar> bars = new ArrayList<>(COMPARISONS.length);
        for (Comparison comparison : COMPARISONS) {
            int level = Pattern.level(pattern, comparison);
            if (level != Pattern.ABSENT) {
                int weight =
                        model.weight(Hypothesis.MATCH, comparison, level) + rarity(comparison, level, record, citizen);
                bars.add(new Waterfall.Bar(comparison, comparison.levelKey(level), weight));
            }
        }
        return bars;
    }

    /** What the agreements of a pair gain together by their values being rare, in millibits. */
    int rarity(long pattern, ComparablePerson record, ComparablePerson citizen) {
        int sum = 0;
        for (Comparison comparison : COMPARISONS) {
            int level = Pattern.level(pattern, comparison);
            if (level != Pattern.ABSENT) {
                sum += rarity(comparison, level, record, citizen);
            }
        }
        return sum;
    }

    /** What agreement gains by the value being rare: -log2 of its share, in millibits. */
    private int rarity(Comparison comparison, int level, ComparablePerson record, ComparablePerson citizen) {
        Rarity rarity = model.rarity(comparison, level);
        return switch (rarity) {
            case NONE -> 0;
            case ID -> idRarity(record);
            case MISSPELT -> misspeltRarity(record.nameFor(comparison), citizen.nameFor(comparison));
            case ACCENTED, FOLDED, GIVEN -> rarityOfShare(share(citizen.nameFor(comparison), rarity));
        };
    }

    private int idRarity(ComparablePerson record) {
        String id = record.person.citizenId();
        if (!id.equals(lastId)) {
            long holders = Math.max(1, frequencies.id(id));
            lastIdRarity = -Millibits.log2((double) holders / population);
            lastId = id;
        }
        return lastIdRarity;
    }

    private int misspeltRarity(Name written, Name meant) {
        double called = (double) written.count(Rarity.ACCENTED, frequencies) / population;
        return rarityOfShare(share(meant, Rarity.FOLDED) + MISSPELLINGS * called);
    }

    private double share(Name name, Rarity rarity) {
        return (name.count(rarity, frequencies) + 1.0) / (population + 1.0);
    }

    private int rarityOfShare(double share) {
        return -Millibits.log2(Math.max(Math.min(share, 1), model.priors().frequencyFloor()));
    }

    /** Whether the name is borne by more people than a date that is only a year can tell apart. */
    boolean isCommon(Name name) {
        return name.count(Rarity.FOLDED, frequencies) > 3;
    }
}
