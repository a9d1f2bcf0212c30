package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.khop.quota.QuotaSettings;
import vn.khop.record.SettingsRefused;

/** The business date of a run: fixed for the whole run, past midnight too, and never before the workspace's last. */
final class BusinessDate {

    private static final long DAYS_AHEAD_MAX = 31;

    private BusinessDate() {}

    /**
     * @param wished with {@code --date}; today where empty
     * @param last the last one of the workspace, if it ever ran
     * @throws SettingsRefused if the date is before the last, or after today with {@code clock: strict}
     */
    static LocalDate of(
            Optional<LocalDate> wished, QuotaSettings quota, InstantSource clock, Optional<LocalDate> last) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), quota.zone());
        LocalDate date = wished.orElse(today);
        if (quota.strictClock() && date.isAfter(today)) {
            throw new SettingsRefused("business date " + date + " is after today, " + today + " in " + quota.zone()
                    + ", and quota.yaml says clock: strict; leave --date out, or name a day up to today");
        }
        if (last.isPresent() && date.isBefore(last.get())) {
            throw new SettingsRefused("business date " + date + " is before " + last.get()
                    + ", the last one of this workspace; expected that date or a later one"
                    + (wished.isPresent() ? "" : "; the clock may be wrong: set it, or name a date with --date"));
        }
        return date;
    }

    /**
     * The date of a change that a person makes between runs: today, or the workspace's last date where that is still to come, since what is
     * done before it belongs to it.
     *
     * @param wished with {@code --date}, subject to what {@link #of} asks
     */
    static LocalDate forChange(
            Optional<LocalDate> wished, QuotaSettings quota, InstantSource clock, Optional<LocalDate> last) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), quota.zone());
        return of(wished.or(() -> last.filter(date -> date.isAfter(today))), quota, clock, last);
    }

    /** What is said of a date far ahead: a slip in it would lock out every night until then. */
    static Optional<String> farAhead(LocalDate date, QuotaSettings quota, InstantSource clock) {
        long ahead = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), quota.zone()), date);
        return ahead > DAYS_AHEAD_MAX
                ? Optional.of("the business date " + date + " is " + ahead
                        + " days after today; no earlier date can be run in this workspace from now on")
                : Optional.empty();
    }
}
