package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.khop.batch.SimulatedDaysJob.Key;

/**
 * That none waits for ever, counted: while a record waits, its unit's verifications by value go only to records that waited when it came, or
 * came at most {@value #DAYS} days later; so they are never more than those. The same for a unit that gets nothing, where units weigh alike.
 */
final class SimulatedDaysWaits {

    /** After so many days no new record can be worth more: the highest worth by the points of a day. */
    static final int DAYS = SimulatedDaysSource.WORTH_MAX / 25;

    private final SimulatedDaysJob job;
    private final boolean alike;
    private final Map<Key, Wait> records = new HashMap<>();
    private final Map<String, Wait> units = new HashMap<>();

    /** How many may go first at most, and how many went. */
    private static final class Wait {
        final LocalDate since;
        long ahead;
        long gone;

        Wait(LocalDate since, long ahead) {
            this.since = since;
            this.ahead = ahead;
        }

        void came(LocalDate other) {
            ahead += other.isAfter(since.plusDays(DAYS)) ? 0 : 1;
        }

        void went(String who) {
            gone++;
            assertThat(gone)
                    .as("%s waits since %s: verifications that went to others", who, since)
                    .isLessThanOrEqualTo(ahead);
        }
    }

    SimulatedDaysWaits(SimulatedDaysJob job, boolean alike) {
        this.job = job;
        this.alike = alike;
    }

    /** A record waits, or waits with other content. */
    void began(Key record) {
        String unit = job.unit(record);
        Collection<Key> waiting = job.waiting();
        long inUnit = 0;
        for (Key other : waiting) {
            if (other != record && job.unit(other).equals(unit)) {
                inUnit++;
                wait(other).came(record.since);
            }
        }
        records.put(record, new Wait(record.since, inUnit));
        units.values().forEach(wait -> wait.came(record.since));
        refresh(waiting);
    }

    private Wait wait(Key record) {
        return Objects.requireNonNull(records.get(record), record.name);
    }

    /** A unit's count begins anew when its oldest record is another. */
    private void refresh(Collection<Key> waiting) {
        Map<String, LocalDate> oldest = new HashMap<>();
        waiting.forEach(key -> oldest.merge(job.unit(key), key.since, (a, b) -> a.isBefore(b) ? a : b));
        units.keySet().retainAll(oldest.keySet());
        oldest.forEach((unit, since) -> units.compute(
                unit, (u, wait) -> wait != null && wait.since.equals(since) ? wait : new Wait(since, waiting.size())));
    }

    /** A record was verified, as the plan had it, and waits no more. */
    void ended(Key record, String plannedUnit, boolean byValue) {
        records.remove(record);
        Collection<Key> waiting = job.waiting();
        if (byValue && job.unit(record).equals(plannedUnit)) {
            Map<String, Boolean> planned = new HashMap<>();
            for (Key other : waiting) {
                planned.merge(job.unit(other), other.planned, Boolean::logicalOr);
                if (!other.planned && job.unit(other).equals(plannedUnit)) {
                    wait(other).went(other.name);
                }
            }
            units.forEach((unit, wait) -> {
                if (alike && !unit.equals(plannedUnit) && !planned.getOrDefault(unit, true)) {
                    wait.went(unit);
                }
            });
        }
        units.remove(plannedUnit);
        refresh(waiting);
    }
}
