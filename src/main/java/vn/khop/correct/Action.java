package vn.khop.correct;

import java.util.Locale;

/** What should happen about a difference. */
public enum Action {
    /** The owner of the record is asked to take the proposed value. */
    CORRECT_SOURCE,
    /** The ward police is asked to look at the registry. */
    REFER_REGISTRY,
    /** The civil registrar is asked to look at the register of births, marriages or deaths. */
    REFER_CIVIL_STATUS,
    /** The two ways of writing belong together; nothing is to be changed. */
    LINK_ONLY,
    /** A person must decide. */
    ASK,
    /** Worth knowing; nothing is to be changed now. */
    INFORM;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The word in mismatches.csv. */
    public String key() {
        return key;
    }

    /** Whether this proposes that a value changes somewhere, without a doubt about the person. */
    boolean isCorrection() {
        return this == CORRECT_SOURCE || this == REFER_REGISTRY || this == REFER_CIVIL_STATUS;
    }
}
