package vn.khop.source;

import java.util.List;

/** Which header column or columns fill a field. Names are compared in NFC, blind to case, spaces and invisible characters. */
public sealed interface ColumnRef {

    /** The header names, in the order of the job file; never empty. */
    List<String> names();

    /** The first of these names that the file has; a plain name is a list of one. */
    record AnyOf(List<String> names) implements ColumnRef {

        public AnyOf {
            names = nonEmpty(names);
        }
    }

    /** The cells of all these columns, joined by a space; blank cells are left out. All must exist. */
    record Joined(List<String> names) implements ColumnRef {

        public Joined {
            names = nonEmpty(names);
        }
    }

    /** A reference to one column of this name. */
    static ColumnRef of(String name) {
        return new AnyOf(List.of(name));
    }

    private static List<String> nonEmpty(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a column reference needs at least one header name");
        }
        return List.copyOf(names);
    }
}
