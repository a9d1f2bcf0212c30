package vn.khop.match;

/** What the machine believes about a record and its best candidate. */
public enum Verdict {
    /** The same person beyond doubt. */
    SAME,
    /** Perhaps the same person, or two candidates that cannot be told apart: a person must look. */
    DOUBT,
    /** None of the candidates is this person. */
    NOBODY
}
