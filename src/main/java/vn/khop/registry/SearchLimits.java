package vn.khop.registry;

/**
 * Bounds of one candidate search.
 *
 * @param rowsPerKey people read for one key, the first in row order; the rest of a longer list is not seen
 * @param broadKeyRows a key shared by more people than this is broad: people found by one broad key alone are left out when another key
 *     found somebody
 * @param candidates people returned at most: those found by most keys, among equals the first in row order
 */
public record SearchLimits(int rowsPerKey, int broadKeyRows, int candidates) {

    /** Bounds that hold for registries of a thousand to a hundred million people. */
    public static final SearchLimits DEFAULT = new SearchLimits(1000, 40, 60);

    /** Checks the bounds. */
    public SearchLimits {
        if (rowsPerKey < 1 || broadKeyRows < 1 || candidates < 1) {
            throw new IllegalArgumentException("search limits must be at least 1, were rowsPerKey " + rowsPerKey
                    + ", broadKeyRows " + broadKeyRows + ", candidates " + candidates);
        }
    }
}
