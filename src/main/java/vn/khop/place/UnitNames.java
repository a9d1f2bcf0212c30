package vn.khop.place;

import org.jspecify.annotations.Nullable;

/**
 * Units of one level under one parent, found by the number of their name. Filled once while the gazetteer is read, then only asked, by any
 * thread.
 *
 * @param <T> what a name stands for
 */
final class UnitNames<T> {

    private static final int GOLDEN = 0x9E3779B9;

    private @Nullable Named<T>[] units = newArray(4);
    private int size;

    /** Adds a unit under a name of the table. */
    void add(int name, Named<T> unit) {
        int slot = slot(name);
        if (units[slot] == null) {
            if ((size + 1) * 2 > units.length) {
                grow();
                slot = slot(name);
            }
            size++;
        }
        unit.name = name;
        unit.next = units[slot];
        units[slot] = unit;
    }

    /** The units of this name as a chain, null where there is none. */
    @Nullable
    Named<T> find(int name) {
        return units[slot(name)];
    }

    boolean isEmpty() {
        return size == 0;
    }

    private int slot(int name) {
        int mask = units.length - 1;
        int slot = name * GOLDEN >>> 7 & mask;
        for (Named<T> unit; (unit = units[slot]) != null && unit.name != name; ) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        @Nullable Named<T>[] before = units;
        units = newArray(before.length * 2);
        for (Named<T> unit : before) {
            if (unit != null) {
                units[slot(unit.name)] = unit;
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Named<T>[] newArray(int length) {
        return new Named[length];
    }

    /** A unit under one of its names. */
    static final class Named<T> {

        final UnitKind kind;
        /** The name without its kind, as written with its marks; null where the marks are not known. */
        final @Nullable String written;

        final T unit;
        /** The number of the name. */
        private int name;

        /** Another unit of the same name. */
        @Nullable
        Named<T> next;

        Named(UnitKind kind, @Nullable String written, T unit) {
            this.kind = kind;
            this.written = written;
            this.unit = unit;
        }
    }
}
