package vn.khop.bench;

import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.khop.quota.JobQuota;
import vn.khop.quota.QuotaSettings;
import vn.khop.quota.Weight;

/** How long the split of 200,000 verifications over many units takes, units by backlog: the first call, cold, and the best of twenty. */
public final class SharesBench {

    private static final int DAILY = 200_000;
    private static final int CALLS = 20;
    private static final double NANOS_A_MILLI = 1e6;

    private SharesBench() {}

    /** @param args the number of units */
    public static void main(String[] args) {
        int units = Integer.parseInt(args[0]);
        Random random = new Random(7);
        Map<String, Long> backlogs = new TreeMap<>();
        for (int i = 0; i < units; i++) {
            backlogs.put("unit " + i, 1L + (long) Math.exp(random.nextDouble() * 9));
        }
        QuotaSettings quota =
                new QuotaSettings(DAILY, ZoneId.of("UTC"), Map.of("school", JobQuota.DEFAULT), Weight.BACKLOG);
        double first = 0;
        double best = Double.MAX_VALUE;
        for (int call = 0; call < CALLS; call++) {
            long from = System.nanoTime();
            Map<String, Long> shares = quota.unitShares(DAILY, backlogs);
            double millis = (System.nanoTime() - from) / NANOS_A_MILLI;
            if (shares.size() != units) {
                throw new IllegalStateException("shares of " + shares.size() + " units");
            }
            first = call == 0 ? millis : first;
            best = Math.min(best, millis);
        }
        System.out.printf("%,d units: %.1f ms the first time, %.1f ms at best%n", units, first, best);
    }
}
