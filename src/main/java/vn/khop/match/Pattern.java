package vn.khop.match;

/**
 * The agreement pattern of a pair: the level of each comparison packed into one long, five bits each, 0 where there is nothing to
 * compare. Equal patterns carry equal evidence but for rarity, so that training counts patterns, not pairs.
 */
final class Pattern {

    private static final int BITS = 5;
    private static final long MASK = (1L << BITS) - 1;

    /** What {@link #level} gives where there is nothing to compare. */
    static final int ABSENT = -1;

    private Pattern() {}

    static long with(long pattern, Comparison comparison, Level level) {
        int shift = comparison.ordinal() * BITS;
        return pattern & ~(MASK << shift) | (level.ordinal() + 1L) << shift;
    }

    /** The ordinal of the level, or {@link #ABSENT}. */
    static int level(long pattern, Comparison comparison) {
        return (int) (pattern >>> comparison.ordinal() * BITS & MASK) - 1;
    }

    /** Whether the comparison has this level. */
    static boolean is(long pattern, Comparison comparison, Level level) {
        return level(pattern, comparison) == level.ordinal();
    }
}
