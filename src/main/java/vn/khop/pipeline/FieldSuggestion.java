package vn.khop.pipeline;

import vn.khop.record.Field;

/**
 * Which field a column seems to hold.
 *
 * @param field the field
 * @param subject {@code husband} or {@code wife} where a row tells of a couple, else empty
 * @param part which part of an address the column is: 1 the house to 5 the province; 0 for a whole value
 * @param byHeader whether words of the header say so
 * @param looked how many filled cells were looked at
 * @param proved how many of them are plainly values of the field; of a key, how many are distinct
 */
public record FieldSuggestion(Field field, String subject, int part, boolean byHeader, long looked, long proved) {

    /** A key column of a source has its few faults; more are no key. */
    static final double KEY_SHARE_MIN = 0.98;

    private static final double SHARE_MIN = 0.8;
    /** Names and addresses have forms that no list holds. */
    private static final double SHARE_MIN_OF_WORDS = 0.6;

    /** What speaks for a suggestion. */
    public enum Ground {
        /** The words of the header and the look of the values. */
        HEADER_AND_VALUES,
        /** The words of the header alone. */
        HEADER,
        /** The look of the values alone. */
        VALUES
    }

    /** What speaks for this suggestion. */
    public Ground ground() {
        if (!byHeader) {
            return Ground.VALUES;
        }
        return areEnough(field, looked, proved) ? Ground.HEADER_AND_VALUES : Ground.HEADER;
    }

    /** Whether so many plain values are enough to tell the field by. */
    static boolean areEnough(Field field, long looked, long proved) {
        double least =
                switch (field) {
                    case SOURCE_KEY -> KEY_SHARE_MIN;
                    case FULL_NAME, FATHER_NAME, MOTHER_NAME, SPOUSE_NAME, ADDRESS, PLACE_OF_BIRTH ->
                        SHARE_MIN_OF_WORDS;
                    default -> SHARE_MIN;
                };
        return looked > 0 && proved >= least * looked;
    }
}
