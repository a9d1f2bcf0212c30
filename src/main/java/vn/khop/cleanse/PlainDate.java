package vn.khop.cleanse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.cleanse.DateForm.Shape;
import vn.khop.record.PartialDate;
import vn.khop.record.Rule;

/** The date forms that nearly all cells have, read without detours: d/M/yyyy with one kind of separator, yyyy-MM-dd, and eight digits. */
final class PlainDate {

    private static final List<Rule> UNKNOWN = List.of(Rule.DATE_UNKNOWN_PARTS);
    private static final String SEPARATORS = "/-.";
    private static final DateForm[] WIDE = forms(2);
    private static final DateForm[] NARROW = forms(1);

    private PlainDate() {}

    private static DateForm[] forms(int partWidth) {
        DateForm[] forms = new DateForm[SEPARATORS.length()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = new DateForm(Shape.DAY_MONTH_YEAR, SEPARATORS.substring(i, i + 1), partWidth, 4, "");
        }
        return forms;
    }

    /** The date of a text of eight to ten characters; null where it has another form, or a part out of range. */
    static @Nullable ReadDate read(String text) {
        int length = text.length();
        if (text.charAt(4) == '-' && length == 10 && text.charAt(7) == '-') {
            return date(text, 0, 4, 5, 7, 8, 10, DateForm.ISO);
        }
        int first = SEPARATORS.indexOf(text.charAt(2)) >= 0 ? 2 : 1;
        int kind = SEPARATORS.indexOf(text.charAt(first));
        int second = length - 5;
        if (kind < 0) {
            int value = length == 8 ? DateCell.number(text, 0, 8) : -1;
            return value < 0 ? null : compact(value, 8);
        }
        int between = second - first;
        if (text.charAt(second) != text.charAt(first) || between < 2 || between > 3) {
            return null;
        }
        DateForm form = (first == 2 && between == 3 ? WIDE : NARROW)[kind];
        return date(text, second + 1, length, first + 1, second, 0, first, form);
    }

    private static @Nullable ReadDate date(
            String text, int yearAt, int yearTo, int monthAt, int monthTo, int dayAt, int dayTo, DateForm form) {
        int year = DateCell.number(text, yearAt, yearTo);
        int month = DateCell.number(text, monthAt, monthTo);
        int day = DateCell.number(text, dayAt, dayTo);
        return year > 0 && month > 0 && month <= 12 && day > 0 && day <= 31
                ? ReadDate.plain(new PartialDate(year, month, day), form)
                : null;
    }

    /**
     * Digits without separators: yyyyMMdd where year and month can be such, else ddMMyyyy.
     *
     * @param length 8, or 7 where the day lost its zero
     */
    static @Nullable ReadDate compact(int value, int length) {
        ReadDate yearFirst = length == 8 && DateReader.isYear(value / 10000)
                ? compact(value / 10000, value / 100 % 100, value % 100, DateForm.COMPACT_YEAR_FIRST)
                : null;
        if (yearFirst != null) {
            return yearFirst;
        }
        return DateReader.isYear(value % 10000)
                ? compact(value % 10000, value / 10000 % 100, value / 1000000, DateForm.COMPACT_DAY_FIRST)
                : null;
    }

    private static @Nullable ReadDate compact(int year, int month, int day, DateForm form) {
        ReadDate read = Reading.date(year, month, day, form);
        return read == null || month > 0 && day > 0 ? read : new ReadDate(read.date(), form, UNKNOWN, null);
    }
}
