package vn.khop.match;

/** Why a record and a registry person may agree as they do. The order is that of the columns in a model file after m. */
enum Hypothesis {
    /** They are one person. */
    MATCH,
    /** The record's person is not in the registry, the registry person is a close relative. */
    KIN,
    /** The record's person is not in the registry, the registry person is the twin. */
    TWIN
}
