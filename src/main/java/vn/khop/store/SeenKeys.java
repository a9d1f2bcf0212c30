package vn.khop.store;

/**
 * The keys of one file seen so far: a 64-bit hash of each to the line where it first stood, 16 bytes an entry at half load. Two keys of one
 * hash are told apart by the database, which is asked whenever a hash was seen. Mutable, for one thread.
 */
final class SeenKeys {

    private static final int INITIAL = 1 << 12;

    private long[] hashes = new long[INITIAL];
    private long[] lines = new long[INITIAL];
    private int size;

    /** The line where this key first stood, or 0 if this is the first time; remembers it then. */
    long firstLine(String key, long line) {
        long hash = hash(key);
        int at = slot(hashes, hash);
        if (hashes[at] == hash) {
            return lines[at];
        }
        hashes[at] = hash;
        lines[at] = line;
        if (++size * 2 > hashes.length) {
            grow();
        }
        return 0;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = new long[oldLines.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int at = slot(hashes, oldHashes[i]);
                hashes[at] = oldHashes[i];
                lines[at] = oldLines[i];
            }
        }
    }

    private static int slot(long[] table, long hash) {
        int mask = table.length - 1;
        int at = (int) (hash >>> 20) & mask;
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** FNV-1a over UTF-16 units with a final mix (Steele, Lea and Flood 2014); never 0. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
