package vn.khop.store;

/** The number of a difference: its record's id and its place among the record's differences, so that they lie together and in order. */
final class DifferenceId {

    /** Differences a record may have; comparing finds at most a few dozen. */
    static final int PLACES = 1000;

    /** Where SAME_PERSON_TWICE stands: after all that comparing can find. */
    static final int PLACE_TWICE = PLACES - 1;

    /** A join condition: the differences {@code d} of the records {@code u}. */
    static final String OF_RECORD = "d.id between cast(u.id as bigint) * " + PLACES + " and cast(u.id as bigint) * "
            + PLACES + " + " + PLACE_TWICE;

    private DifferenceId() {}

    static long first(long record) {
        return record * PLACES;
    }

    static long last(long record) {
        return record * PLACES + PLACE_TWICE;
    }

    static long record(long difference) {
        return difference / PLACES;
    }
}
