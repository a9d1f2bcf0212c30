package vn.khop.report;

import vn.khop.match.MatchSettings;

/** How a probability is written: six decimals for machines, four words for people. */
final class Probability {

    private static final int WHOLE = 1_000_000;
    private static final int VERY_SURE = 999_900;

    private Probability() {}

    /** Six decimals with a point, for example {@code 0.999871}. */
    static String decimals(int millionths) {
        String digits = Integer.toString(WHOLE + millionths % WHOLE);
        return millionths / WHOLE + "." + digits.substring(1);
    }

    /** The key of the word: very sure from 0.9999, sure from accept, likely from review, unclear below. */
    static String word(int millionths, MatchSettings match) {
        if (millionths >= VERY_SURE) {
            return "certainty.very_sure";
        }
        if (millionths >= match.accept() * WHOLE) {
            return "certainty.sure";
        }
        return millionths >= match.review() * WHOLE ? "certainty.likely" : "certainty.unclear";
    }
}
