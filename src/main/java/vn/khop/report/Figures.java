package vn.khop.report;

import vn.khop.quality.Share;

/** How the figures of an evaluation are written in one language. */
record Figures(Wording words) {

    /** Stands for a figure that there is none of. */
    static final String NOTHING = "–";

    private static final int PLACES = 4;
    private static final int PERCENT = 100;

    /** Probabilities are kept as millionths. */
    private static final int PROBABILITY_PLACES = 6;

    String count(long value) {
        return words.number(value);
    }

    /** Four decimals: 0,9832. */
    String share(double value) {
        return words.decimal(value, PLACES);
    }

    /** Four decimals, a dash where there is no whole. */
    String share(Share share) {
        return share.whole() == 0 ? NOTHING : share(share.value());
    }

    /** With its counts: 0,9832 (2.874/2.923). */
    String shareOfCounts(Share share) {
        return share(share) + " (" + count(share.part()) + "/" + count(share.whole()) + ")";
    }

    /** Count and percent: 49 (1,63%); the count alone where there is no whole. */
    String countOf(Share share) {
        return share.whole() == 0 ? count(share.part()) : count(share.part()) + " (" + percent(share) + ")";
    }

    String percent(Share share) {
        return words.decimal(PERCENT * share.value(), 2) + "%";
    }

    /** A probability with the decimals that it has: 0,9995. */
    String probability(double value) {
        String text = words.decimal(value, PROBABILITY_PLACES);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, Character.isDigit(text.charAt(end - 1)) ? end : end - 1);
    }

    /** All six decimals. */
    String fullProbability(double value) {
        return words.decimal(value, PROBABILITY_PLACES);
    }

    /** A label of the bundle. */
    String label(String key) {
        return words.text("evaluation." + key);
    }
}
