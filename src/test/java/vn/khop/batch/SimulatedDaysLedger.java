package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.khop.batch.SimulatedDaysJob.Key;
import vn.khop.quota.QuotaDay;
import vn.khop.quota.QuotaSettings;
import vn.khop.record.Outcome;
import vn.khop.store.PlanStore;

/** The day's quota as it must stand, and the jobs it is for; compared with the tables after every transaction and every death. */
final class SimulatedDaysLedger {

    final Map<String, SimulatedDaysJob> jobs = new LinkedHashMap<>();
    private final Set<String> hadTurn = new TreeSet<>();
    private LocalDate day = LocalDate.EPOCH;
    private boolean isOpen;
    private boolean oneQuota;
    private long daily;
    private long lastSpent;
    private final Map<String, long[]> used = new TreeMap<>();

    /** A new business date: nothing of it is planned yet. Plans of earlier days stand until its own is written. */
    void begin(LocalDate next) {
        day = next;
        isOpen = false;
        oneQuota = true;
        daily = 0;
        lastSpent = 0;
        used.clear();
        hadTurn.clear();
        jobs.values().forEach(job -> job.keys.values().forEach(key -> key.planned = false));
    }

    SimulatedDaysJob job(String name) {
        return Objects.requireNonNull(jobs.get(name), name);
    }

    private long used() {
        return used.values().stream().mapToLong(u -> u[0] + u[1]).sum();
    }

    private long[] used(String job) {
        return used.computeIfAbsent(job, name -> new long[2]);
    }

    /** The plan was written, with this quota; the newly planned by job, with whether they were drawn at random. */
    void planned(QuotaSettings quota, Set<String> sharing, Map<String, Map<String, Boolean>> chosen) {
        oneQuota &= !isOpen || daily == quota.daily();
        isOpen = true;
        daily = Math.max(quota.daily(), used());
        SimulatedDaysPlanRules rules = new SimulatedDaysPlanRules(quota, day, daily - used());
        long owed = 0;
        for (SimulatedDaysJob job : jobs.values()) {
            String name = job.source.job;
            long has = used(name)[0] + used(name)[1];
            if (chosen.containsKey(name)) {
                List<Key> eligible = job.eligible(day);
                Set<String> others = new TreeSet<>(chosen.get(name).keySet());
                eligible.forEach(key -> others.remove(key.name));
                assertThat(others)
                        .as("%s: planned, but does not wait, or was verified today", name)
                        .isEmpty();
                rules.add(name, new SimulatedDaysPlanRules.Part(job, has, eligible, chosen.get(name)));
            } else {
                owed += sharing.contains(name) ? Math.max(0, quota.job(name).guarantee() - has) : 0;
                if (job.isOpen(day) || !sharing.contains(name)) {
                    hadTurn.add(name);
                }
            }
        }
        boolean all = chosen.keySet().containsAll(sharing);
        rules.check(all, owed);
        Map<String, Long> unplanned = new TreeMap<>();
        chosen.forEach((name, keys) -> {
            keys.keySet().forEach(key -> job(name).key(key).planned = true);
            used(name)[0] += keys.size();
            unplanned.put(name, (long) job(name).eligible(day).size());
        });
        long guarantees = jobs.keySet().stream()
                .mapToLong(name -> quota.job(name).guarantee())
                .sum();
        if (all && oneQuota && guarantees <= daily) {
            rules.firstTurn(hadTurn, unplanned);
        }
        hadTurn.addAll(chosen.keySet());
    }

    /** A planned record was verified with this content. */
    void verified(String job, String content, String plannedUnit, boolean drawn, Outcome outcome) {
        SimulatedDaysJob held = job(job);
        Key key = held.key(content.substring(0, content.indexOf('/')));
        assertThat(key.content.text()).as("%s: the newest content", job).isEqualTo(content);
        assertThat(held.waits(key))
                .as("%s %s: changed since its verification, or never had one", job, content)
                .isTrue();
        assertThat(key.verifiedOn).as("%s %s: once a day", job, content).isNotEqualTo(day);
        assertThat(key.planned).as("%s %s: as planned", job, content).isTrue();
        held.verified(key, outcome, day);
        used(job)[0]--;
        used(job)[1]++;
        held.waits.ended(key, plannedUnit, !drawn);
    }

    /** The tables hold what they must: never more than the quota, or than was used already when it was lowered. */
    void check(PlanStore store) {
        Optional<QuotaDay> row = store.findDay(day);
        assertThat(row.isPresent()).as("the day has a quota").isEqualTo(isOpen);
        long planned = row.map(QuotaDay::planned).orElse(0L);
        long spent = row.map(QuotaDay::spent).orElse(0L);
        assertThat(planned + spent).as("planned and spent, within the day").isLessThanOrEqualTo(daily);
        assertThat(spent).as("spent never decreases").isGreaterThanOrEqualTo(lastSpent);
        lastSpent = spent;
        assertThat(new long[] {row.map(QuotaDay::daily).orElse(0L), planned, spent})
                .as("daily, planned, spent")
                .containsExactly(
                        daily,
                        used.values().stream().mapToLong(u -> u[0]).sum(),
                        used.values().stream().mapToLong(u -> u[1]).sum());
        store.shares(day).forEach((job, share) -> assertThat(new long[] {share[0], share[1]})
                .as("planned and spent of %s", job)
                .containsExactly(used(job)));
    }
}
