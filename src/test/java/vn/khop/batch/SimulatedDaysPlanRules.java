package vn.khop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.khop.batch.SimulatedDaysJob.Key;
import vn.khop.quota.JobQuota;
import vn.khop.quota.QuotaSettings;
import vn.khop.quota.Weight;

/** What a day's plan must keep: nothing left over, guarantees, limits, shares by weight, and in a unit the order by value and age. */
final class SimulatedDaysPlanRules {

    private static final int OVERDUE_DAYS = 40;

    private final QuotaSettings quota;
    private final LocalDate date;
    private final long free;
    private final Map<String, Part> parts = new TreeMap<>();

    /** A job's part: what it had, what it could have had, and what it has now, by key, with whether it was drawn at random. */
    record Part(SimulatedDaysJob job, long has, List<Key> eligible, Map<String, Boolean> chosen) {

        long given() {
            return chosen.size();
        }

        long demand(JobQuota terms) {
            long room = terms.limit().isPresent() ? Math.max(0, terms.limit().getAsInt() - has) : Long.MAX_VALUE;
            return Math.min(eligible.size(), room);
        }

        long owed(JobQuota terms) {
            return Math.max(0, terms.guarantee() - has);
        }
    }

    SimulatedDaysPlanRules(QuotaSettings quota, LocalDate date, long free) {
        this.quota = quota;
        this.date = date;
        this.free = free;
    }

    void add(String name, Part part) {
        parts.put(name, part);
    }

    /** @param owedToOthers guarantees of jobs that share the quota and were not planned now */
    void check(boolean all, long owedToOthers) {
        long given = 0;
        long demand = 0;
        long claimed = 0;
        long owed = owedToOthers;
        for (Map.Entry<String, Part> entry : parts.entrySet()) {
            Part part = entry.getValue();
            JobQuota terms = quota.job(entry.getKey());
            assertThat(part.given()).as("%s: within its limit", entry.getKey()).isLessThanOrEqualTo(part.demand(terms));
            given += part.given();
            demand += part.demand(terms);
            claimed += Math.min(part.demand(terms), part.owed(terms));
            owed += part.owed(terms);
            units(entry.getKey(), part);
        }
        assertThat(given).as("planned within what is free").isLessThanOrEqualTo(free);
        if (all) {
            assertThat(given)
                    .as("capacity is left, and records that could be planned")
                    .isEqualTo(Math.min(free, demand));
        }
        guarantees(all && claimed <= free, owed, free - claimed);
    }

    private void guarantees(boolean whole, long owed, long unclaimed) {
        List<Dealt> open = new ArrayList<>();
        List<Key> overdue = new ArrayList<>();
        parts.forEach((name, part) -> overdue.addAll(overdue(part.eligible, date).stream()
                .limit(part.demand(quota.job(name)))
                .toList()));
        overdue.sort(LONGEST);
        Cut cut = Cut.of(overdue, Math.min(unclaimed, twentieth(free)));
        parts.forEach((name, part) -> {
            JobQuota terms = quota.job(name);
            long claim = Math.min(part.demand(terms), part.owed(terms));
            long least = whole || owed == 0 ? claim : Math.min(claim, free * part.owed(terms) / owed);
            assertThat(part.given()).as("%s: its guarantee", name).isGreaterThanOrEqualTo(least);
            long weight = terms.weight().on(part.eligible().size());
            long first = Math.max(0, Math.min(part.demand(terms), cut.surely(part.eligible)) - claim);
            long perhaps = Math.max(0, Math.min(part.demand(terms), cut.perhaps(part.eligible)) - claim);
            open.add(new Dealt(
                    name, part.given() - claim, part.demand(terms) - claim, first, perhaps, weight, List.of()));
        });
        if (whole) {
            byWeight(open);
        }
    }

    /**
     * @param first of what was dealt, how many surely went to those that have waited longest
     * @param perhaps how many of them went there at most, ties counted
     */
    private record Dealt(String name, long dealt, long room, long first, long perhaps, long weight, List<Long> ranks) {}

    private static final Comparator<Key> LONGEST =
            Comparator.comparing((Key key) -> key.since).thenComparing((Key key) -> -key.content.worth());

    /** The last of those that go first because they have waited longest; nobody where there is none. */
    private record Cut(Optional<Key> last) {

