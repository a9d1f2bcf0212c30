package vn.khop.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the match: how often each comparison level occurs among matches, strangers, relatives and twins, and the priors. A
 * model is a versioned file, never changed once used; every outcome keeps its version. Immutable.
 */
public final class Model {

    private static final String SHIPPED = "model-1.csv";

    private final Priors priors;
    private final Rarity[][] rarities;
    /** Weights in millibits by hypothesis, comparison and level. */
    private final int[][][] weights;

    Model(Priors priors, Map<Comparison, List<LevelOdds>> odds) {
        this.priors = priors;
        Comparison[] comparisons = Comparison.values();
        rarities = new Rarity[comparisons.length][];
        weights = new int[Hypothesis.values().length][comparisons.length][];
        for (Comparison comparison : comparisons) {
            List<LevelOdds> levels = odds.getOrDefault(comparison, List.of());
            if (levels.size() != comparison.levels().size()) {
                throw new IllegalArgumentException("a model must have all levels of " + comparison.key());
            }
            int at = comparison.ordinal();
            rarities[at] = levels.stream().map(LevelOdds::times).toArray(Rarity[]::new);
            for (Hypothesis hypothesis : Hypothesis.values()) {
                weights[hypothesis.ordinal()][at] =
                        levels.stream().mapToInt(l -> l.weight(hypothesis)).toArray();
            }
        }
    }

    /** The model that is shipped with the code. */
    public static Model shipped() {
        try (InputStream stream = Model.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + SHIPPED + " is missing from the jar");
            }
            return new ModelReader(SHIPPED)
                    .read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that outcomes keep. */
    public int version() {
        return priors.version();
    }

    Priors priors() {
        return priors;
    }

    /** Evidence of a level for a hypothesis in millibits, without its rarity. */
    int weight(Hypothesis hypothesis, Comparison comparison, int level) {
        return weights[hypothesis.ordinal()][comparison.ordinal()][level];
    }

    /** What the level's u is multiplied by. */
    Rarity rarity(Comparison comparison, int level) {
        return rarities[comparison.ordinal()][level];
    }
}
