package vn.khop.quality;

/**
 * How good a set of links is.
 *
 * @param precision right links among the links made
 * @param recall right links among the records whose person is in the registry
 */
public record Quality(Share precision, Share recall) {

    /** The harmonic mean of precision and recall (van Rijsbergen 1979), 0 to 1. */
    public double f1() {
        double p = precision.value();
        double r = recall.value();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
}
