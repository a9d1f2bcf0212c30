package vn.khop.correct;

/** Whose value stands when a source and the registry differ (ND 123/2015 article 6 for civil status). */
public enum Holder {
    /** The registry's value is proposed to the record's owner. */
    SECTOR,
    /** The source is the original: the difference is referred, the source never corrected. */
    CIVIL_STATUS
}
