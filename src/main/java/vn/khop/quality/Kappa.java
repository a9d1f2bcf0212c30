package vn.khop.quality;

import java.util.OptionalDouble;

/**
 * How far two people who judged the same cases agree beyond what chance would bring: Cohen's kappa (1960, doi
 * 10.1177/001316446002000104) with the large-sample standard error of Fleiss, Cohen and Everitt (1969, doi 10.1037/h0028106).
 *
 * @param cases that both judged
 * @param observed share of them of which both say the same; empty without cases
 * @param expected share that would agree if each judged by chance, with the frequencies of answers that each has; empty without cases
 * @param value 1 for the same throughout, 0 for no more than chance, below 0 for less; empty where chance alone would have all agree
 * @param standardError of the value; empty where that is
 */
public record Kappa(
        long cases,
        OptionalDouble observed,
        OptionalDouble expected,
        OptionalDouble value,
        OptionalDouble standardError) {

    /** @param counts square: cases by the answer of the one, then of the other */
    public static Kappa of(long[][] counts) {
        int kinds = counts.length;
        double n = 0;
        double[] ones = new double[kinds];
        double[] others = new double[kinds];
        double agreed = 0;
        for (int i = 0; i < kinds; i++) {
            for (int j = 0; j < kinds; j++) {
                n += counts[i][j];
                ones[i] += counts[i][j];
                others[j] += counts[i][j];
            }
            agreed += counts[i][i];
        }
        if (n == 0) {
            OptionalDouble none = OptionalDouble.empty();
            return new Kappa(0, none, none, none, none);
        }
        double observed = agreed / n;
        double expected = 0;
        for (int i = 0; i < kinds; i++) {
            expected += ones[i] * others[i];
        }
        boolean open = expected < n * n; // counts: exact
        expected /= n * n;
        return new Kappa(
                (long) n,
                OptionalDouble.of(observed),
                OptionalDouble.of(expected),
                open ? OptionalDouble.of((observed - expected) / (1 - expected)) : OptionalDouble.empty(),
                open
                        ? OptionalDouble.of(standardError(counts, n, ones, others, observed, expected))
                        : OptionalDouble.empty());
    }

    private static double standardError(
            long[][] counts, double n, double[] ones, double[] others, double observed, double expected) {
        double agreeing = 0;
        double differing = 0;
        for (int i = 0; i < counts.length; i++) {
            double reach = 1 - expected - (ones[i] + others[i]) / n * (1 - observed);
            agreeing += counts[i][i] / n * reach * reach;
            for (int j = 0; j < counts.length; j++) {
                if (i != j) {
                    double weight = (others[i] + ones[j]) / n;
                    differing += counts[i][j] / n * weight * weight;
                }
            }
        }
        double middle = observed * expected - 2 * expected + observed;
        double variance = agreeing + (1 - observed) * (1 - observed) * differing - middle * middle;
        return Math.sqrt(Math.max(0, variance) / n) / ((1 - expected) * (1 - expected));
    }
}
