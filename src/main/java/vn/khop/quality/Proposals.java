package vn.khop.quality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whom the outcomes propose, as probability and whether it is the right person: 4 bytes each. Probabilities are millionths, so all counts
 * are exact and in no order. Mutable, for one thread.
 */
final class Proposals {

    /** Probability 1 in millionths. */
    static final int CERTAIN = 1_000_000;

    /** The thresholds that are shown, in millionths: few below 0.9, where little happens, many near 1, where the decision is made. */
    private static final int[] SHOWN = {
        500_000, 600_000, 700_000, 800_000, 900_000, 950_000, 980_000, 990_000, 995_000, 998_000, 999_000, 999_500,
        999_800, 999_900, 999_990, 999_999, CERTAIN
    };

    private static final int FIRST_SIZE = 1024;

    /** Probability times two, one more where right. */
    private int[] proposals = new int[FIRST_SIZE];

    private int size;

    void add(int millionths, boolean right) {
        if (size == proposals.length) {
            proposals = Arrays.copyOf(proposals, size * 2);
        }
        proposals[size++] = millionths * 2 + (right ? 1 : 0);
    }

    /** The shown thresholds, ascending. */
    List<ThresholdQuality> thresholds(long present) {
        return IntStream.of(SHOWN).mapToObj(at -> at(at, present)).toList();
    }

    /** The links at or above a probability. */
    ThresholdQuality at(int millionths, long present) {
        long links = 0;
        long right = 0;
        for (int i = 0; i < size; i++) {
            if (proposals[i] >= millionths * 2) {
                links++;
                right += proposals[i] & 1;
            }
        }
        return ThresholdQuality.of(millionths, links, right, present);
    }

    /** The threshold with the best F1 among all probabilities that occur, the highest such; without a proposal, 1. */
    ThresholdQuality best(long present) {
        int[] sorted = Arrays.copyOf(proposals, size);
        Arrays.sort(sorted);
        ThresholdQuality best = ThresholdQuality.of(CERTAIN, 0, 0, present);
        long right = 0;
        for (int i = size - 1; i >= 0; i--) {
            right += sorted[i] & 1;
            int millionths = sorted[i] / 2;
            if (i == 0 || sorted[i - 1] / 2 != millionths) {
                ThresholdQuality here = ThresholdQuality.of(millionths, size - i, right, present);
                best = here.f1() > best.f1() || best.links() == 0 ? here : best;
            }
        }
        return best;
    }

    /** How far the probabilities keep their word. */
    Calibration calibration() {
        return Calibration.of(Arrays.copyOf(proposals, size));
    }
}
