package vn.khop.match;

import java.util.Locale;

/**
 * One comparison level: how well two values of a field agree. Every comparison's levels are mutually exclusive; a value that is absent
 * on either side has no level and gives no evidence.
 */
sealed interface Level permits IdLevel, NameLevel, DateLevel, AddressLevel, Agreement {

    /** The place among the levels of its comparison. */
    int ordinal();

    /** The constant's name. */
    String name();

    /** The word in model files and waterfalls. */
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
