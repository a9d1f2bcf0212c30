package vn.khop.pipeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khop.record.Outcome;

/**
 * Decides who keeps a citizen that several records of one job claim (DESIGN: at most one record a person). An earlier night's link stands
 * and the newcomer is asked about; inside the night the strongest stands if it leads by the margin, else all are asked about; records that
 * agree in id and name are all linked, as the same person twice. Pure and idempotent: it starts from what matching proposed.
 */
public final class Claims {

    /** How far the strongest must lead the next: 10 bits, about 1,000 to 1. */
    public static final int MARGIN_MILLIBITS = 10_000;

    private Claims() {}

    /**
     * What becomes of one record.
     *
     * @param outcome what stands
     * @param twice whether SAME_PERSON_TWICE is said of it
     */
    public record Ruling(Outcome outcome, boolean twice) {}

    /**
     * Rules on all claims on one citizen.
     *
     * @param claims of one job on one citizen
     * @param day the business date; only claims of this date can change their outcome
     * @return a ruling for each record, by record id
     */
    public static Map<Long, Ruling> decide(List<Claim> claims, LocalDate day) {
        List<Claim> earlier = claims.stream()
                .filter(c -> c.verifiedOn().isBefore(day) && c.standing().isLinked())
                .toList();
        List<Claim> tonight = claims.stream()
                .filter(c -> c.verifiedOn().equals(day) && c.proposed().isLinked())
                .toList();
        Map<Long, Ruling> rulings = new HashMap<>();
        boolean earlierAgree = earlier.stream().allMatch(Claim::agreesInIdAndName);
        List<Claim> sure = tonight.stream()
                .filter(c -> c.agreesInIdAndName() && earlierAgree)
                .toList();
        boolean several = earlier.size() + sure.size() > 1;
        for (Claim claim : earlier) {
            rulings.put(claim.recordId(), new Ruling(claim.standing(), several && !sure.isEmpty()));
        }
        for (Claim claim : tonight) {
            rulings.put(claim.recordId(), new Ruling(Outcome.REVIEW, false));
        }
        for (Claim claim : sure) {
            rulings.put(claim.recordId(), new Ruling(claim.proposed(), several));
        }
        if (earlier.isEmpty() && sure.isEmpty()) {
            strongest(tonight, rulings);
        }
        return rulings;
    }

    /**
     * Rules on all claims on one citizen as if each night were decided again, in order, without what is no longer claimed.
     *
     * @param claims of one job on one citizen
     * @return the last ruling on each claim whose proposal was a link
     */
    public static Map<Claim, Ruling> replay(List<Claim> claims) {
        Map<Long, Ruling> standing = new HashMap<>();
        claims.stream().map(Claim::verifiedOn).distinct().sorted().forEach(day -> {
            List<Claim> known = claims.stream()
                    .filter(claim -> !claim.verifiedOn().isAfter(day))
                    .map(claim -> standing.containsKey(claim.recordId())
                            ? claim.standing(standing.get(claim.recordId()).outcome())
                            : claim)
                    .toList();
            standing.putAll(decide(known, day));
        });
        Map<Claim, Ruling> rulings = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Ruling ruling = standing.get(claim.recordId());
            if (ruling != null) {
                rulings.put(claim, ruling);
            }
        }
        return rulings;
    }

    private static void strongest(List<Claim> tonight, Map<Long, Ruling> rulings) {
        List<Claim> ordered = tonight.stream()
                .sorted(Comparator.comparingInt(Claim::logOddsMillibits).reversed())
                .toList();
        boolean leads = ordered.size() == 1
                || ordered.size() > 1
                        && ordered.get(0).logOddsMillibits() - ordered.get(1).logOddsMillibits() >= MARGIN_MILLIBITS;
        if (leads) {
            Claim first = ordered.get(0);
            rulings.put(first.recordId(), new Ruling(first.proposed(), false));
        }
    }
}
