package vn.khop.registry;

/**
 * The sound class of a folded syllable as a hash: consonants that speakers and typists confuse are one (the pairs of the error statistics:
 * s/x, d/gi/r/v, tr/ch, l/n, ng/g, c/k/q; at the end n/ng/nh/m and t/c/ch), y is i. Anything else keeps its letters, so a word of another
 * language has a class of its own.
 */
final class Sound {

    private Sound() {}

    /** The class of the syllable that stands at {@code from} (inclusive) to {@code to} (exclusive) of a folded text. */
    static long of(String folded, int from, int to) {
        int begin = from + initialLength(folded, from, to);
        int end = to - finalLength(folded, begin, to);
        long hash = Hash.add(Hash.SEED, initialClass(folded, from, begin));
        for (int i = begin; i < end; i++) {
            char c = folded.charAt(i);
            hash = Hash.add(hash, c == 'y' ? 'i' : c);
        }
        return Hash.mix(Hash.add(hash, finalClass(folded, end, to)));
    }

    private static int initialLength(String text, int from, int to) {
        int left = to - from;
        if (left < 2) {
            return 0;
        }
        char second = text.charAt(from + 1);
        return switch (text.charAt(from)) {
            case 'n' -> second == 'g' ? (left > 3 && text.charAt(from + 2) == 'h' ? 3 : 2) : second == 'h' ? 2 : 1;
            case 'g' -> second == 'h' || second == 'i' && left > 2 && isVowel(text.charAt(from + 2)) ? 2 : 1;
            case 't' -> second == 'r' || second == 'h' ? 2 : 1;
            case 'c', 'k', 'p' -> second == 'h' ? 2 : 1;
            case 'a', 'e', 'i', 'o', 'u', 'y' -> 0;
            default -> 1;
        };
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    private static char initialClass(String text, int from, int begin) {
        if (begin == from) {
            return '-';
        }
        char first = text.charAt(from);
        char second = begin - from > 1 ? text.charAt(from + 1) : ' ';
        return switch (first) {
            case 's', 'x' -> 's';
            case 'd', 'r', 'v' -> 'd';
            case 'l' -> 'l';
            case 'n' -> second == 'g' ? 'g' : second == 'h' ? 'N' : 'l';
            case 'g' ->
                second == 'i' || begin < text.length() && text.charAt(begin) == 'i' && second != 'h' ? 'd' : 'g';
            case 't' -> second == 'r' ? 'C' : second == 'h' ? 'T' : 't';
            case 'c' -> second == 'h' ? 'C' : 'k';
            case 'k' -> second == 'h' ? 'K' : 'k';
            case 'q' -> 'k';
            case 'p' -> second == 'h' ? 'f' : 'p';
            default -> first;
        };
    }

    private static int finalLength(String text, int begin, int to) {
        if (to - begin < 2) {
            return 0;
        }
        char last = text.charAt(to - 1);
        char before = text.charAt(to - 2);
        return switch (last) {
            case 'g' -> before == 'n' && to - begin > 2 ? 2 : 0;
            case 'h' -> (before == 'n' || before == 'c') && to - begin > 2 ? 2 : 0;
            case 'n', 'm', 't', 'c', 'k', 'p' -> 1;
            default -> 0;
        };
    }

    private static char finalClass(String text, int end, int to) {
        if (end == to) {
            return '-';
        }
        return switch (text.charAt(end)) {
            case 'n', 'm' -> 'n';
            case 'p' -> 'p';
            default -> 't';
        };
    }
}
