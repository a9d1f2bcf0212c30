package vn.khop.quality;

/**
 * A part of a whole.
 *
 * @param part 0 to whole
 * @param whole at least 0
 */
public record Share(long part, long whole) {

    /** The part by the whole, 0 to 1; 1 where the whole is 0, since nothing was missed. */
    public double value() {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
