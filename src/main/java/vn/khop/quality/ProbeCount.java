package vn.khop.quality;

/**
 * What became of probes: planted records of people who are in the registry.
 *
 * @param kind of error, {@link #ALL} for all of them
 * @param number how many were planted
 * @param found how many had their citizen among the candidates
 * @param right linked to their citizen
 * @param wrong linked to somebody else
 * @param review set aside for a person to look at
 */
public record ProbeCount(String kind, int number, int found, int right, int wrong, int review) {

    /** The kind that counts every probe once. */
    public static final String ALL = "ALL";

    /** The share found among the candidates, with its 95 % interval. */
    public Estimate recall() {
        return Estimate.ofShare(found, number, ErrorCard.CONFIDENCE);
    }

    ProbeCount plus(Trial trial) {
        boolean linked = trial.outcome().isLinked();
        return new ProbeCount(
                kind,
                number + 1,
                found + (trial.found() ? 1 : 0),
                right + (linked && trial.right() ? 1 : 0),
                wrong + (linked && !trial.right() ? 1 : 0),
                review + (trial.outcome() == vn.khop.record.Outcome.REVIEW ? 1 : 0));
    }

    String encode() {
        return String.join(
                ":",
                kind,
                Integer.toString(number),
                Integer.toString(found),
                Integer.toString(right),
                Integer.toString(wrong),
                Integer.toString(review));
    }

    static ProbeCount decode(String text) {
        String[] parts = text.split(":", -1);
        return new ProbeCount(
                parts[0],
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]));
    }
}
