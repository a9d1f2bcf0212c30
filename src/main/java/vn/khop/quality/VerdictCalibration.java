package vn.khop.quality;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the machine believed when reviewers spoke, against what they said.
 *
 * @param sent cases that came to reviewers for their order or their doubt: no random sample, so this says how the probability keeps its word
 *     where people look, and nothing of the links that nobody looked at
 * @param drawn cases of records that had been drawn at random to be verified; of those, again, what came to reviewers
 * @param unsure cases of which nobody could tell; not counted above
 * @param disagreed cases of which reviewers said both; not counted above
 */
public record VerdictCalibration(Part sent, Part drawn, long unsure, long disagreed) {

    private static final double CONFIDENCE = 0.95;

    /**
     * A case on which those who spoke agree.
     *
     * @param millionths the probability of the proposal at the time of the verdict
     * @param same whether record and proposal are one person
     * @param drawn whether the record had been drawn at random
     */
    public record Case(int millionths, boolean same, boolean drawn) {}

    /**
     * Some of the cases.
     *
     * @param calibrationError expected calibration error, over the bands ({@link Calibration}); empty without cases
     * @param bands those that hold a case, ascending
     */
    public record Part(long cases, OptionalDouble calibrationError, List<Band> bands) {

        public Part {
            bands = List.copyOf(bands);
        }

        private static Part of(List<Case> cases) {
            Calibration calibration = Calibration.of(cases.stream()
                    .mapToInt(one -> one.millionths() * 2 + (one.same() ? 1 : 0))
                    .toArray());
            return new Part(
                    cases.size(),
                    cases.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(calibration.ece()),
                    calibration.bands().stream().map(Band::of).toList());
        }
    }

    /**
     * The cases whose probability lies in one band.
     *
     * @param from the lowest probability of the band
     * @param to the next band begins here; the last band holds 1 as well
     * @param cases at least 1
     * @param meanPredicted what the machine believed on average
     * @param same of those, the same person by the reviewers
     * @param share what part that is, with the exact 95 % interval of Clopper and Pearson
     */
    public record Band(double from, double to, long cases, double meanPredicted, long same, Estimate share) {

        private static Band of(CalibrationBand band) {
            return new Band(
                    band.from(),
                    band.to(),
                    band.records(),
                    band.meanProbability(),
                    band.right(),
                    Estimate.ofShare(band.right(), band.records(), CONFIDENCE));
        }
    }

    /** Counts the cases. */
    public static VerdictCalibration of(List<Case> cases, long unsure, long disagreed) {
        return new VerdictCalibration(
                Part.of(cases.stream().filter(one -> !one.drawn()).toList()),
                Part.of(cases.stream().filter(Case::drawn).toList()),
                unsure,
                disagreed);
    }
}
