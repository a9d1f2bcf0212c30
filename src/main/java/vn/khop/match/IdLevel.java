package vn.khop.match;

/** How an identity number agrees with a registry person's numbers. Ids are evidence, not truth. */
enum IdLevel implements Level {
    /** The same number. */
    EQUAL,
    /** An old number that the registry knows as this person's: a 9-digit CMND or a cancelled 12-digit one. */
    OLD_KNOWN,
    /** The leading zeros are lost, all other digits equal. */
    ZERO_LOST,
    /** One digit is another. */
    DIGIT,
    /** Two adjacent digits stand in the other order. */
    SWAPPED,
    /** Digits are missing at the start or the end; at least six are left. */
    TRUNCATED,
    /** One side has only a number of another kind (a CMND beside a 12-digit number): next to no evidence. */
    OTHER_KIND,
    /** Two numbers of one kind that have nothing to do with each other. */
    DIFFERENT,
    /** As DIFFERENT, and the number belongs to another of the candidates. */
    OF_ANOTHER;

    /** Whether the number points at this person. */
    boolean isEvidence() {
        return ordinal() <= TRUNCATED.ordinal();
    }
}
