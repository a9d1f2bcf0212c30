package vn.khop.match;

/** How two dates of birth agree, by precision; most agreeing first. All levels are symmetric. */
enum DateLevel implements Level {
    /** The same full date. */
    EQUAL,
    /** The same date, and it is 1 January, which also stands for "unknown". */
    EQUAL_DEFAULT,
    /** Day and month swapped. */
    SWAPPED,
    /** One digit is another, or two adjacent digits are swapped, within day, month or year. */
    DIGIT,
    /** Only the day differs. */
    DAY,
    /** Only the month differs. */
    MONTH,
    /** Day and month equal, the year one off. */
    NEAR_YEAR,
    /** Day and month equal, the year differs. */
    YEAR,
    /** One side gives year and month only, and they are equal. */
    MONTH_ONLY,
    /** One side gives the year only, and it is equal. */
    YEAR_ONLY,
    /** One side has 1 January of the other's year. */
    DEFAULT,
    /** The same year, day and month differ. */
    SAME_YEAR,
    /** Nothing of the above. */
    DIFFERENT;

    /** Whether one birth may well be written both ways, by one slip of the pen at most. */
    boolean isCompatible() {
        return this != DIFFERENT && this != SAME_YEAR && this != YEAR;
    }

    /** Whether little more than the year is known to agree. */
    boolean isWeak() {
        return ordinal() >= YEAR.ordinal();
    }
}