        static Cut of(List<Key> overdue, long count) {
            long most = Math.min(count, overdue.size());
            return new Cut(most <= 0 ? Optional.empty() : Optional.of(overdue.get((int) most - 1)));
        }

        long surely(List<Key> keys) {
            return last.map(l ->
                            keys.stream().filter(k -> LONGEST.compare(k, l) < 0).count())
                    .orElse(0L);
        }

        long perhaps(List<Key> keys) {
            return keys.stream().filter(this::mayBeFirst).count();
        }

        boolean mayBeFirst(Key key) {
            return last.map(l -> LONGEST.compare(key, l) <= 0).orElse(false);
        }
    }

    /** Those that have waited for 40 days, longest first. */
    private static List<Key> overdue(List<Key> keys, LocalDate date) {
        return keys.stream()
                .filter(key -> !key.since.plusDays(OVERDUE_DAYS).isAfter(date))
                .sorted(LONGEST)
                .toList();
    }

    private static long twentieth(long share) {
        return (share + 19) / 20;
    }

    /** Nobody has more than he would have if another, who could use more, had gone first. */
    private static void byWeight(List<Dealt> dealt) {
        for (Dealt a : dealt) {
            for (Dealt b : dealt) {
                if (a.dealt > 0 && b.dealt < b.room) {
                    long first = (a.dealt - a.perhaps) * b.weight;
                    long second = (b.dealt - b.first + 1) * a.weight;
                    assertThat(first).as("%s and %s: by weight", a, b).isLessThanOrEqualTo(second);
                    if (first == second && a.perhaps + b.perhaps == 0 && !a.ranks.isEmpty()) {
                        assertThat(a.ranks.get((int) a.dealt - 1))
                                .as("%s and %s: of equals the one worth more", a.name, b.name)
                                .isGreaterThanOrEqualTo(b.ranks.get((int) b.dealt));
                    }
                }
            }
        }
    }

    private void units(String name, Part part) {
        Map<String, List<Key>> byUnit = new TreeMap<>();
        part.eligible.forEach(key -> byUnit.computeIfAbsent(part.job.unit(key), unit -> new ArrayList<>())
                .add(key));
        List<Key> overdue = overdue(part.eligible, date);
        Cut surely = Cut.of(overdue, twentieth(part.given()));
        Cut perhaps = Cut.of(overdue, twentieth(free));
        assertThat(part.eligible.stream().filter(key -> surely.mayBeFirst(key) && part.chosen.containsKey(key.name)))
                .as("%s: who has waited longest has a verification", name)
                .hasSizeGreaterThanOrEqualTo((int) Math.min(overdue.size(), twentieth(part.given())));
        List<Dealt> dealt = new ArrayList<>();
        byUnit.forEach((unit, keys) -> {
            long best = Long.MIN_VALUE;
            long worst = Long.MAX_VALUE;
            long count = 0;
            List<Long> ranks = new ArrayList<>();
            for (Key key : keys) {
                Boolean drawn = part.chosen.get(key.name);
                ranks.add(rank(key));
                count += drawn == null ? 0 : 1;
                if (Boolean.FALSE.equals(drawn) && !perhaps.mayBeFirst(key)) {
                    worst = Math.min(worst, rank(key));
                } else if (!Boolean.FALSE.equals(drawn)) {
                    best = Math.max(best, rank(key));
                }
            }
            assertThat(worst).as("%s %s: by value and age", name, unit).isGreaterThanOrEqualTo(best);
            ranks.sort(Collections.reverseOrder());
            boolean alike = quota.units() instanceof Weight.Fixed;
            long first = surely.surely(keys);
            dealt.add(
                    new Dealt(unit, count, keys.size(), first, perhaps.perhaps(keys), alike ? 1 : keys.size(), ranks));
        });
        byWeight(dealt);
    }

    /** A day of waiting counts 25 points. */
    private static long rank(Key key) {
        return key.content.worth() - 25 * key.since.toEpochDay();
    }

    /** On a day with one quota that covers all guarantees: whoever ran before, a job whose first turn it is has its own. */
    void firstTurn(Set<String> later, Map<String, Long> unplanned) {
        parts.forEach((name, part) -> {
            if (!later.contains(name) && unplanned.getOrDefault(name, 0L) > 0) {
                assertThat(part.has + part.given())
                        .as("%s: its guarantee, whoever ran before on %s", name, date)
                        .isGreaterThanOrEqualTo(quota.job(name).guarantee());
            }
        });
    }
}
