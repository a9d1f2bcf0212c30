package vn.khop.jobfile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole, held exactly.
 *
 * @param millionths 0 to 1,000,000
 */
public record Share(int millionths) {

    private static final int WHOLE = 1_000_000;
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,4}))?\\s?%");

    public Share {
        if (millionths < 0 || millionths > WHOLE) {
            throw new IllegalArgumentException("a share must be 0 to 1000000 millionths, was " + millionths);
        }
    }

    /** Whole percents. */
    public static Share ofPercent(int percent) {
        return new Share(percent * (WHOLE / 100));
    }

    /** Reads {@code 5%} or {@code 2.5%}; absent for any other form, since a bare 5 or 0.05 leaves open what is meant. */
    static Optional<Share> parse(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (!percent.matches()) {
            return Optional.empty();
        }
        String decimals = percent.group(2) == null ? "" : percent.group(2);
        int millionths = Integer.parseInt(percent.group(1) + (decimals + "0000").substring(0, 4));
        return millionths > WHOLE ? Optional.empty() : Optional.of(new Share(millionths));
    }

    /** As a number from 0 to 1. */
    public double fraction() {
        return millionths / (double) WHOLE;
    }

    /** Whether a part of a whole is larger than this share; never of an empty whole. */
    public boolean isPassedBy(long part, long whole) {
        return Math.multiplyExact(part, (long) WHOLE) > Math.multiplyExact(whole, (long) millionths);
    }
}
