package vn.khop.store;

/**
 * Which version of a record was verified: a newer row may have replaced it since.
 *
 * @param file the file that it stands in
 * @param line where it stands there, from 1
 * @param text the pack that holds what it says
 */
public record Version(long file, long line, long text) {}
