package vn.khop.review;

import java.util.Locale;

/** Why a line of a review sheet cannot be taken. */
public enum ReviewFault {
    /** Its cells cannot be told apart. */
    UNREADABLE,
    /** Its form or check digit is wrong. */
    BAD_CASE_NO,
    /** This workspace has no such case. */
    UNKNOWN_CASE,
    /** Its case number names one case and its row code another. */
    OTHER_CASE,
    /** Its row code was altered, or it asks what is no longer asked. */
    STALE,
    /** A value of the source, of the registry, or proposed was written over. */
    ALTERED,
    /** Something is said, but not whether it is the same person. */
    NO_PERSON,
    /** An unknown word about the person. */
    BAD_PERSON,
    /** An unknown word about a value, or there is no field to speak of. */
    BAD_STANDS,
    /** The registry's value is chosen where the registry has none. */
    NOTHING_STANDS,
    /** A value is chosen of a person who is another, or not sure. */
    STANDS_OF_ANOTHER,
    /** Rows of one case answer differently. */
    TWO_VERDICTS,
    /** Nothing is to be decided in the case as it stands. */
    REFUSED,
    /** The person is another, but corrections were issued for the link. */
    ISSUED,
    /** A note does not fit. */
    TOO_LONG;

    /** The sentence, which says the cure. */
    public String text(Locale language) {
        return SheetWords.text("fault." + name().toLowerCase(Locale.ROOT), language);
    }
}
