package vn.khop.cleanse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Rule;

/**
 * A date found in a cell.
 *
 * @param date the date, never empty; a day that no calendar has is held as written
 * @param form how the cell writes it
 * @param rules what it took to read it, {@link Rule#DATE_FORM} where nothing else; in the order of the enum
 * @param told the field that decided between two centuries or epochs; null where no other field was needed
 */
record ReadDate(
        PartialDate date,
        DateForm form,
        List<Rule> rules,
        @Nullable Field told) {

    private static final List<Rule> FORM = List.of(Rule.DATE_FORM);

    /** A date that needed nothing but its own numbers. */
    static ReadDate plain(PartialDate date, DateForm form) {
        return new ReadDate(date, form, FORM, null);
    }
}
