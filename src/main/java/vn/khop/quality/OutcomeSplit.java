package vn.khop.quality;

/**
 * What became of some records: three parts of one whole.
 *
 * @param automatic linked without a human
 * @param review a person must decide
 * @param notFound nobody proposed
 */
public record OutcomeSplit(Share automatic, Share review, Share notFound) {}
