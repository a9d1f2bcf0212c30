package vn.khop.store;

import java.time.LocalDate;

/**
 * A record that waits for a verification.
 *
 * @param unit who holds the record, as the quota knows it
 * @param worth expected value of the look-up, 0 to 1000
 * @param since when it began to wait
 * @param again whether an older outcome stands until then
 * @param text the pack that holds what the record says
 */
public record Waiting(long recordId, String unit, int worth, LocalDate since, boolean again, long text) {

    /** The same record with what a newer row says. */
    Waiting with(String newUnit, int newWorth, long newText) {
        return new Waiting(recordId, newUnit, newWorth, since, again, newText);
    }
}
