package vn.khop.place;

import java.util.Arrays;

/**
 * An address cut into words: each as its key letters, with its place in the text and what stands before it. The letters of all words stand
 * one after another, so that a name of several words is one range of them. Used again for the next address; for one thread.
 */
final class AddressText {

    private static final int HARD = 1;
    private static final int SOFT = 2;
    private static final int NUMBER = 4;

    private String text = "";
    private int length;
    private char[] chars = new char[128];
    private char[] letters = new char[128];
    private int[] from = new int[33];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private byte[] flags = new byte[32];
    private byte[] marks = new byte[32];
    private int size;
    private int allMarks;

    /** Cuts the next address. */
    void read(String address) {
        text = address;
        length = address.length();
        size = 0;
        allMarks = 0;
        if (letters.length < length + 1) {
            letters = new char[length + 64];
            chars = new char[length + 64];
        }
        address.getChars(0, length, chars, 0);
        int breaks = HARD | SOFT;
        int at = 0;
        while (at < length) {
            int kind = Letters.kind(Letters.entry(chars[at]));
            if (kind == Letters.SEPARATOR || kind == Letters.CARRIED) {
                breaks |= breakOf(chars[at]);
                at++;
            } else {
                makeRoom();
                flags[size] = (byte) breaks;
                starts[size] = at;
                at = kind == Letters.DIGIT ? number(at) : word(at);
                ends[size] = at;
                size++;
                breaks = 0;
            }
        }
    }

    private static int breakOf(char c) {
        return switch (c) {
            case ',', ';', '\n', '|', '(', ')' -> HARD | SOFT;
            case '-', '\u2013', '\u2014', '/' -> SOFT;
            default -> 0;
        };
    }

    private int number(int start) {
        int first = from[size];
        int to = first;
        int at = start;
        for (; at < length && chars[at] >= '0' && chars[at] <= '9'; at++) {
            if (to == first + 1 && letters[first] == '0') {
                to = first;
            }
            letters[to++] = chars[at];
        }
        from[size + 1] = to;
        flags[size] |= NUMBER;
        marks[size] = 0;
        return at;
    }

    private int word(int start) {
        int first = from[size];
        int to = first;
        int seen = 0;
        boolean odd = false;
        int at = start;
        for (; at < length; at++) {
            int entry = Letters.entry(chars[at]);
            int kind = Letters.kind(entry);
            if (kind == Letters.LETTER) {
                char letter = Letters.key(entry);
                letters[to] = letter == 'k' && to > first ? 'c' : letter;
                to++;
            } else if (kind == Letters.ODD) {
                odd = true;
            } else if (kind != Letters.CARRIED) {
                break;
            }
            seen |= Letters.marks(entry);
        }
        if (to > first && letters[first] == 'k' && (to == first + 1 || letters[first + 1] != 'h')) {
            letters[first] = 'c';
        }
        from[size + 1] = odd ? foldedWord(start, at) : to;
        marks[size] = (byte) seen;
        allMarks |= seen;
        return at;
    }

    private int foldedWord(int start, int end) {
        String key = Letters.keyOf(text.substring(start, end));
        int to = from[size] + key.length();
        if (letters.length < to + length - end + 1) {
            letters = Arrays.copyOf(letters, to + length - end + 64);
        }
        key.getChars(0, key.length(), letters, from[size]);
        return to;
    }

    private void makeRoom() {
        if (size == starts.length) {
            int larger = size * 2;
            from = Arrays.copyOf(from, larger + 1);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            flags = Arrays.copyOf(flags, larger);
            marks = Arrays.copyOf(marks, larger);
        }
    }

    int size() {
        return size;
    }

    /** The key letters of all words, one after another. */
    char[] letters() {
        return letters;
    }

    /** Where the letters of a word begin; for {@link #size()} where those of the last one end. */
    int letter(int word) {
        return from[word];
    }

    /** Whether a comma or the like stands before the word: no name spans it. */
    boolean isHardBreakBefore(int word) {
        return (flags[word] & HARD) != 0;
    }

    /** Whether a dash, a slash or a hard break stands before the word. */
    boolean isSoftBreakBefore(int word) {
        return (flags[word] & SOFT) != 0;
    }

    boolean isNumber(int word) {
        return (flags[word] & NUMBER) != 0;
    }

    /** The marks of these words, as bits of {@link Letters}. */
    int marks(int first, int end) {
        int seen = 0;
        for (int i = first; i < end; i++) {
            seen |= marks[i];
        }
        return seen;
    }

    /** Whether any letter of the address carries a mark. */
    boolean isMarked() {
        return allMarks != 0;
    }

    boolean is(int word, String key) {
        int length = from[word + 1] - from[word];
        if (length != key.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters[from[word] + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words are written as in the name, letter for letter but for their case. */
    boolean isWritten(int first, int end, String name) {
        int start = starts[first];
        return ends[end - 1] - start == name.length()
                && (text.startsWith(name, start) || text.regionMatches(true, start, name, 0, name.length()));
    }

    /** The text from one word up to another, as written. */
    String written(int first, int end) {
        return text.substring(starts[first], ends[end - 1]);
    }

    /** What stands before a word, without the separators at its end. */
    String before(int word) {
        int end = word < size ? starts[word] : text.length();
        while (end > 0 && !endsText(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    private static boolean endsText(char c) {
        return Character.isLetterOrDigit(c) || c == ')' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
