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
    /** Spreadsheet days of five digits, 18 May 1927 to 31 December 2099; four digits are as likely a year mistyped. */
    private static final int SERIAL_MIN = 10_000;

    private static final int SERIAL_MAX = 73050;

    private final int businessYear;
    private final int businessDay;

    DateReader(LocalDate businessDate) {
        this.businessYear = businessDate.getYear();
        this.businessDay = PartialDate.of(businessDate).packed();
    }

    /** The date of a cell; empty where the cell is blank or holds no date. */
    Optional<ReadDate> read(String cell) {
        if (cell.length() == 10) {
            ReadDate common = readCommon(cell);
            if (common != null) {
                return Optional.of(common);
            }
        }
        String text = CellText.clean(cell);
        if (text.isEmpty() || text.length() > 60) {
            return Optional.empty();
        }
        DateCell parts = DateCell.of(text);
        return Optional.ofNullable(
                switch (parts.count()) {
                    case 1 -> readOne(parts);
                    case 2 -> readTwo(parts);
                    case 3 -> readThree(parts);
                    default -> null;
                });
    }

    /** The forms dd/mm/yyyy and yyyy-mm-dd without detours. */
    private static @Nullable ReadDate readCommon(String cell) {
        if (cell.charAt(2) == '/' && cell.charAt(5) == '/') {
            return common(cell, 6, 3, 0, DateForm.VIETNAMESE);
        }
        if (cell.charAt(4) == '-' && cell.charAt(7) == '-') {
            return common(cell, 0, 5, 8, DateForm.ISO);
        }
        return null;
    }

    private static @Nullable ReadDate common(String cell, int yearAt, int monthAt, int dayAt, DateForm form) {
        int year = DateCell.number(cell, yearAt, yearAt + 4);
        int month = DateCell.number(cell, monthAt, monthAt + 2);
        int day = DateCell.number(cell, dayAt, dayAt + 2);
        return year > 0 && month > 0 && month <= 12 && day > 0 && day <= 31
                ? new ReadDate(new PartialDate(year, month, day), form)
                : null;
    }

    private @Nullable ReadDate readOne(DateCell parts) {
        int value = parts.value(0);
        switch (parts.length(0)) {
            case 4, 5 -> {
                if (value >= YEAR_MIN && value <= YEAR_MAX) {
                    return date(value, 0, 0, parts.form(Shape.DAY_MONTH_YEAR, 4));
                }
                return readSerial(value, "");
            }
            case 7 -> {
                return dayFirst(value);
            }
            case 8 -> {
                ReadDate yearFirst = isYear(value / 10000)
                        ? date(value / 10000, value / 100 % 100, value % 100, DateForm.COMPACT_YEAR_FIRST)
                        : null;
                return yearFirst != null ? yearFirst : dayFirst(value);
            }
            default -> {
                return null;
            }
        }
    }

    private static @Nullable ReadDate dayFirst(int value) {
        return isYear(value % 10000)
                ? date(value % 10000, value / 10000 % 100, value / 1000000, DateForm.COMPACT_DAY_FIRST)
                : null;
    }

    private @Nullable ReadDate readTwo(DateCell parts) {
        if (parts.length(0) == 4 && parts.length(1) <= 2 && !parts.separator().equals(".")) {
            return date(parts.value(0), parts.value(1), 0, parts.form(Shape.YEAR_MONTH_DAY, 4));
        }
        if (parts.length(1) == 4 && parts.length(0) <= 2) {
            return date(parts.value(1), parts.value(0), 0, parts.form(Shape.DAY_MONTH_YEAR, 4));
        }
        if (parts.separator().equals(".") && parts.value(1) == 0) {
            // A number cell saved with decimals: 31233.0, or a year 1985.0.
            int value = parts.value(0);
            String decimals = "." + "0".repeat(parts.length(1));
            return parts.length(0) == 4 && isYear(value)
                    ? date(value, 0, 0, DateForm.OTHER)
                    : readSerial(value, decimals);
        }
        return null;
    }

    private @Nullable ReadDate readThree(DateCell parts) {
        int a = parts.value(0);
        int b = parts.value(1);
        int c = parts.value(2);
        if (parts.length(0) == 4 && parts.length(1) <= 2 && parts.length(2) <= 2) {
            return date(a, b, c, parts.form(Shape.YEAR_MONTH_DAY, 4));
        }
        if (parts.length(0) > 2 || parts.length(1) > 2) {
            return null;
        }
        boolean monthFirst = b > 12 && a >= 1 && a <= 12;
        int day = monthFirst ? b : a;
        int month = monthFirst ? a : b;
        Shape shape = monthFirst ? Shape.MONTH_DAY_YEAR : Shape.DAY_MONTH_YEAR;
        return switch (parts.length(2)) {
            case 4 -> date(c, month, day, parts.form(shape, 4));
            case 2 -> date(pivoted(c, month, day), month, day, parts.form(shape, 2));
            default -> null;
        };
    }

    /** A two-digit year is the last one that does not lie after the business date. */
    private int pivoted(int year, int month, int day) {
        int century = businessYear / 100 * 100;
        boolean after = (century + year) * 10000 + month * 100 + day > businessDay;
        return after ? century - 100 + year : century + year;
    }

    private static @Nullable ReadDate readSerial(int value, String decimals) {
        if (value < SERIAL_MIN || value > SERIAL_MAX) {
            return null;
        }
        DateForm form = new DateForm(Shape.SERIAL, "", 1, 4, decimals);
        return new ReadDate(PartialDate.of(DateForm.SERIAL_EPOCH.plusDays(value)), form);
    }

    /** Zeros are parts that the source does not know; a day without its month says nothing. */
    private static @Nullable ReadDate date(int year, int month, int day, DateForm form) {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) {
            return null;
        }
        return new ReadDate(new PartialDate(year, month, month == 0 ? 0 : day), form);
    }

    private static boolean isYear(int year) {
        return year >= YEAR_MIN && year <= YEAR_MAX;
    }
}
