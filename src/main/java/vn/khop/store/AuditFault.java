package vn.khop.store;

/**
 * Something that is not as it was written.
 *
 * @param seq where it shows
 * @param message what is wrong there
 */
public record AuditFault(long seq, String message) {}
