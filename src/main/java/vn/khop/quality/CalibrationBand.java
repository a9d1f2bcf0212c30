package vn.khop.quality;

/**
 * The proposals whose probability lies in one band.
 *
 * @param from the lowest probability of the band
 * @param to the next band begins here; the last band holds 1 as well
 * @param records at least 1
 * @param right of those, to the right person
 * @param meanProbability what was promised on average
 * @param shareRight what was kept
 * @param low lower end of the 95 % interval of the share (Wilson 1927)
 * @param high its upper end
 */
public record CalibrationBand(
        double from,
        double to,
        long records,
        long right,
        double meanProbability,
        double shareRight,
        double low,
        double high) {

    /** Two-sided 95 % of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** The band of these counts with its Wilson score interval, which is not fooled where all are right, as normal ones are. */
    static CalibrationBand of(double from, double to, long records, long right, double meanProbability) {
        double n = records;
        double share = right / n;
        double middle = share + Z * Z / (2 * n);
        double reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new CalibrationBand(
                from,
                to,
                records,
                right,
                meanProbability,
                share,
                right == 0 ? 0 : (middle - reach) / scale,
                right == records ? 1 : (middle + reach) / scale);
    }
}
