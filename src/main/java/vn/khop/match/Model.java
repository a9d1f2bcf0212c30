package vn.khop.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The numbers of the match: how often each comparison level occurs among matches, strangers, relatives and twins, and the priors. A
 * model is a versioned file, never changed once used; every outcome keeps its version. Immutable.
 */
public final class Model {

    private static final String SHIPPED = "model-1.csv";

    private final Priors priors;
    private final Origin origin;
    private final Map<Comparison, List<LevelOdds>> odds;
    private final Rarity[][] rarities;
    /** Weights in millibits by hypothesis, comparison and level. */
    private final int[][][] weights;

    /**
     * Where a trained model comes from.
     *
     * @param jobs whose records it was trained on, and which use it; empty for the shipped model, which all others use
     * @param date the business date of the training, empty where not known
     * @param records that it was trained on
     */
    public record Origin(SortedSet<String> jobs, String date, long records) {

        /** The shipped model's: chosen from published figures, not trained. */
        public static final Origin SHIPPED = new Origin(new TreeSet<>(), "", 0);

        public Origin {
            jobs = Collections.unmodifiableSortedSet(new TreeSet<>(jobs));
        }
    }

    Model(Priors priors, Origin origin, Map<Comparison, List<LevelOdds>> odds) {
        this.priors = priors;
        this.origin = origin;
        this.odds = new EnumMap<>(odds);
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
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that outcomes keep. */
    public int version() {
        return priors.version();
    }

    /** Where it comes from. */
    public Origin origin() {
        return origin;
    }

    /**
     * Reads a model file.
     *
     * @param name what messages call the file
     * @throws IllegalArgumentException naming file, line and cell where the text is no model
     */
    public static Model read(BufferedReader text, String name) throws IOException {
        return new ModelReader(name).read(text);
    }

    Priors priors() {
        return priors;
    }

    /** The odds of a comparison's levels, in their order. */
    List<LevelOdds> odds(Comparison comparison) {
        return odds.getOrDefault(comparison, List.of());
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
