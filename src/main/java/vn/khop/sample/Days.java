package vn.khop.sample;

import java.time.LocalDate;
import vn.khop.record.PartialDate;

/** Days counted from dates that may be known by the year only. */
final class Days {

    private Days() {}

    /** So many days after a date, not after the last; a year alone counts as its middle. */
    static PartialDate after(PartialDate date, int days, LocalDate last) {
        LocalDate start = date.toLocalDate().orElseGet(() -> LocalDate.of(date.year(), 7, 1));
        LocalDate after = start.plusDays(days);
        return PartialDate.of(after.isAfter(last) ? last : after);
    }
}
