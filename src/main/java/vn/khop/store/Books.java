package vn.khop.store;

/**
 * The books of one job on one business date, in records. Every input row ends in exactly one state, so {@link #balance()} is 0.
 *
 * @param waitingBefore backlog when the date began
 * @param read records read from files on this date; a row that gave no record counts one
 * @param superseded waiting versions that a newer row replaced
 * @param waitingAfter backlog now
 */
public record Books(
        long waitingBefore,
        long read,
        long rejected,
        long duplicate,
        long unchanged,
        long superseded,
        long matched,
        long corrected,
        long review,
        long notFound,
        long waitingAfter) {

    /** What came in less what is accounted for: 0 when the books balance. */
    public long balance() {
        return waitingBefore
                + read
                - rejected
                - duplicate
                - unchanged
                - superseded
                - matched
                - corrected
                - review
                - notFound
                - waitingAfter;
    }

    /** Records verified on this date. */
    public long verified() {
        return matched + corrected + review + notFound;
    }
}
