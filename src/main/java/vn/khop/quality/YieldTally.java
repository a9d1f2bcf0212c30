package vn.khop.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.khop.quality.Yield.FindingYield;
import vn.khop.quality.Yield.Found;
import vn.khop.quality.Yield.YieldAt;
import vn.khop.record.Code;

/** Counts what verifications gave, then plays them again in three orders. Mutable, for one thread; about 100 bytes a record. */
final class YieldTally {

    private static final int[] PERCENTS = {10, 25, 50, 75};
    private static final long LOT = 0x4B68_6F70L;
    private static final String NONE = "NONE";

    private static final Comparator<Turn> FILE_ORDER =
            Comparator.comparingLong(Turn::file).thenComparingLong(Turn::line).thenComparingLong(Turn::record);
    private static final Comparator<Turn> RANDOM_ORDER = Comparator.comparingLong(
                    (Turn turn) -> Draw.seed(LOT, turn.record()))
            .thenComparingLong(Turn::record);

    private final List<Turn> turns = new ArrayList<>();
    private final Set<Long> found = new HashSet<>();
    private final Map<String, long[]> findings = new TreeMap<>();

    /** @param right whether the record was linked to, or a question asked about, the right person */
    void add(Turn turn, boolean right) {
        if (turn.record() == Turn.UNKNOWN.record()) {
            return;
        }
        turns.add(turn);
        boolean gave = right && turn.changes();
        if (gave) {
            found.add(turn.record());
        }
        if (turn.findings().isEmpty()) {
            count(NONE, gave);
        }
        turn.findings().stream().map(Code::name).distinct().forEach(code -> count(code, gave));
    }

    private void count(String finding, boolean gave) {
        long[] counts = findings.computeIfAbsent(finding, code -> new long[2]);
        counts[0]++;
        counts[1] += gave ? 1 : 0;
    }

    Yield result(TurnOrder order) {
        List<Turn> inFileOrder = turns.stream().sorted(FILE_ORDER).toList();
        List<Turn> atRandom = turns.stream().sorted(RANDOM_ORDER).toList();
        List<YieldAt> at = new ArrayList<>();
        for (int percent : PERCENTS) {
            int verified = Math.toIntExact((long) turns.size() * percent / 100);
            long file = inFileOrder.stream().limit(verified).filter(this::gave).count();
            long lot = atRandom.stream().limit(verified).filter(this::gave).count();
            long ordered = order.first(inFileOrder, verified).stream()
                    .filter(found::contains)
                    .count();
            at.add(new YieldAt(
                    percent,
                    verified,
                    Found.of(ordered, verified, file),
                    Found.of(file, verified, file),
                    Found.of(lot, verified, file)));
        }
        return new Yield(
                turns.size(),
                found.size(),
                at,
                findings.entrySet().stream()
                        .map(e -> new FindingYield(e.getKey(), e.getValue()[0], e.getValue()[1]))
                        .toList());
    }

    private boolean gave(Turn turn) {
        return found.contains(turn.record());
    }
}
