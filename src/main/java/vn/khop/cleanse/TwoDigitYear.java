package vn.khop.cleanse;

import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;

/**
 * The century of a two-digit year: what else the record says decides, else it is the last such year that does not lie after the business
 * date.
 *
 * @param year all four digits
 * @param told the field that decided; null where the business date did
 * @param doubtful the record speaks for another century, but not with one voice
 */
record TwoDigitYear(int year, @Nullable Field told, boolean doubtful) {

    /**
     * Reads a year.
     *
     * @param digits 0 to 99
     * @param monthAndDay month times 100 plus day, unknown parts 0
     * @param businessDay the business date as yyyyMMdd
     */
    static TwoDigitYear of(int digits, int monthAndDay, YearEvidence evidence, int businessDay) {
        int usual = last(digits, monthAndDay, businessDay);
        int bound = Math.min(evidence.latest(), businessDay);
        int bounded = last(digits, monthAndDay, bound);
        int byId = evidence.yearOfId();
        if (byId == 0) {
            return new TwoDigitYear(bounded, bounded == usual ? null : evidence.latestTold(), false);
        }
        if (byId % 100 == digits && byId * 10000 + monthAndDay <= bound) {
            return new TwoDigitYear(byId, Field.CITIZEN_ID, false);
        }
        boolean nearUsual = Math.abs(byId - usual) <= 50;
        return new TwoDigitYear(usual, null, !nearUsual || bounded != usual);
    }

    private static int last(int digits, int monthAndDay, int day) {
        int year = day / 1_000_000 * 100 + digits;
        return year * 10000 + monthAndDay > day ? year - 100 : year;
    }
}
