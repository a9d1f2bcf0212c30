package vn.khop.registry;

/** A 64-bit hash for blocking keys. Part of the form of the index: a change here needs a new {@link ManifestText#FORM}. */
final class Hash {

    /** Start of a hash. */
    static final long SEED = 0x9E3779B97F4A7C15L;

    private static final long FACTOR = 0xD1342543DE82EF95L;

    private Hash() {}

    /** The hash so far and one more character or number, in this order. */
    static long add(long hash, long value) {
        long sum = (hash ^ value) * FACTOR;
        return sum ^ (sum >>> 29);
    }

    /** The hash so far and a text. */
    static long add(long hash, String text) {
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = add(sum, text.charAt(i));
        }
        return add(sum, text.length());
    }

    /** Spreads every bit over all (the finisher of Steele and Vigna's SplittableRandom). Sums of mixed hashes do not know their order. */
    static long mix(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
