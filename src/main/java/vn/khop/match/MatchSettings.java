package vn.khop.match;

/**
 * The two thresholds of the decision, as posterior probabilities.
 *
 * @param accept at or above: the same person, if no guard objects; in (0.5, 1]
 * @param review at or above, but below accept: a person looks at it; in [0, accept]
 */
public record MatchSettings(double accept, double review) {

    /** What a job file that says nothing has. */
    public static final MatchSettings DEFAULT = new MatchSettings(0.999, 0.5);

    public MatchSettings {
        if (!(accept > 0.5 && accept <= 1)) {
            throw new IllegalArgumentException("accept must be above 0.5 and at most 1, was " + accept);
        }
        if (!(review >= 0 && review <= accept)) {
            throw new IllegalArgumentException("review must be between 0 and accept (" + accept + "), was " + review);
        }
    }
}
