package vn.khop.match;

/**
 * Evidence in thousandths of a bit, as whole numbers: sums are exact in any order, on any JDK (StrictMath makes each conversion the same
 * everywhere).
 */
final class Millibits {

    private static final double LN_2 = StrictMath.log(2);

    /** 2^(i/1000) for i in 0..999. */
    private static final double[] FRACTIONS = new double[1000];

    static {
        for (int i = 0; i < FRACTIONS.length; i++) {
            FRACTIONS[i] = StrictMath.pow(2, i / 1000.0);
        }
    }

    private Millibits() {}

    /** log2 of a positive ratio, rounded to the nearest thousandth. */
    static int log2(double ratio) {
        return (int) StrictMath.round(StrictMath.log(ratio) / LN_2 * 1000);
    }

    /** 2 to this many millibits. */
    static double power(int millibits) {
        int whole = Math.floorDiv(millibits, 1000);
        return Math.scalb(FRACTIONS[millibits - whole * 1000], whole);
    }

    /** The probability of these log odds in millionths, 0 to 1,000,000. */
    static int probabilityMillionths(int logOddsMillibits) {
        double odds = power(Math.max(-60_000, Math.min(60_000, logOddsMillibits)));
        return (int) StrictMath.round(odds / (1 + odds) * 1_000_000);
    }
}
