package vn.khop.report;

/**
 * How long a phase of the run took.
 *
 * @param seconds wall time, not negative
 * @param recordsPerSecond 0 where nothing was done
 */
public record PhaseTiming(double seconds, double recordsPerSecond) {}
