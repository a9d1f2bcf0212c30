package vn.khop.jobfile;

import java.util.Comparator;

/**
 * One thing that is wrong in a settings file. Its text is {@code jobs/school.yaml:14:9: unknown key 'colums', did you mean 'columns'?}.
 *
 * @param file relative to the workspace, with {@code /}
 * @param line from 1
 * @param column from 1, in code points
 * @param message what is wrong, what is expected, and the cure where it is not plain
 */
public record Fault(String file, int line, int column, String message) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    /** The line that people read. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
