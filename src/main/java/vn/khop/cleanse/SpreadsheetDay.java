package vn.khop.cleanse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.cleanse.DateForm.Shape;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Rule;

/**
 * Days as spreadsheets count them, from 1900 or, in workbooks made on older Macintoshes, from 1904. The number itself does not say which: it
 * is 1900 unless the identity number tells a year that only the other reading has.
 */
final class SpreadsheetDay {

    /** How many days later a number means when it counts from 1904. */
    static final int DAYS_BETWEEN_EPOCHS = 1462;

    /** Days of five digits, 18 May 1927 to 31 December 2099; four digits are as likely a year mistyped. */
    private static final int MIN = 10_000;

    private static final int MAX = 73_050;

    private static final List<Rule> FROM_1900 = List.of(Rule.DATE_SERIAL_1900);
    private static final List<Rule> FROM_1904 = List.of(Rule.DATE_SERIAL_1904);

    private SpreadsheetDay() {}

    /**
     * The date of a day number; null where the number can be none.
     *
     * @param decimals what stood behind the number, {@code .0}
     */
    static @Nullable ReadDate read(int value, String decimals, YearEvidence evidence) {
        if (value < MIN || value > MAX) {
            return null;
        }
        DateForm form = new DateForm(Shape.SERIAL, "", 1, 4, decimals);
        PartialDate from1900 = PartialDate.of(DateForm.SERIAL_EPOCH.plusDays(value));
        PartialDate from1904 = from1904(value);
        int byId = evidence.yearOfId();
        return byId != from1900.year() && byId == from1904.year()
                ? new ReadDate(from1904, form, FROM_1904, Field.CITIZEN_ID)
                : new ReadDate(from1900, form, FROM_1900, null);
    }

    /** The day that a number means when it counts from 1904. */
    static PartialDate from1904(int value) {
        return PartialDate.of(DateForm.SERIAL_EPOCH.plusDays(value + DAYS_BETWEEN_EPOCHS));
    }
}
