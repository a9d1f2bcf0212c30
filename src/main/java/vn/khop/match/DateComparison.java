package vn.khop.match;

import vn.khop.record.PartialDate;

/** Compares two dates of birth by precision. Symmetric. */
final class DateComparison {

    private DateComparison() {}

    /** The level of two dates of which both give at least a year. */
    static DateLevel compare(PartialDate a, PartialDate b) {
        if (a.year() == b.year()) {
            return compareInYear(a, b);
        }
        if (!a.isFull() || !b.isFull() || a.month() != b.month() || a.day() != b.day()) {
            return DateLevel.DIFFERENT;
        }
        if (Math.abs(a.year() - b.year()) == 1) {
            return DateLevel.NEAR_YEAR;
        }
        return isOneSlip(a.year(), b.year(), 4) ? DateLevel.DIGIT : DateLevel.YEAR;
    }

    private static DateLevel compareInYear(PartialDate a, PartialDate b) {
        if (a.isFull() && b.isFull()) {
            return compareFull(a, b);
        }
        if (a.month() == 0 || b.month() == 0) {
            return DateLevel.YEAR_ONLY;
        }
        return a.month() == b.month() ? DateLevel.MONTH_ONLY : DateLevel.SAME_YEAR;
    }

    private static DateLevel compareFull(PartialDate a, PartialDate b) {
        boolean days = a.day() == b.day();
        boolean months = a.month() == b.month();
        if (days && months) {
            return isDefault(a) ? DateLevel.EQUAL_DEFAULT : DateLevel.EQUAL;
        }
        if (isDefault(a) || isDefault(b)) {
            return DateLevel.DEFAULT;
        }
        if (a.day() == b.month() && a.month() == b.day()) {
            return DateLevel.SWAPPED;
        }
        if (months) {
            return isOneSlip(a.day(), b.day(), 2) ? DateLevel.DIGIT : DateLevel.DAY;
        }
        if (days) {
            return isOneSlip(a.month(), b.month(), 2) ? DateLevel.DIGIT : DateLevel.MONTH;
        }
        return DateLevel.SAME_YEAR;
    }

    /** 1 January, which many forms write where day and month are unknown. */
    static boolean isDefault(PartialDate date) {
        return date.day() == 1 && date.month() == 1;
    }

    /** Whether two numbers of this many digits differ in one digit, or in the order of two neighbours. */
    private static boolean isOneSlip(int a, int b, int digits) {
        int different = 0;
        int first = -1;
        int last = -1;
        int restA = a;
        int restB = b;
        for (int i = 0; i < digits; i++, restA /= 10, restB /= 10) {
            if (restA % 10 != restB % 10) {
                different++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return different == 1
                || different == 2
                        && last == first + 1
                        && digit(a, first) == digit(b, last)
                        && digit(a, last) == digit(b, first);
    }

    private static int digit(int number, int place) {
        int rest = number;
        for (int i = 0; i < place; i++) {
            rest /= 10;
        }
        return rest % 10;
    }
}
