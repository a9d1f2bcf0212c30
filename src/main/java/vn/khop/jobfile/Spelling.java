package vn.khop.jobfile;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Spelling {

    private static final int LENGTH_MAX = 60;
    private static final int BEGINNING_MIN = 4;

    private Spelling() {}

    /** The word in quotes; a long one is cut, so that a message stays one line. */
    static String quote(String word) {
        String line = word.replaceAll("\\s+", " ");
        return line.length() <= LENGTH_MAX ? "'" + line + "'" : "'" + line.substring(0, LENGTH_MAX) + "…'";
    }

    /** The nearest of the known words, the first of equals; absent when none is near: more than one error in three letters, and none begins so. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String folded = fold(word);
        Optional<String> best = Optional.empty();
        int bestDistance = Math.max(1, folded.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(folded, fold(candidate));
            if (distance < bestDistance) {
                bestDistance = distance;
                best = Optional.of(candidate);
            }
        }
        return best.isPresent() ? best : beginning(folded, known);
    }

    /** The first known word that begins with this one, if that has {@value #BEGINNING_MIN} letters or more. */
    private static Optional<String> beginning(String folded, Collection<String> known) {
        return known.stream()
                .filter(word -> folded.length() >= BEGINNING_MIN && fold(word).startsWith(folded))
                .findFirst();
    }

    /** {@code , did you mean 'x'?} or what is expected. */
    static String hint(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> ", did you mean '" + near + "'?")
                .orElse("; expected " + (known.size() == 1 ? "" : "one of ") + String.join(", ", known));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, steps);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] steps) {
        int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
