package vn.khop.quality;

/**
 * How well records with one kind of error were found, among those whose person is in the registry.
 *
 * @param kind as the truth file names it; {@code NONE} for records without an error
 * @param automatic linked to the right person without a human
 * @param withReview linked to, or under review with, the right person
 */
public record ErrorRecall(String kind, Share automatic, Share withReview) {}
