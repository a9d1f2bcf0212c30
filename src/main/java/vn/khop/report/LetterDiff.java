package vn.khop.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where two writings of one value differ, letter by letter. Words are aligned first, so that one missing syllable does not shift the rest,
 * then letters within words that are alike; a word without a counterpart differs as a whole. A letter is a character with its marks in NFC;
 * capitals, the Unicode form and what stands between words make no difference.
 *
 * @param left the first text in runs, those that differ strong
 * @param right the second text likewise
 */
record LetterDiff(List<Span> left, List<Span> right) {

    /** Longer texts are shown without marks: nobody reads them letter by letter, and alignment is quadratic. */
    private static final int WORDS_MAX = 64;

    private static final int GAP = 10;
    private static final int ALIKE = 4;
    private static final int UNLIKE = 3 * GAP;

    /** Compares two texts. Where one is empty nothing is marked: there is nothing to compare. */
    static LetterDiff of(String left, String right) {
        if (left.isEmpty() || right.isEmpty() || left.equals(right)) { // most fields that are shown are equal
            return new LetterDiff(unmarked(left), unmarked(right));
        }
        Text a = Text.of(left);
        Text b = Text.of(right);
        if (a.words.size() <= WORDS_MAX && b.words.size() <= WORDS_MAX) {
            mark(a, b);
        }
        return new LetterDiff(a.spans(), b.spans());
    }

    private static List<Span> unmarked(String text) {
        return text.isEmpty() ? List.of() : List.of(new Span(Normalizer.normalize(text, Normalizer.Form.NFC), false));
    }

    /** Edit distance over words, walked back from the end. */
    private static void mark(Text a, Text b) {
        int[][] cost = costs(a, b);
        int i = a.words.size();
        int j = b.words.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + distance(a.words.get(i - 1), b.words.get(j - 1))) {
                Word.mark(a.words.get(--i), b.words.get(--j));
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + GAP) {
                a.words.get(--i).markAll();
            } else {
                b.words.get(--j).markAll();
            }
        }
    }

    private static int[][] costs(Text a, Text b) {
        int[][] cost = new int[a.words.size() + 1][b.words.size() + 1];
        for (int i = 0; i <= a.words.size(); i++) {
            for (int j = 0; j <= b.words.size(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = (i + j) * GAP;
                    continue;
                }
                int changed = cost[i - 1][j - 1] + distance(a.words.get(i - 1), b.words.get(j - 1));
                cost[i][j] = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + GAP);
            }
        }
        return cost;
    }

    private static int distance(Word a, Word b) {
        return a.same(b) ? 0 : Word.common(a, b) * 2 >= Math.max(a.size(), b.size()) ? ALIKE : UNLIKE;
    }

    /** A text cut into letters, with the words that they form; lower and base are what is compared. */
    private record Text(List<String> letters, String[] lower, int[] base, boolean[] differs, List<Word> words) {

        static Text of(String text) {
            List<String> letters = letters(Normalizer.normalize(text, Normalizer.Form.NFC));
            int size = letters.size();
            Text cut = new Text(letters, new String[size], new int[size], new boolean[size], new ArrayList<>());
            for (int i = 0; i < size; i++) {
                cut.lower[i] = letters.get(i).toLowerCase(Locale.ROOT);
                cut.base[i] = base(cut.lower[i]);
            }
            int from = -1;
            for (int i = 0; i <= letters.size(); i++) {
                boolean inWord = i < letters.size() && isWord(letters.get(i));
                if (inWord && from < 0) {
                    from = i;
                } else if (!inWord && from >= 0) {
                    cut.words.add(new Word(cut, from, i));
                    from = -1;
                }
            }
            return cut;
        }

        private static List<String> letters(String text) {
            List<String> letters = new ArrayList<>(text.length());
            for (int at = 0, next; at < text.length(); at = next) {
                next = text.offsetByCodePoints(at, 1);
                while (next < text.length()
                        && Character.getType(text.codePointAt(next)) == Character.NON_SPACING_MARK) {
                    next = text.offsetByCodePoints(next, 1);
                }
                letters.add(text.substring(at, next));
            }
            return letters;
        }

        /** The letter without its marks. */
        private static int base(String lower) {
            int base = Normalizer.normalize(lower, Normalizer.Form.NFD).codePointAt(0);
            return base == 'đ' ? 'd' : base;
        }

        private static boolean isWord(String letter) {
            return Character.isLetterOrDigit(letter.codePointAt(0)) || "'’•".contains(letter);
        }

        List<Span> spans() {
            List<Span> spans = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= letters.size(); i++) {
                if (i == letters.size() || differs[i] != differs[from]) {
                    spans.add(new Span(String.join("", letters.subList(from, i)), differs[from]));
                    from = i;
                }
            }
            return spans;
        }
    }

    /** The letters from (inclusive) to (exclusive) of a text. */
    private record Word(Text text, int from, int to) {

        int size() {
            return to - from;
        }

        String letter(int index) {
            return text.lower[from + index];
        }

        int base(int index) {
            return text.base[from + index];
        }

        boolean same(Word other) {
            boolean same = size() == other.size();
            for (int i = 0; same && i < size(); i++) {
                same = letter(i).equals(other.letter(i));
            }
            return same;
        }

        void markAll() {
            for (int i = from; i < to; i++) {
                text.differs[i] = true;
            }
        }

        static int common(Word a, Word b) {
            return lengths(a, b)[a.size()][b.size()];
        }

        /** Longest common subsequence of base letters for each pair of beginnings: marks may differ in what belongs together. */
        private static int[][] lengths(Word a, Word b) {
            int[][] longest = new int[a.size() + 1][b.size() + 1];
            for (int i = 1; i <= a.size(); i++) {
                for (int j = 1; j <= b.size(); j++) {
                    longest[i][j] = a.base(i - 1) == b.base(j - 1)
                            ? longest[i - 1][j - 1] + 1
                            : Math.max(longest[i - 1][j], longest[i][j - 1]);
                }
            }
            return longest;
        }

        /**
         * Marks what differs: place by place where the lengths agree (swapped digits are two), else what is not in common, told from the
         * end, so that a lost zero is the first.
         */
        static void mark(Word a, Word b) {
            if (a.size() == b.size()) {
                for (int i = 0; i < a.size(); i++) {
                    markPair(a, i, b, i);
                }
                return;
            }
            a.markAll();
            b.markAll();
            int[][] longest = lengths(a, b);
            for (int i = a.size(), j = b.size(); i > 0 && j > 0; ) {
                if (a.base(i - 1) == b.base(j - 1)) {
                    markPair(a, --i, b, --j);
                } else if (longest[i - 1][j] >= longest[i][j - 1]) {
                    i--;
                } else {
                    j--;
                }
            }
        }

        private static void markPair(Word a, int i, Word b, int j) {
            boolean differs = !a.letter(i).equals(b.letter(j));
            a.text.differs[a.from + i] = differs;
            b.text.differs[b.from + j] = differs;
        }
    }
}
