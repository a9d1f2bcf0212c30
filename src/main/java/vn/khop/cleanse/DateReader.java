package vn.khop.cleanse;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khop.cleanse.DateForm.Shape;
import vn.khop.record.PartialDate;

/**
 * Reads the forms in which Vietnamese sources write dates: day first with any separator, ISO, eight digits in either order, spreadsheet
 * serials, month and year, year only, {@code 00/00/yyyy}, with or without a time, and with the words ngày tháng năm. Where two readings are
 * possible the Vietnamese one stands; month first is read only where the second number can be no month.
 */
final class DateReader {

    /** Years that a bare run of digits may mean; a date with separators may have any. */
    static final int YEAR_MIN = 1800;

    private static final int YEAR_MAX = 2199;
    private static final int LENGTH_MAX = 100;

    private final int businessDay;

    DateReader(LocalDate businessDate) {
        this.businessDay = PartialDate.of(businessDate).packed();
    }

    /** The date of a cell, by itself; empty where the cell is blank or holds no date. */
    Optional<ReadDate> read(String cell) {
        return Optional.ofNullable(read(CellText.clean(cell), YearEvidence.NONE));
    }

    /** The date of a clean text; null where it holds none. */
    @Nullable
    ReadDate read(String text, YearEvidence evidence) {
        int length = text.length();
        if (length == 0 || length > LENGTH_MAX) {
            return null;
        }
        ReadDate plain = length >= 8 && length <= 10 ? PlainDate.read(text) : null;
        if (plain != null) {
            return plain;
        }
        DateCell parts = DateCell.of(text);
        return switch (parts.count()) {
            case 1 -> readOne(parts, evidence);
            case 2 -> readTwo(parts, evidence);
            case 3 -> readThree(parts, evidence);
            default -> null;
        };
    }

    private @Nullable ReadDate readOne(DateCell parts, YearEvidence evidence) {
        int value = parts.value(0);
        switch (parts.length(0)) {
            case 4, 5 -> {
                if (value >= YEAR_MIN && value <= YEAR_MAX) {
                    return new Reading(parts, Shape.DAY_MONTH_YEAR, 4).date(value, 0, 0);
                }
                return SpreadsheetDay.read(value, "", evidence);
            }
            case 7, 8 -> {
                return PlainDate.compact(value, parts.length(0));
            }
            default -> {
                return null;
            }
        }
    }

    private @Nullable ReadDate readTwo(DateCell parts, YearEvidence evidence) {
        int a = parts.value(0);
        int b = parts.value(1);
        boolean point = parts.separator().equals(".");
        if (parts.length(0) == 4 && parts.length(1) <= 2 && !point) {
            return new Reading(parts, Shape.YEAR_MONTH_DAY, 4).date(a, b, 0);
        }
        if (parts.length(1) == 4 && parts.length(0) <= 2) {
            return new Reading(parts, Shape.DAY_MONTH_YEAR, 4).date(b, a, 0);
        }
        if (parts.namedMonth() == 0 && parts.length(1) == 2 && b > 31) {
            return twoDigitYear(parts, Shape.DAY_MONTH_YEAR, b, a, 0, evidence);
        }
        if (point && b == 0) {
            // A number cell saved with decimals: 31233.0, or a year 1985.0.
            return parts.length(0) == 4 && isYear(a)
                    ? ReadDate.plain(PartialDate.ofYear(a), DateForm.OTHER)
                    : SpreadsheetDay.read(a, "." + "0".repeat(parts.length(1)), evidence);
        }
        return null;
    }

    private @Nullable ReadDate readThree(DateCell parts, YearEvidence evidence) {
        int a = parts.value(0);
        int b = parts.value(1);
        int c = parts.value(2);
        if (parts.length(0) == 4 && parts.length(1) <= 2 && parts.length(2) <= 2) {
            return new Reading(parts, Shape.YEAR_MONTH_DAY, 4).date(a, b, c);
        }
        if (parts.length(0) > 2 || parts.length(1) > 2) {
            return null;
        }
        boolean named = parts.namedMonth() == 0;
        boolean monthFirst = named || parts.namedMonth() < 0 && b > 12 && a >= 1 && a <= 12;
        int day = monthFirst ? b : a;
        int month = monthFirst ? a : b;
        Shape shape = monthFirst && !named ? Shape.MONTH_DAY_YEAR : Shape.DAY_MONTH_YEAR;
        return switch (parts.length(2)) {
            case 4 -> new Reading(parts, shape, 4).date(c, month, day);
            case 2 -> twoDigitYear(parts, shape, c, month, day, evidence);
            default -> null;
        };
    }

    private @Nullable ReadDate twoDigitYear(
            DateCell parts, Shape shape, int digits, int month, int day, YearEvidence evidence) {
        if (digits == 0 && month == 0 && day == 0) {
            return null;
        }
        TwoDigitYear year = TwoDigitYear.of(digits, month * 100 + day, evidence, businessDay);
        return new Reading(parts, shape, 2).ofTwoDigits(year).date(year.year(), month, day);
    }

    static boolean isYear(int year) {
        return year >= YEAR_MIN && year <= YEAR_MAX;
    }
}
