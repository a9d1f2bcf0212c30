package vn.khop.cleanse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.khop.record.PartialDate;

/**
 * How a source writes a date, so that another date can be put into the same cell.
 *
 * @param shape the order of the parts
 * @param separator what stands between the parts; empty where nothing does
 * @param partWidth 2 where day and month carry a leading zero, else 1
 * @param yearWidth 4 or 2 digits
 * @param suffix what stood behind the date, a time for example; may be empty
 */
record DateForm(Shape shape, String separator, int partWidth, int yearWidth, String suffix) {

    /** The order of the parts. */
    enum Shape {
        DAY_MONTH_YEAR,
        /** American; read only where the second number can be no month. */
        MONTH_DAY_YEAR,
        YEAR_MONTH_DAY,
        /** Days since 30 December 1899, as spreadsheets count. */
        SERIAL,
        /** Words, or a form that is read but not written. */
        OTHER
    }

    /** The day before day 1 of a spreadsheet, moved by one for the 29 February 1900 that it believes in. */
    static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);

    static final DateForm VIETNAMESE = new DateForm(Shape.DAY_MONTH_YEAR, "/", 2, 4, "");
    static final DateForm ISO = new DateForm(Shape.YEAR_MONTH_DAY, "-", 2, 4, "");
    static final DateForm COMPACT_DAY_FIRST = new DateForm(Shape.DAY_MONTH_YEAR, "", 2, 4, "");
    static final DateForm COMPACT_YEAR_FIRST = new DateForm(Shape.YEAR_MONTH_DAY, "", 2, 4, "");
    static final DateForm OTHER = new DateForm(Shape.OTHER, "/", 2, 4, "");

    DateForm withSuffix(String text) {
        return text.isEmpty() ? this : new DateForm(shape, separator, partWidth, yearWidth, text);
    }

    /** The date in this form; empty where the form cannot hold it. Parts that are not known are left out. */
    String write(PartialDate date) {
        if (shape == Shape.SERIAL) {
            return date.toLocalDate()
                    .map(day -> ChronoUnit.DAYS.between(SERIAL_EPOCH, day) + suffix)
                    .orElse("");
        }
        StringBuilder text = new StringBuilder(20);
        switch (shape) {
            case DAY_MONTH_YEAR, OTHER -> {
                part(text, date.day());
                part(text, date.month());
                year(text, date.year());
            }
            case MONTH_DAY_YEAR -> {
                part(text, date.month());
                part(text, date.day());
                year(text, date.year());
            }
            case YEAR_MONTH_DAY -> {
                year(text, date.year());
                int before = text.length();
                leadingPart(text, date.month());
                leadingPart(text, date.day());
                if (before == text.length()) {
                    return text.toString();
                }
            }
            case SERIAL -> throw new IllegalStateException("serials are written above");
        }
        return date.isFull() ? text.append(suffix).toString() : text.toString();
    }

    private void part(StringBuilder text, int value) {
        if (value > 0) {
            digits(text, value);
            text.append(separator);
        }
    }

    private void leadingPart(StringBuilder text, int value) {
        if (value > 0) {
            text.append(separator);
            digits(text, value);
        }
    }

    private void digits(StringBuilder text, int value) {
        if (value < 10 && partWidth == 2) {
            text.append('0');
        }
        text.append(value);
    }

    private void year(StringBuilder text, int year) {
        String digits = PartialDate.ofYear(year).text();
        text.append(yearWidth == 2 ? digits.substring(2) : digits);
    }
}
