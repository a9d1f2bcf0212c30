package vn.khop.cleanse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Rule;

/** Notes how a date was read and what is odd about it, whichever date it is. For one thread. */
final class DateNotes {

    private final Notes notes;
    private final int businessDay;
    private final char[] digits = {'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};

    DateNotes(Notes notes, LocalDate businessDate) {
        this.notes = notes;
        this.businessDay = PartialDate.of(businessDate).packed();
    }

    /** The canonical text of a date that was read in this text; the rules that made it so are noted. */
    String canonical(ReadDate read, String text, Field field) {
        String canonical = canonical(read.date(), text);
        boolean changed = !canonical.equals(text);
        for (Rule rule : read.rules()) {
            if (changed || !rule.isChange()) {
                notes.add(rule, field, detail(rule, read.told()));
            }
        }
        return canonical;
    }

    private static String detail(Rule rule, @Nullable Field told) {
        boolean decided = rule == Rule.DATE_YEAR_OF_TWO_DIGITS || rule == Rule.DATE_SERIAL_1904;
        return told != null && decided ? told.key() : "";
    }

    /** Whether the calendar has no such day; then it is noted with the day that is proposed for it. */
    boolean isImpossible(PartialDate date, Field field) {
        if (date.day() <= 28 || date.isPossible()) {
            return false;
        }
        notes.add(Rule.DATE_IMPOSSIBLE, field, proposed(date).text());
        return true;
    }

    /**
     * What a new registration writes for a day that no calendar has: as many days after the first of the month as the number says, so 30
     * February becomes 1 or 2 March and 31 April 1 May (guide of the Huế department of justice, 11 March 2020).
     */
    static PartialDate proposed(PartialDate date) {
        return PartialDate.of(LocalDate.of(date.year(), date.month(), 1).plusDays(date.day() - 1L));
    }

    /** Whether the date lies after the business date; then it is noted. */
    boolean isAfterToday(PartialDate date, Field field) {
        boolean after = date.packed() > businessDay;
        if (after) {
            notes.add(Rule.DATE_AFTER_TODAY, field);
        }
        return after;
    }

    /** Whether the date is 1 January; then it is noted. */
    boolean isFirstOfJanuary(PartialDate date, Field field) {
        boolean first = date.month() == 1 && date.day() == 1;
        if (first) {
            notes.add(Rule.DATE_FIRST_OF_JANUARY, field);
        }
        return first;
    }

    private String canonical(PartialDate date, String text) {
        if (!date.isFull()) {
            return date.text();
        }
        write(date.year(), 0, 4);
        write(date.month(), 5, 7);
        write(date.day(), 8, 10);
        for (int i = 0; i < digits.length; i++) {
            if (i >= text.length() || text.charAt(i) != digits[i]) {
                return new String(digits);
            }
        }
        return text.length() == digits.length ? text : new String(digits);
    }

    private void write(int value, int from, int to) {
        int rest = value;
        for (int i = to - 1; i >= from; i--) {
            digits[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
