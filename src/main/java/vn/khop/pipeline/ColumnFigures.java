package vn.khop.pipeline;

/**
 * The figures of one column; a blank cell is no value.
 *
 * @param filled cells that are not blank
 * @param distinct how many different values they hold
 * @param distinctIsExact false where {@code distinct} is an estimate, within about 1 %
 * @param shortest characters of the shortest value; 0 where there is none
 * @param longest characters of the longest value
 * @param fitting cells that may be values of the suggested field; all where none is suggested
 * @param forms how many forms the values have; more, where there are thousands
 */
public record ColumnFigures(
        long filled, long distinct, boolean distinctIsExact, int shortest, int longest, long fitting, long forms) {}
