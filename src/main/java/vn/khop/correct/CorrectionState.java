package vn.khop.correct;

import java.util.Locale;

/** Where a correction stands; the keys are the words of corrections.csv. */
public enum CorrectionState {
    /** In {@code corrected/}: automatic, or approved. */
    ISSUED,
    /** Waits for approval. */
    PROPOSED,
    /** Taken back: by a person ({@code khop undo}), or because the birth register questions the value that was issued. */
    UNDONE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word in corrections.csv. */
    public String key() {
        return key;
    }
}
