package vn.khop.quality;

/**
 * A number that was estimated, with the interval in which it lies.
 *
 * @param low at most the value
 * @param high at least the value
 */
public record Estimate(double value, double low, double high) {

    private static final int HALVINGS = 60;
    private static final int TEN_THOUSAND = 10_000;

    /** Nothing can be wrong. */
    static final Estimate ZERO = new Estimate(0, 0, 0);

    /**
     * A share of a sample as an estimate of the share of all: the exact interval of Clopper and Pearson (1934, doi
     * 10.1093/biomet/26.4.404), by bisection on the tail of the binomial distribution. Of an empty sample: 0, anywhere from 0 to 1.
     *
     * @param confidence 0.95 for a 95 % interval
     */
    public static Estimate ofShare(long part, long whole, double confidence) {
        if (whole == 0) {
            return new Estimate(0, 0, 1);
        }
        double tail = (1 - confidence) / 2;
        double low = part == 0 ? 0 : bound(part, whole, tail);
        double high = part == whole ? 1 : 1 - bound(whole - part, whole, tail);
        return new Estimate((double) part / whole, low, high);
    }

    /** The share at which so many or more have just this probability. */
    private static double bound(long atLeast, long whole, double tail) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (atLeast(atLeast, whole, middle) < tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability of so many or more of a whole, each with this share. Summed from the end that holds less, which loses nothing. */
    private static double atLeast(long least, long whole, double share) {
        return least > whole * share ? tail(least, whole, share) : 1 - tail(whole - least + 1, whole, 1 - share);
    }

    private static double tail(long least, long whole, double share) {
        if (share == 0 || least > whole) {
            return 0;
        }
        double term = StrictMath.exp(
                logChoose(whole, least) + least * StrictMath.log(share) + (whole - least) * StrictMath.log1p(-share));
        double sum = 0;
        for (long k = least; k <= whole && term > sum * 1e-18; k++) {
            sum += term;
            term *= (double) (whole - k) / (k + 1) * share / (1 - share);
        }
        return sum;
    }

    private static double logChoose(long whole, long part) {
        double log = 0;
        for (long i = 1; i <= Math.min(part, whole - part); i++) {
            log += StrictMath.log((double) (whole - i + 1) / i);
        }
        return log;
    }

    /** Both together, at most 1. The ends are added, so that the interval holds for any dependence between the two. */
    Estimate plus(Estimate other) {
        return new Estimate(
                Math.min(1, value + other.value), Math.min(1, low + other.low), Math.min(1, high + other.high));
    }

    /** So many times as much, at most 1. */
    Estimate times(double factor) {
        return new Estimate(Math.min(1, value * factor), Math.min(1, low * factor), Math.min(1, high * factor));
    }

    /**
     * The share of so many that were drawn, where this is the share they were drawn with: the value stays, the ends give way to chance, each
     * to the quantile of the binomial distribution that lies outside with this probability.
     */
    Estimate realised(long number, double tail) {
        long fewest = (long) StrictMath.floor(low * number);
        while (fewest > 0 && 1 - atLeast(fewest, number, low) > tail) {
            fewest--;
        }
        long most = (long) StrictMath.ceil(high * number);
        while (most < number && atLeast(most + 1, number, high) > tail) {
            most++;
        }
        return new Estimate(value, Math.min(value, (double) fewest / number), Math.max(value, (double) most / number));
    }

    /**
     * Of ten thousand.
     *
     * @param value rounded
     * @param low rounded down
     * @param high rounded up
     */
    public record OfTenThousand(long value, long low, long high) {}

    /** How many of ten thousand this means; the interval is rounded outwards. */
    public OfTenThousand ofTenThousand() {
        return new OfTenThousand(Math.round(value * TEN_THOUSAND), (long) StrictMath.floor(low * TEN_THOUSAND), (long)
                StrictMath.ceil(high * TEN_THOUSAND));
    }

    /** What is missing to 1. */
    public Estimate complement() {
        return new Estimate(1 - value, 1 - high, 1 - low);
    }
}
