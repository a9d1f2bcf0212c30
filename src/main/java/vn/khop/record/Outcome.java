package vn.khop.record;

import java.util.Locale;

/** What a verification ended in. The keys are the words of outcomes.csv. */
public enum Outcome {
    /** The same person, nothing to correct. */
    MATCHED,
    /** The same person beyond doubt, with differences that are corrections or referrals. */
    CORRECTED,
    /** A person must decide. */
    REVIEW,
    /** Nobody in this extract, or not the one who was proposed; never said as "does not exist". */
    NOT_FOUND;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word in files and tables. */
    public String key() {
        return key;
    }

    /** Whether the record is linked to a person: by the machine, or by a reviewer's verdict. */
    public boolean isLinked() {
        return this == MATCHED || this == CORRECTED;
    }
}
