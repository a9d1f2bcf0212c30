package vn.khop.cleanse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.cleanse.DateForm.Shape;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Rule;

/** One way to read the numbers of a date cell, and by which rules. Mutable; for one cell. */
final class Reading {

    private final DateCell parts;
    private final Shape shape;
    private final int yearWidth;
    private @Nullable TwoDigitYear century;

    Reading(DateCell parts, Shape shape, int yearWidth) {
        this.parts = parts;
        this.shape = shape;
        this.yearWidth = yearWidth;
    }

    /** Tells how the century was found. */
    Reading ofTwoDigits(TwoDigitYear year) {
        this.century = year;
        return this;
    }

    /** The date of these numbers; null where one is out of range. */
    @Nullable
    ReadDate date(int year, int month, int day) {
        ReadDate read = date(year, month, day, parts.form(shape, yearWidth));
        if (read == null) {
            return null;
        }
        if (parts.isMidnightInUtc() && read.date().toLocalDate().isPresent()) {
            PartialDate next = PartialDate.of(read.date().toLocalDate().get().plusDays(1));
            return new ReadDate(next, DateForm.ISO, List.of(Rule.DATE_MIDNIGHT_IN_UTC), null);
        }
        List<Rule> rules = rules(month, day);
        Field told = century == null ? null : century.told();
        return rules.isEmpty() ? read : new ReadDate(read.date(), read.form(), List.copyOf(rules), told);
    }

    private List<Rule> rules(int month, int day) {
        List<Rule> rules = new ArrayList<>(4);
        if (century != null) {
            rules.add(Rule.DATE_YEAR_OF_TWO_DIGITS);
            if (century.doubtful()) {
                rules.add(Rule.DATE_CENTURY_DOUBTFUL);
            }
        }
        if (shape == Shape.MONTH_DAY_YEAR) {
            rules.add(Rule.DATE_MONTH_FIRST);
        }
        if (parts.hasUnknown() || parts.count() > 1 && month == 0 || parts.count() > 2 && day == 0) {
            rules.add(Rule.DATE_UNKNOWN_PARTS);
        }
        return rules;
    }

    /** Zeros are parts that the source does not know; a day without its month says nothing, nor does an unlikely year alone. */
    static @Nullable ReadDate date(int year, int month, int day, DateForm form) {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) {
            return null;
        }
        if (month == 0 && !DateReader.isYear(year)) {
            return null;
        }
        return ReadDate.plain(new PartialDate(year, month, month == 0 ? 0 : day), form);
    }
}
