package vn.khop.record;

/**
 * Something odd that cleansing found on one field of a record: a value, never an exception and never a log line.
 *
 * @param code what is odd
 * @param field where
 */
public record Issue(Code code, Field field) {}
