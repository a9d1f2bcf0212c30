package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.khop.record.SettingsRefused;

/** The business date of a run: fixed for the whole run, past midnight too, and never before the workspace's last. */
final class BusinessDate {

    private BusinessDate() {}

    static LocalDate of(Optional<LocalDate> wished, ZoneId zone, InstantSource clock, Optional<LocalDate> last) {
        LocalDate date = wished.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        if (last.isPresent() && date.isBefore(last.get())) {
            throw new SettingsRefused("business date " + date + " is before " + last.get()
                    + ", the last one of this workspace; expected that date or a later one"
                    + (wished.isPresent() ? "" : "; the clock may be wrong: set it, or name a date with --date"));
        }
        return date;
    }
}
