package vn.khop.registry;

/**
 * What people are counted by. A text is known by 62 bits of its hash and a bit that says whether it must be unique: two different texts share
 * them about once in a million registries of a million people, and then two counts are one.
 */
enum CountKey {
    /** The identity number: one person a number, or the registry is refused. */
    CITIZEN_ID(1),
    /** An old or former number. */
    FORMER_ID(0),
    /** The full name, folded. */
    FULL_NAME(0),
    /** The full name in lower case, NFC, with its marks. */
    ACCENTED_NAME(0),
    /** The given name (last syllable of the full name), folded. */
    GIVEN_NAME(0);

    private final int unique;

    CountKey(int unique) {
        this.unique = unique;
    }

    /** The key of a text, 0 to 2^63 - 1. */
    long of(String text) {
        return Hash.mix(Hash.add(Hash.add(Hash.SEED, ordinal()), text)) >>> 2 << 1 | unique;
    }

    /** Whether a key is of a kind that may stand once only. */
    static boolean isUnique(long key) {
        return (key & 1) != 0;
    }

    /** The last syllable of a folded full name. */
    static String given(String foldedName) {
        return foldedName.substring(foldedName.lastIndexOf(' ') + 1);
    }
}
