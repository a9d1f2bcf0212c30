package vn.khop.store;

import java.time.LocalDate;

/**
 * Where the audit log stood. Kept elsewhere, it shows that lines were cut off at the end, or that the whole log was written anew, which the
 * chain of hashes alone cannot.
 *
 * @param date the business date it was made for
 * @param seq of the last line; 0 for none
 * @param count how many lines there were
 * @param hash of the last line
 */
public record AuditCheckpoint(LocalDate date, long seq, long count, String hash) {}
