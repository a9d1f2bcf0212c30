package vn.khop.place;

/**
 * One thing that is wrong in a file of {@code places/}.
 *
 * @param file relative to the workspace, with {@code /}
 * @param line from 1
 * @param column from 1, in code points
 * @param message what was found, what is expected, and the cure where it is not plain
 */
public record PlacesFault(String file, int line, int column, String message) {

    /** The line that people read. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
