package vn.khop.registry;

import vn.khop.text.Folding;

/**
 * The hashes of a name that blocking keys are made of; 0 stands for an empty one.
 *
 * @param letters of all letters in any order, s/x, i/y and c/k/q one each: blind to word order and word boundaries
 * @param sound of the sounds of all syllables in any order
 * @param given of the sound of the last syllable
 * @param rest of the sounds of all syllables but the last in any order
 */
record NameHashes(long letters, long sound, long given, long rest) {

    static final NameHashes NONE = new NameHashes(0, 0, 0, 0);

    static NameHashes of(String name) {
        if (name.isEmpty()) {
            return NONE;
        }
        String folded = Folding.fold(name);
        long letters = 0;
        long rest = 0;
        int from = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == ' ') {
                rest += Sound.of(folded, from, i);
                from = i + 1;
            } else {
                letters += Hash.mix(Hash.add(Hash.SEED, oneOf(c)));
            }
        }
        if (folded.isEmpty()) {
            return NONE;
        }
        long given = Sound.of(folded, from, folded.length());
        return new NameHashes(letters, rest + given, given, rest);
    }

    /** The sounds of the syllables one by one; empty for an empty name. */
    static long[] sounds(String name) {
        String folded = Folding.fold(name);
        if (folded.isEmpty()) {
            return new long[0];
        }
        String[] syllables = folded.split(" ");
        long[] sounds = new long[syllables.length];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = Sound.of(syllables[i], 0, syllables[i].length());
        }
        return sounds;
    }

    private static char oneOf(char c) {
        return switch (c) {
            case 'x' -> 's';
            case 'y' -> 'i';
            case 'k', 'q' -> 'c';
            default -> c;
        };
    }
}
