package vn.khop.quota;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Those of a backlog that have waited longest. Weight by backlog gives a unit of one record beside one of fifty thousand nothing for as long
 * as the large one lasts, and a job likewise. So a small {@link #part} of each share goes first to the records that have waited for
 * {@value #AFTER_DAYS} days, the longest first, whatever their unit and value; the rest is shared as ever.
 *
 * <p>Bound: nobody comes in before a record that waits so long but those that wait longer. So one with n of them before it is verified within
 * {@value #AFTER_DAYS} + n / part + 1 days of any share, in which the part is at least one verification a day (property P8: none waits for
 * ever).
 *
 * <p>Keeps no more than it is asked for. Mutable; for one thread.
 */
public final class LongestWaiting {

    /** No new record is worth more than one that has waited for so many days ({@link AdmissionOrder}). */
    public static final int AFTER_DAYS = AdmissionOrder.VALUE_MAX / AdmissionOrder.POINTS_A_DAY;

    private static final int SHARES_A_PART = 20;

    /**
     * A record that waits.
     *
     * @param claimant its unit among a job's units, or its job among jobs
     * @param since when it began to wait
     * @param worth expected value of the look-up; of two that wait equally long the higher goes first
     * @param record breaks the ties that are left
     */
    public record Waiter(String claimant, LocalDate since, int worth, long record) implements Comparable<Waiter> {

        private static final Comparator<Waiter> ORDER = Comparator.comparing(Waiter::since)
                .thenComparing(Comparator.comparingInt(Waiter::worth).reversed())
                .thenComparingLong(Waiter::record);

        @Override
        public int compareTo(Waiter other) {
            return ORDER.compare(this, other);
        }
    }

    private final long most;
    private final LocalDate latest;
    private final PriorityQueue<Waiter> lastFirst = new PriorityQueue<>(Collections.reverseOrder());

    /**
     * @param most how many to keep
     * @param day the business date
     */
    public LongestWaiting(long most, LocalDate day) {
        this.most = most;
        this.latest = day.minusDays(AFTER_DAYS);
    }

    /** How much of a share goes to those that wait longest: a twentieth, but at least one verification of any share. */
    public static long part(long share) {
        return (share + SHARES_A_PART - 1) / SHARES_A_PART;
    }

    /** Whether a record that began to wait on this date is counted at all. */
    public boolean counts(LocalDate since) {
        return !since.isAfter(latest);
    }

    /** Takes a record in, if it waits long enough. */
    public void add(Waiter waiter) {
        if (counts(waiter.since())) {
            lastFirst.add(waiter);
            if (lastFirst.size() > most) {
                lastFirst.remove();
            }
        }
    }

    /** The first of them, longest first: so many, or all that are kept where those are fewer. */
    public List<Waiter> first(long count) {
        return lastFirst.stream().sorted().limit(count).toList();
    }

    /** How many of these each claimant has, by claimant. */
    public static Map<String, Long> byClaimant(List<Waiter> waiters) {
        Map<String, Long> counts = new TreeMap<>();
        waiters.forEach(waiter -> counts.merge(waiter.claimant(), 1L, Long::sum));
        return counts;
    }
}
