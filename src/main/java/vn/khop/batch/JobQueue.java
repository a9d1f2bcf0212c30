package vn.khop.batch;

import java.time.LocalDate;
import java.util.Map;
import vn.khop.quota.LongestWaiting;
import vn.khop.quota.LongestWaiting.Waiter;
import vn.khop.store.PlanStore;
import vn.khop.store.Waiting;

/**
 * What of a job waits and may be planned on a day: the ranks of its records by unit, and those that have waited longest.
 *
 * @param sizes how many wait, by unit
 */
record JobQueue(UnitRanks ranks, Map<String, Long> sizes, LongestWaiting longest) {

    /** @param longest how many of those that have waited longest to keep */
    static JobQueue read(PlanStore store, String job, LocalDate date, long longest) {
        UnitRanks ranks = new UnitRanks();
        LongestWaiting waiters = new LongestWaiting(longest, date);
        store.forEachWaiting(job, date, w -> {
            ranks.add(w);
            if (waiters.counts(w.since())) {
                waiters.add(waiter(w));
            }
        });
        return new JobQueue(ranks, ranks.sizes(), waiters);
    }

    private static Waiter waiter(Waiting w) {
        return new Waiter(w.unit(), w.since(), w.worth(), w.recordId());
    }

    long size() {
        return sizes.values().stream().mapToLong(n -> n).sum();
    }
}
