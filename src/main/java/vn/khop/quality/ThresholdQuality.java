package vn.khop.quality;

/**
 * How good the links are when every proposal at or above a probability counts as one, whatever its outcome.
 *
 * @param threshold a probability, 0 to 1
 * @param links proposals at or above it
 * @param right of those, to the right person
 * @param precision 0 to 1; 1 where there is no link
 * @param recall right links among the records whose person is in the registry, 0 to 1
 * @param f1 the harmonic mean of the two, 0 to 1
 */
public record ThresholdQuality(double threshold, long links, long right, double precision, double recall, double f1) {

    static ThresholdQuality of(int millionths, long links, long right, long present) {
        Quality quality = new Quality(new Share(right, links), new Share(right, present));
        return new ThresholdQuality(
                millionths / (double) Proposals.CERTAIN,
                links,
                right,
                quality.precision().value(),
                quality.recall().value(),
                quality.f1());
    }
}
