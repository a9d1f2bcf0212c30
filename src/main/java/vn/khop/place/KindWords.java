package vn.khop.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that say what follows them: the kind of a unit, or that it is no unit but a street, a house, a hamlet. */
final class KindWords {

    /** Before a number that a name follows, these make it a hamlet's number; before a name, the name is a hamlet's. */
    private static final String[] HAMLETS = {
        "thôn",
        "xóm",
        "ấp",
        "bản",
        "buôn",
        "làng",
        "plei",
        "phum",
        "sóc",
        "tổ",
        "tdp",
        "đội",
        "khóm",
        "khối",
        "khu",
        "kp",
        "kv",
        "tổ dân phố",
        "dân phố",
        "khu phố",
        "khu vực",
        "tiểu khu",
        "cụm"
    };

    /** The name after one of these is a street's or a building's, and so is the number. */
    private static final String[] STREETS = {
        "đường", "đg", "phố", "ngõ", "ngách", "hẻm", "kiệt", "số", "sn", "nhà", "lô", "ql", "tl", "lộ", "chợ", "cầu",
        "kdc", "kđt", "cc"
    };

    private static final String VOWELS = "aeiou";

    private static final NameTable TABLE = new NameTable(7);
    private static final List<Word> WORDS = new ArrayList<>();

    static {
        for (UnitKind kind : UnitKind.values()) {
            for (String word : kind.words()) {
                add(word, new Word(kind, Use.UNIT, tones(word), split(word), !word.equals(kind.words()[0])));
            }
        }
        for (String word : HAMLETS) {
            add(word, new Word(null, Use.HAMLET, 0, split(word), true));
        }
        for (String word : STREETS) {
            add(word, new Word(null, Use.STREET, 0, split(word), true));
        }
    }

    private KindWords() {}

    /** What a word stands before. */
    enum Use {
        UNIT,
        HAMLET,
        STREET
    }

    /**
     * One way to write a kind.
     *
     * @param tones what tones it has when written with marks
     * @param split after how many letters it may be cut in two, 0 where it may not
     * @param anyTones whether the marks do not matter: abbreviations, and words that can only make a reading more careful
     */
    record Word(@Nullable UnitKind kind, Use use, int tones, int split, boolean anyTones) {

        /** Whether it is written with its own tones, or none: Xá and Quần are names, no kinds. */
        boolean canBe(int marks) {
            return anyTones || marks == 0 || (marks & Letters.TONES) == tones;
        }
    }

    /** The word that the words of an address from one up to another are, if they are one of these and written so. */
    static @Nullable Word find(AddressText text, int first, int end) {
        int start = text.letter(first);
        int stop = text.letter(end);
        if (stop - start > 8) {
            return null;
        }
        long hash = 0;
        for (int i = stop - 1; i >= start; i--) {
            hash = NameTable.hash(hash, text.letters()[i]);
        }
        int name = TABLE.find(hash);
        if (name == NameTable.NONE) {
            return null;
        }
        Word word = WORDS.get(name);
        boolean isCutRight = end - first == 1 || text.letter(first + 1) - start == word.split;
        return isCutRight && word.canBe(text.marks(first, end)) ? word : null;
    }

    private static void add(String written, Word word) {
        if (TABLE.add(Letters.keyOf(written)) == WORDS.size()) {
            WORDS.add(word);
        }
    }

    /** "T.P" is cut after its first letter, "thành phố" after its first word. */
    private static int split(String word) {
        int space = word.lastIndexOf(' ');
        if (space > 0) {
            return Letters.keyOf(word.substring(0, space)).length();
        }
        boolean isLetters = word.chars().noneMatch(c -> VOWELS.indexOf(Letters.key(Letters.entry((char) c))) >= 0);
        return isLetters && word.length() > 1 || word.equals("tpho") ? 1 : 0;
    }

    private static int tones(String word) {
        int marks = 0;
        for (int i = 0; i < word.length(); i++) {
            marks |= Letters.marks(Letters.entry(word.charAt(i)));
        }
        return marks & Letters.TONES;
    }
}
