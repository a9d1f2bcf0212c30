package vn.khop.correct;

import java.util.Locale;

/** How far the machine goes with a correction, from furthest to least; a job file may move a code only towards {@link #NEVER}. */
public enum Extent {
    /** Straight into {@code corrected/}. */
    AUTO,
    /** Proposed; into {@code corrected/} after a person approved. */
    APPROVE,
    /** Never written into a corrected file. */
    NEVER;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word in job files. */
    public String key() {
        return key;
    }

    /** The stricter of the two. */
    public Extent tightenedTo(Extent other) {
        return other.ordinal() > ordinal() ? other : this;
    }
}
