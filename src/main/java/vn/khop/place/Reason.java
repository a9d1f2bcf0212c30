package vn.khop.place;

/** Why an address names no ward, or that it does. */
public enum Reason {
    /** A ward was found. */
    FOUND,
    /** No letter and no digit, or far too long for an address. */
    NOTHING_READABLE,
    /** No province, and no district that would do without one. */
    PROVINCE_UNKNOWN,
    /** A ward is written, but the district or province has none of that name in either edition. */
    WARD_UNKNOWN,
    /** Several places fit, and nothing written tells them apart. */
    WARD_AMBIGUOUS,
    /** Province or district are written, a ward is not. */
    NO_WARD
}
