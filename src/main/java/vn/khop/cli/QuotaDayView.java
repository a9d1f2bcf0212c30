package vn.khop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.khop.batch.Allotments;
import vn.khop.quota.Forecast;
import vn.khop.quota.Forecast.Inflow;
import vn.khop.quota.JobQuota;
import vn.khop.quota.QuotaDay;
import vn.khop.quota.QuotaSettings;
import vn.khop.quota.Weight;
import vn.khop.store.AllotmentQuery.Allotment;
import vn.khop.store.AllotmentQuery.Part;

/**
 * A day's quota as {@code khop quota --json} has it.
 *
 * @param left what of the day's quota is not spent
 * @param forecasts by job; empty without a forecast
 */
record QuotaDayView(
        LocalDate date, boolean forecast, long daily, long spent, long left, List<Job> jobs, List<Ending> forecasts) {

    /** What one more day of work by a team would bring. */
    static final int MORE = 20_000;

    private static final Part NOTHING = new Part(0, 0, 0);

    /**
     * A job's part of the day.
     *
     * @param planned reserved and not yet spent, or with a forecast what it would get
     * @param share spent and planned together
     * @param left what of the share is not spent
     */
    record Job(
            String job,
            long guarantee,
            String weight,
            String limit,
            long waiting,
            long planned,
            long spent,
            long share,
            long left,
            List<Unit> units) {}

    /** A unit's part of its job's. */
    record Unit(String unit, long waiting, long planned, long spent, long share, long left) {}

    /**
     * When a job's backlog ends.
     *
     * @param inflowPerDay what its files brought of late
     * @param ends null where it does not within {@link Forecast#DAYS_MAX} days
     * @param endsWithMore the same with {@value QuotaDayView#MORE} verifications a day more
     */
    record Ending(
            String job,
            long waiting,
            double inflowPerDay,
            @Nullable LocalDate ends,
            @Nullable LocalDate endsWithMore) {}

    /**
     * @param names the jobs to show; shares are counted over all of {@code all}
     */
    static QuotaDayView of(
            QuotaSettings quota,
            LocalDate date,
            Allotments.Report report,
            List<String> all,
            List<String> names,
            boolean forecast,
            Texts texts) {
        long spent = report.day().map(QuotaDay::spent).orElse(0L);
        long left = Math.max(0, quota.daily() - spent);
        Map<String, Long> waiting = new TreeMap<>();
        Map<String, Inflow> inflows = new TreeMap<>();
        for (String name : all) {
            Optional<Allotment> allotment = Optional.ofNullable(report.jobs().get(name));
            waiting.put(name, allotment.map(a -> a.sum().waiting()).orElse(0L));
            inflows.put(name, allotment.map(Allotment::inflow).orElse(Inflow.NONE));
        }
        Map<String, Long> shares = forecast ? quota.jobShares(left, waiting) : Map.of();
        List<Job> jobs = new ArrayList<>();
        for (String name : names) {
            Allotment allotment = report.jobs().getOrDefault(name, new Allotment(NOTHING, Map.of(), Inflow.NONE));
            Optional<Long> wouldGet = forecast ? Optional.of(shares.getOrDefault(name, 0L)) : Optional.empty();
            jobs.add(job(name, quota, allotment, wouldGet, texts));
        }
        return new QuotaDayView(
                date,
                forecast,
                quota.daily(),
                spent,
                left,
                jobs,
                forecast ? endings(quota, date, left, waiting, inflows, names) : List.of());
    }

    private static Job job(
            String name, QuotaSettings quota, Allotment allotment, Optional<Long> wouldGet, Texts texts) {
        JobQuota terms = quota.job(name);
        Part sum = allotment.sum();
        long planned = wouldGet.orElse(sum.planned());
        Map<String, Long> waiting = new TreeMap<>();
        allotment.units().forEach((unit, part) -> waiting.put(unit, part.waiting()));
        Map<String, Long> shares =
                wouldGet.map(share -> quota.unitShares(share, waiting)).orElse(Map.of());
        List<Unit> units = new ArrayList<>();
        allotment.units().forEach((unit, part) -> {
            long own = wouldGet.isPresent() ? shares.getOrDefault(unit, 0L) : part.planned();
            units.add(new Unit(unit, part.waiting(), own, part.spent(), own + part.spent(), own));
        });
        return new Job(
                name,
                terms.guarantee(),
                terms.weight() instanceof Weight.Fixed fixed ? texts.number(fixed.number()) : "backlog",
                terms.limit().isPresent() ? texts.number(terms.limit().getAsInt()) : "",
                sum.waiting(),
                planned,
                sum.spent(),
                planned + sum.spent(),
                planned,
                units);
    }

    private static List<Ending> endings(
            QuotaSettings quota,
            LocalDate date,
            long left,
            Map<String, Long> waiting,
            Map<String, Inflow> inflows,
            List<String> names) {
        Map<String, Optional<LocalDate>> ends = Forecast.ends(quota, date, left, waiting, inflows);
        int more = (int) Math.min(Integer.MAX_VALUE, (long) quota.daily() + MORE);
        Map<String, Optional<LocalDate>> sooner =
                Forecast.ends(quota.withDaily(more), date, left + MORE, waiting, inflows);
        return names.stream()
                .map(name -> new Ending(
                        name,
                        waiting.getOrDefault(name, 0L),
                        inflows.getOrDefault(name, Inflow.NONE).perDay(),
                        ends.getOrDefault(name, Optional.empty()).orElse(null),
                        sooner.getOrDefault(name, Optional.empty()).orElse(null)))
                .toList();
    }
}
