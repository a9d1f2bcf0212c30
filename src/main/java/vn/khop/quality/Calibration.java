package vn.khop.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the probabilities of the proposals keep their word.
 *
 * @param ece expected calibration error: the mean, by records, of how far promised and kept lie apart in a band (Naeini et al. 2015, with
 *     bands that grow finer towards 1, since nearly all probabilities lie there)
 * @param brier mean squared distance of probability and truth (Brier 1950), 0 is best
 * @param records proposals counted
 * @param bands those that hold a proposal, ascending
 */
public record Calibration(double ece, double brier, long records, List<CalibrationBand> bands) {

    /** Where bands begin, in millionths. */
    private static final int[] BANDS = {0, 500_000, 900_000, 990_000, 999_000, 999_900, Proposals.CERTAIN + 1};

    public Calibration {
        bands = List.copyOf(bands);
    }

    /** @param proposals probabilities in millionths, times two, one more where right */
    static Calibration of(int[] proposals) {
        long[] records = new long[BANDS.length - 1];
        long[] right = new long[BANDS.length - 1];
        long[] promised = new long[BANDS.length - 1];
        long squares = 0; // at most 10^12 a proposal: room for nine million
        for (int proposal : proposals) {
            int band = band(proposal / 2);
            records[band]++;
            right[band] += proposal & 1;
            promised[band] += proposal / 2;
            long miss = proposal / 2 - (long) (proposal & 1) * Proposals.CERTAIN;
            squares += miss * miss;
        }
        List<CalibrationBand> bands = new ArrayList<>();
        double distance = 0;
        for (int i = 0; i < records.length; i++) {
            if (records[i] > 0) {
                distance += Math.abs(promised[i] / (double) Proposals.CERTAIN - right[i]);
                bands.add(CalibrationBand.of(
                        part(BANDS[i]),
                        part(Math.min(BANDS[i + 1], Proposals.CERTAIN)),
                        records[i],
                        right[i],
                        promised[i] / (double) Proposals.CERTAIN / records[i]));
            }
        }
        long all = proposals.length;
        double scale = (double) Proposals.CERTAIN * Proposals.CERTAIN;
        return new Calibration(all == 0 ? 0 : distance / all, all == 0 ? 0 : squares / scale / all, all, bands);
    }

    private static double part(int millionths) {
        return millionths / (double) Proposals.CERTAIN;
    }

    private static int band(int millionths) {
        int band = 0;
        while (millionths >= BANDS[band + 1]) {
            band++;
        }
        return band;
    }
}
