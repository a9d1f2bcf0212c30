package vn.khop.quota;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When backlogs end, if every day brings what the last ones brought and the quota file stays as it is. Played day by day. */
public final class Forecast {

    /** How far it looks, in days: ten years. */
    public static final int DAYS_MAX = 3_650;

    private Forecast() {}

    /**
     * What a job's files brought.
     *
     * @param records new waiting records over these days together, at least 0
     * @param days at least 1
     */
    public record Inflow(long records, int days) {

        /** Nothing. */
        public static final Inflow NONE = new Inflow(0, 1);

        public Inflow {
            if (records < 0 || days < 1) {
                throw new IllegalArgumentException("an inflow of " + records + " records in " + days + " days");
            }
        }

        /** The mean a day. */
        public double perDay() {
            return (double) records / days;
        }

        /** The mean in whole records on a day from 0, such that no part is ever lost. */
        private long on(int day) {
            return Math.multiplyExact(records, (day + 1L)) / days - Math.multiplyExact(records, (long) day) / days;
        }
    }

    /**
     * The day on which each job's backlog ends: nothing of it waits after that day's run.
     *
     * @param today the first day; what it brought already waits
     * @param left what of today's quota can still be planned
     * @param backlogs waiting records by job
     * @param inflows by job; a job that is not in it gets nothing new
     * @return by job in code point order; empty where the backlog does not end within {@value #DAYS_MAX} days
     */
    public static Map<String, Optional<LocalDate>> ends(
            QuotaSettings quota, LocalDate today, long left, Map<String, Long> backlogs, Map<String, Inflow> inflows) {
        Map<String, Long> waiting = new TreeMap<>(backlogs);
        Map<String, Optional<LocalDate>> ends = new TreeMap<>();
        backlogs.forEach((job, backlog) -> ends.put(job, Optional.empty()));
        for (int day = 0; day <= DAYS_MAX && ends.containsValue(Optional.<LocalDate>empty()); day++) {
            int number = day;
            if (day > 0) {
                waiting.replaceAll((job, backlog) ->
                        backlog + inflows.getOrDefault(job, Inflow.NONE).on(number - 1));
            }
            Map<String, Long> shares = quota.jobShares(day == 0 ? left : quota.daily(), waiting);
            waiting.replaceAll((job, backlog) -> backlog - shares.getOrDefault(job, 0L));
            LocalDate date = today.plusDays(day);
            waiting.forEach((job, backlog) -> {
                if (backlog == 0) {
                    ends.computeIfPresent(job, (name, end) -> end.isPresent() ? end : Optional.of(date));
                }
            });
        }
        return ends;
    }
}
