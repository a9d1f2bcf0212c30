package vn.khop.place;

/** Which list of administrative units an address was written by. */
public enum Edition {
    /** Since 1 July 2025: province and ward, no district. */
    CURRENT,
    /** Until 30 June 2025: province, district, ward; names dropped by the mergers of 2018 to 2025 included. */
    OLD,
    /** The address names no ward that could be found. */
    NONE
}
