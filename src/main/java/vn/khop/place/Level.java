package vn.khop.place;

/** How far down an address could be followed. */
public enum Level {
    /** No unit was found. */
    NONE,
    /** The province, no further. */
    PROVINCE,
    /** The district of the old edition, no further. */
    DISTRICT,
    /** A ward, or the wards that took one over. */
    WARD
}
