package vn.khop.record;

/** Why a row could not become a record. The names stand in rejected.csv. */
public enum RejectReason {
    /** More or fewer cells than the header. */
    CELL_COUNT,
    /** A quote was opened and not closed within the limits of a record. */
    UNCLOSED_QUOTE,
    /** Text stands between a closing quote and the next delimiter. */
    TEXT_AFTER_QUOTE,
    /** A NUL character. */
    NUL,
    /** Longer than a record may be. */
    TOO_LONG,
    /** Bytes that the file's charset does not have. */
    ENCODING,
    /** The source_key cell is empty. */
    NO_SOURCE_KEY,
    /** The same source_key stands on another row of the file with other content; both rows are rejected. */
    KEY_NOT_UNIQUE
}
