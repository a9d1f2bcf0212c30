package vn.khop.place;

import java.util.Arrays;
import vn.khop.text.Folding;

/**
 * An address cut into words: each folded and loose (y as i, k as c, no leading zeros, letters apart from digits), with its place in the text
 * and what stands before it.
 */
final class AddressTokens {

    private static final String APOSTROPHES = "'\u2019\u2018\u02BC`\u00B4";

    private final String text;
    private String[] words = new String[24];
    private int[] starts = new int[24];
    private int[] ends = new int[24];
    /** Whether a comma or the like stands before the word: no name spans it. */
    private boolean[] hardBreak = new boolean[24];
    /** Whether a dash between spaces or a hard break stands before the word. */
    private boolean[] softBreak = new boolean[24];

    private int size;

    AddressTokens(String text) {
        this.text = text;
        boolean hard = true;
        boolean soft = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                hard |= c == ',' || c == ';' || c == '\n' || c == '|' || c == '(' || c == ')';
                soft |= hard || c == '-' || c == '\u2013' || c == '/';
                at++;
                continue;
            }
            int end = wordEnd(at);
            add(at, end, hard, soft);
            hard = false;
            soft = false;
            at = end;
        }
    }

    private int wordEnd(int start) {
        boolean digits = isDigit(text.charAt(start));
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean goesOn = Character.isLetterOrDigit(c)
                    ? isDigit(c) == digits
                    : !digits && (Character.getType(c) == Character.NON_SPACING_MARK || APOSTROPHES.indexOf(c) >= 0);
            if (!goesOn) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void add(int start, int end, boolean hard, boolean soft) {
        if (size == words.length) {
            int larger = size * 2;
            words = Arrays.copyOf(words, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            hardBreak = Arrays.copyOf(hardBreak, larger);
            softBreak = Arrays.copyOf(softBreak, larger);
        }
        words[size] = key(text.substring(start, end));
        starts[size] = start;
        ends[size] = end;
        hardBreak[size] = hard;
        softBreak[size] = soft;
        size++;
    }

    int size() {
        return size;
    }

    String word(int index) {
        return words[index];
    }

    boolean isHardBreakBefore(int index) {
        return hardBreak[index];
    }

    boolean isSoftBreakBefore(int index) {
        return softBreak[index];
    }

    /** The text from one word up to another, as written. */
    String written(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** What stands before a word, without the separators at its end. */
    String before(int index) {
        int end = index < size ? starts[index] : text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != ')') {
            if (Character.getType(text.charAt(end - 1)) == Character.NON_SPACING_MARK) {
                break;
            }
            end--;
        }
        return text.substring(0, end).strip();
    }

    /** The key of a name or a word: folded, without spaces, loose. */
    static String key(String name) {
        String folded = Folding.fold(name);
        return loose(folded.indexOf(' ') < 0 ? folded : folded.replace(" ", ""));
    }

    /** Letters that are written for each other in place names made one, leading zeros dropped. */
    static String loose(String folded) {
        int zeros = 0;
        while (zeros < folded.length() - 1 && folded.charAt(zeros) == '0') {
            zeros++;
        }
        return folded.substring(zeros).replace('y', 'i').replace('k', 'c');
    }
}
