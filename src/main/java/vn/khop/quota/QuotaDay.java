package vn.khop.quota;

import java.time.LocalDate;

/**
 * The ledger's row of one day, in verifications. {@code planned + spent} never exceeds {@code daily}.
 *
 * @param date the business date
 * @param daily the day's quota
 * @param planned reserved by the day's plan and not yet settled
 * @param spent settled
 */
public record QuotaDay(LocalDate date, long daily, long planned, long spent) {

    /** What can still be planned. */
    public long left() {
        return daily - planned - spent;
    }
}
