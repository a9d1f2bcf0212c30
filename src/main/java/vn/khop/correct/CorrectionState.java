package vn.khop.correct;

import java.util.Locale;

/**
 * Where a correction stands; the keys are the words of corrections.csv.
 *
 * <pre>
 * proposed ─► approved ─► issued ─► confirmed
 *     └───────────┴─────────┴───────────┴─► undone
 * </pre>
 */
public enum CorrectionState {
    /** Waits for approval. */
    PROPOSED,
    /** A person approved it; the next report writes it into {@code corrected/}. */
    APPROVED,
    /** In {@code corrected/}: automatic, or approved. */
    ISSUED,
    /** A newer file of the source shows the value; it is in {@code corrected/} no more. */
    CONFIRMED,
    /** Taken back: by a person ({@code khop undo}), or because the birth register questions the value that was issued. */
    UNDONE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word in corrections.csv. */
    public String key() {
        return key;
    }
}
