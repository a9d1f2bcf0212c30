package vn.khop.quota;

import java.time.LocalDate;

/**
 * The day's quota as a ledger: one row a day, changed only by conditional updates, so that {@code planned + spent} never exceeds {@code
 * daily}, whatever crashes or runs beside it. Each call joins the transaction of its caller: a reservation is written with the plan, a
 * settlement with the outcomes of its chunk.
 */
public interface Ledger {

    /**
     * The row of a day, opened with this quota if there was none. A later call with a lower quota than is already planned and spent keeps
     * the row consistent by lowering the quota only to that sum.
     *
     * @param daily verifications of the day, at least 0
     */
    QuotaDay open(LocalDate date, long daily);

    /**
     * Plans verifications, all or none.
     *
     * @param count at least 0
     * @return whether the day had that much left; nothing changed if not
     */
    boolean reserve(LocalDate date, long count);

    /**
     * Moves verifications from planned to spent.
     *
     * @throws IllegalStateException if fewer are planned: the plan and the ledger no longer agree
     */
    void settle(LocalDate date, long count);

    /**
     * Gives planned verifications back to the day.
     *
     * @throws IllegalStateException if fewer are planned
     */
    void release(LocalDate date, long count);
}
