package vn.khop.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as registers hold it: a year, perhaps a month, perhaps a day. An unknown part is 0. Old books hold days that no calendar has
 * (30 February); such a date can be held, and {@link #isPossible()} says so.
 *
 * @param year 1 to 9999, or 0 where nothing is known
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    /** Nothing known. */
    public static final PartialDate NONE = new PartialDate(0, 0, 0);

    public PartialDate {
        if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) {
            throw new IllegalArgumentException(
                    "date parts out of range: expected year 0..9999, month 0..12, day 0..31");
        }
        if (year == 0 && (month != 0 || day != 0)) {
            throw new IllegalArgumentException("a date without a year must have no month and no day");
        }
        if (month == 0 && day != 0) {
            throw new IllegalArgumentException("a date without a month must have no day");
        }
    }

    /** Year only. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** A whole calendar date. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads the clean text written by {@link #text()}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static PartialDate parse(String text) {
        return switch (text.length()) {
            case 0 -> NONE;
            case 4 -> ofYear(number(text, 0, 4));
            case 7 -> new PartialDate(number(text, 0, 4), number(text, 5, 7), 0);
            case 10 -> new PartialDate(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            default -> throw new IllegalArgumentException("expected yyyy, yyyy-MM or yyyy-MM-dd");
        };
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("expected yyyy, yyyy-MM or yyyy-MM-dd");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return year == 0;
    }

    /** Whether year, month and day are all given. */
    public boolean isFull() {
        return day != 0;
    }

    /** Whether a calendar has this date; partial dates are possible. */
    public boolean isPossible() {
        return day == 0 || day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** The calendar date, when all parts are given and the calendar has it. */
    public Optional<LocalDate> toLocalDate() {
        return isFull() && isPossible() ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The clean text: {@code yyyy-MM-dd}, {@code yyyy-MM}, {@code yyyy}, or empty. */
    public String text() {
        if (year == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder(10);
        pad(text, year, 4);
        if (month != 0) {
            pad(text.append('-'), month, 2);
        }
        if (day != 0) {
            pad(text.append('-'), day, 2);
        }
        return text.toString();
    }

    private static void pad(StringBuilder text, int value, int width) {
        for (int bound = (int) Math.pow(10, width - 1.0); bound > value && bound > 1; bound /= 10) {
            text.append('0');
        }
        text.append(value);
    }

    /** yyyyMMdd as one number, unknown parts 0; orders like the calendar. */
    public int packed() {
        return year * 10000 + month * 100 + day;
    }

    @Override
    public int compareTo(PartialDate other) {
        return Integer.compare(packed(), other.packed());
    }
}
