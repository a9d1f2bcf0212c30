package vn.khop.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.khop.quota.Claimant;
import vn.khop.quota.FairShare;
import vn.khop.quota.JobQuota;
import vn.khop.quota.QuotaSettings;
import vn.khop.store.PlanStore;
import vn.khop.store.Waiting;

/**
 * The day's plan: what is left of the quota is split over the jobs that wait, each job's share over its units, and in each unit the records
 * of most expected value are chosen, and the audit slice at random ({@link Turns}). What is chosen is worked in record order: all of it has its
 * verification, and the tables are read and written once from front to back instead of all over. What an earlier run of the date planned or
 * spent counts.
 */
final class DayPlan {

    private final PlanStore store;
    private final QuotaSettings quota;
    private final LocalDate date;

    DayPlan(PlanStore store, QuotaSettings quota, LocalDate date) {
        this.store = store;
        this.quota = quota;
        this.date = date;
    }

    /**
     * Plans, in one transaction of the caller's.
     *
     * @param sharing the jobs that draw on the day's quota
     * @param planned those of them to plan now; the others keep their share for later
     * @return records newly planned by job
     */
    Map<String, Integer> write(Set<String> sharing, Set<String> planned) {
        long free = store.openDay(date, quota.daily()).left();
        Map<String, Map<String, Long>> backlog = store.backlog(date);
        backlog.keySet().retainAll(sharing);
        keepGuarantees(sharing, planned, backlog);
        Map<String, Long> shares = shares(free, backlog);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String job : planned) {
            long share = shares.getOrDefault(job, 0L);
            Turns chosen = share == 0 ? Turns.NONE : choose(job, share);
            if (!chosen.records().isEmpty()) {
                store.plan(job, date, chosen.records(), chosen.audit());
            }
            counts.put(job, chosen.records().size());
        }
        return counts;
    }

    /** A job that is to run later today may yet read files: its guarantee is kept for it as if its backlog were so large. */
    private void keepGuarantees(Set<String> sharing, Set<String> planned, Map<String, Map<String, Long>> backlog) {
        Set<String> read = store.jobsOpened(date);
        for (String job : sharing) {
            long guarantee = quota.job(job).guarantee();
            long known = backlog.getOrDefault(job, Map.of()).values().stream()
                    .mapToLong(n -> n)
                    .sum();
            if (!planned.contains(job) && !read.contains(job) && known < guarantee) {
                backlog.put(job, Map.of("", guarantee));
            }
        }
    }

    /** The share of each job of what is free now, given what it already has today. */
    Map<String, Long> shares(long free, Map<String, Map<String, Long>> backlog) {
        Map<String, int[]> used = store.shares(date);
        List<Claimant> claimants = new ArrayList<>();
        backlog.forEach((job, units) -> {
            int[] have = used.getOrDefault(job, new int[2]);
            claimants.add(claimant(
                    job,
                    have[0] + have[1],
                    units.values().stream().mapToLong(n -> n).sum()));
        });
        return FairShare.allocate(free, claimants);
    }

    private Claimant claimant(String job, long has, long backlog) {
        JobQuota terms = quota.job(job);
        long limit = terms.limit().isPresent() ? Math.max(0, terms.limit().getAsInt() - has) : Claimant.NO_LIMIT;
        return new Claimant(job, Math.max(0, terms.guarantee() - has), terms.weight(), limit, backlog);
    }

    /** Reads the backlog twice: for the ranks, and for the records of units that have a share. */
    private Turns choose(String job, long share) {
        UnitRanks ranks = new UnitRanks();
        store.forEachWaiting(job, date, ranks::add);
        Map<String, Long> unitShares = quota.unitShares(share, ranks.sizes(), ranks);
        Map<String, List<Waiting>> byUnit = new TreeMap<>();
        store.forEachWaiting(job, date, w -> {
            if (unitShares.getOrDefault(w.unit(), 0L) > 0) {
                byUnit.computeIfAbsent(w.unit(), unit -> new ArrayList<>()).add(w);
            }
        });
        return Turns.choose(job, date, quota.audit(), unitShares, byUnit);
    }
}
