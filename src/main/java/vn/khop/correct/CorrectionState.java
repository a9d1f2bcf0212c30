package vn.khop.correct;

import java.util.Locale;

/** Where a correction stands; the keys are the words of corrections.csv. */
public enum CorrectionState {
    /** In {@code corrected/}: automatic, or approved. */
    ISSUED,
    /** Waits for approval. */
    PROPOSED,
    /** Taken back. */
    UNDONE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word in corrections.csv. */
    public String key() {
        return key;
    }
}
