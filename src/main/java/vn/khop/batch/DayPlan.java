package vn.khop.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khop.quota.Claimant;
import vn.khop.quota.FairShare;
import vn.khop.quota.JobQuota;
import vn.khop.quota.LongestWaiting;
import vn.khop.quota.LongestWaiting.Waiter;
import vn.khop.quota.QuotaSettings;
import vn.khop.store.PlanStore;
import vn.khop.store.Waiting;

/**
 * The day's plan: what is left of the quota is split over the jobs that wait, each job's share over its units, and in each unit the records
 * of most expected value are chosen, and the audit slice at random ({@link Turns}). A small part of every share goes first to those that have
 * waited longest ({@link LongestWaiting}), so that none waits for ever. What is chosen is worked in record order: all of it has its
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
        if (free == 0) {
            return nothing(planned);
        }
        Map<String, JobQueue> queues = new TreeMap<>();
        for (String job : sharing) {
            queues.put(job, JobQueue.read(store, job, date, LongestWaiting.part(free)));
        }
        List<Claimant> claimants = claimants(backlogs(planned, queues));
        Map<String, Long> longest = longest(free, claimants, queues);
        Map<String, Long> shares = FairShare.allocate(
                free,
                claimants.stream()
                        .map(job -> job.atLeast(longest.getOrDefault(job.id(), 0L)))
                        .toList());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String job : planned) {
            long share = shares.getOrDefault(job, 0L);
            JobQueue queue = queues.get(job);
            Turns chosen = share == 0 || queue == null
                    ? Turns.NONE
                    : choose(job, share, Math.max(LongestWaiting.part(share), longest.getOrDefault(job, 0L)), queue);
            if (!chosen.records().isEmpty()) {
                store.plan(job, date, chosen.records(), chosen.audit());
            }
            counts.put(job, chosen.records().size());
        }
        return counts;
    }

    /** A day that is planned whole, as after a kill, is not worked out again. */
    private static Map<String, Integer> nothing(Set<String> planned) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        planned.forEach(job -> counts.put(job, 0));
        return counts;
    }

    /** A job that is to run later today may yet read files: its guarantee is kept for it as if its backlog were so large. */
    private Map<String, Long> backlogs(Set<String> planned, Map<String, JobQueue> queues) {
        Set<String> read = store.jobsOpened(date);
        Map<String, Long> backlogs = new TreeMap<>();
        queues.forEach((job, queue) -> {
            boolean comes = !planned.contains(job) && !read.contains(job);
            backlogs.put(job, comes ? Math.max(queue.size(), quota.job(job).guarantee()) : queue.size());
        });
        return backlogs;
    }

    /** The jobs as they stand, given what they already have today. */
    private List<Claimant> claimants(Map<String, Long> backlogs) {
        Map<String, int[]> used = store.shares(date);
        List<Claimant> claimants = new ArrayList<>();
        backlogs.forEach((job, backlog) -> {
            int[] have = used.getOrDefault(job, new int[2]);
            claimants.add(claimant(job, have[0] + have[1], backlog));
        });
        return claimants;
    }

    private Claimant claimant(String job, long has, long backlog) {
        JobQuota terms = quota.job(job);
        long limit = terms.limit().isPresent() ? Math.max(0, terms.limit().getAsInt() - has) : Claimant.NO_LIMIT;
        return new Claimant(job, Math.max(0, terms.guarantee() - has), terms.weight(), limit, backlog);
    }

    /** How many of each job are among those that have waited longest, of the part that no guarantee has a claim to. */
    private Map<String, Long> longest(long free, List<Claimant> claimants, Map<String, JobQueue> queues) {
        long open = free - claimants.stream().mapToLong(Claimant::claim).sum();
        long part = Math.max(0, Math.min(open, LongestWaiting.part(free)));
        LongestWaiting ofAll = new LongestWaiting(part, date);
        for (Claimant job : claimants) {
            for (Waiter w :
                    Objects.requireNonNull(queues.get(job.id())).longest().first(job.demand())) {
                ofAll.add(new Waiter(job.id(), w.since(), w.worth(), w.record()));
            }
        }
        return LongestWaiting.byClaimant(ofAll.first(part));
    }

    /** Reads the backlog again: the records of units that have a share. */
    private Turns choose(String job, long share, long part, JobQueue queue) {
        List<Waiter> longest = queue.longest().first(part);
        Map<String, Long> unitShares =
                quota.unitShares(share, queue.sizes(), LongestWaiting.byClaimant(longest), queue.ranks());
        Map<String, List<Waiting>> byUnit = new TreeMap<>();
        store.forEachWaiting(job, date, w -> {
            if (unitShares.getOrDefault(w.unit(), 0L) > 0) {
                byUnit.computeIfAbsent(w.unit(), unit -> new ArrayList<>()).add(w);
            }
        });
        Set<Long> first = longest.stream().map(Waiter::record).collect(Collectors.toSet());
        return Turns.choose(job, date, quota.audit(), unitShares, first, byUnit);
    }
}
