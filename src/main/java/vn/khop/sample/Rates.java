package vn.khop.sample;

import java.util.Arrays;

/**
 * How often a source errs, each a share of its rows (or, for what not every row can have, of those that can). The base is set so that 67 to 75 % of
 * rows agree with the registry but for their form, as in the national run of March 2022 (67.2 % right, 24.8 % wrong, 4.6 % without a usable
 * number). Immutable.
 */
final class Rates {

    /** What can happen to a row. */
    enum Mishap {
        /** A wrong name, of any kind. */
        NAME(0.07),
        /** The whole name without diacritics. */
        NO_MARKS(0.008),
        /** A right name in an odd form: capitals, spaces, another tone placement. */
        ODD_FORM(0.07),
        /** A wrong or partial date of birth. */
        DATE(0.045),
        /** The other sex. */
        GENDER(0.012),
        /** No number, or a word in its place. */
        ID_MISSING(0.035),
        /** A number with an error, or another person's. */
        ID_WRONG(0.035),
        /** The 9-digit card instead, of those who have one. */
        ID_CARD(0.015),
        /** A parent's or the spouse's name misspelt, each. */
        RELATIVE(0.012),
        /** The address by the old edition. */
        OLD_UNIT(0.5),
        /** The address before the last move, of those who moved. */
        FORMER_ADDRESS(0.06),
        /** An address without a ward. */
        UNREADABLE_ADDRESS(0.012),
        /** A telephone number in its 11-digit form, of those that had one. */
        OLD_PHONE(0.1),
        /** A second row for the same person. */
        TWICE(0.005);

        private final double share;

        Mishap(double share) {
            this.share = share;
        }
    }

    static final Rates BASE =
            new Rates(Arrays.stream(Mishap.values()).mapToDouble(m -> m.share).toArray());

    /** No draw is surer than this. */
    private static final double SHARE_MAX = 0.95;

    private final double[] shares;

    private Rates(double[] shares) {
        this.shares = shares;
    }

    double of(Mishap mishap) {
        return shares[mishap.ordinal()];
    }

    /** These rates with another share for some mishaps. */
    Rates with(double share, Mishap... mishaps) {
        double[] changed = shares.clone();
        for (Mishap mishap : mishaps) {
            changed[mishap.ordinal()] = share;
        }
        return new Rates(changed);
    }

    /** These rates times a factor. */
    Rates times(double factor) {
        return new Rates(Arrays.stream(shares)
                .map(share -> Math.min(SHARE_MAX, share * factor))
                .toArray());
    }
}
