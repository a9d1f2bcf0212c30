package vn.khop.text;

/** Distances between two texts, counted in edits of one character. */
public final class EditDistance {

    private EditDistance() {}

    /**
     * Optimal string alignment: the least number of insertions, deletions, substitutions and swaps of two neighbours that turn one text
     * into the other, no part being edited twice.
     *
     * @param max the largest distance of interest, at least 0
     * @return the distance, or {@code max + 1} when it is larger than max
     */
    public static int osa(CharSequence a, CharSequence b, int max) {
        int from = 0;
        int endA = a.length();
        int endB = b.length();
        while (from < endA && from < endB && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int rows = endA - from;
        int columns = endB - from;
        if (Math.abs(rows - columns) > max) {
            return max + 1;
        }
        if (rows == 0 || columns == 0) {
            return Math.max(rows, columns);
        }
        return table(a, b, from, rows, columns, max);
    }

    private static int table(CharSequence a, CharSequence b, int from, int rows, int columns, int max) {
        int[] beforeLast = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            row[0] = i;
            int least = i;
            char ca = a.charAt(from + i - 1);
            for (int j = 1; j <= columns; j++) {
                char cb = b.charAt(from + j - 1);
                int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (ca == cb ? 0 : 1));
                if (i > 1 && j > 1 && ca == b.charAt(from + j - 2) && a.charAt(from + i - 2) == cb) {
                    cost = Math.min(cost, beforeLast[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            // A swap reaches back two rows at the price of one, so the last row's least must be past the limit too.
            if (least > max && leastOf(last) >= max) {
                return max + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[columns], max + 1);
    }

    private static int leastOf(int[] row) {
        int least = row[0];
        for (int value : row) {
            least = Math.min(least, value);
        }
        return least;
    }
}
