package vn.khop.match;

/**
 * Prepared names by what was written, newest first in each slot: records of one family and people of one block share their names. Mutable,
 * of fixed size; for one thread. What it holds never changes a result.
 */
final class NameCache {

    private static final int SLOTS = 1 << 12;

    private final Name[] names = new Name[SLOTS];
    private final String[] keys = new String[SLOTS];

    Name of(String written) {
        if (written.isEmpty()) {
            return Name.EMPTY;
        }
        int hash = written.hashCode();
        int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
        if (!written.equals(keys[slot])) {
            keys[slot] = written;
            names[slot] = new Name(written);
        }
        return names[slot];
    }
}
