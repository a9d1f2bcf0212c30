package vn.khop.match;

/** The two levels of values that agree or do not: gender, telephone, insurance number. */
enum Agreement implements Level {
    EQUAL,
    DIFFERENT
}
