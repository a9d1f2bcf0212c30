package vn.khop.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khop.text.Folding;
import vn.khop.text.Syllable;

/** Whether a cell looks like a name, or a word of a short list. Quick and coarse; bounded time on any cell. */
final class WordSigns {

    private static final int CHARS_MAX = 100;
    private static final int NAME_WORDS_MAX = 7;
    private static final Map<String, List<String>> TABLE = WordTable.read("value-words.tsv");

    private static final Set<String> GENDER = words("gender");
    private static final Set<String> ETHNICITY = words("ethnicity");
    private static final Set<String> STATUS = words("status");
    private static final Set<String> SURNAMES = words("surname");
    private static final Set<String> SURNAMES_WITHOUT_MARKS = new HashSet<>();

    static {
        SURNAMES.forEach(name -> SURNAMES_WITHOUT_MARKS.add(Folding.fold(name)));
    }

    private WordSigns() {}

    private static Set<String> words(String line) {
        return Set.copyOf(TABLE.getOrDefault(line, List.of()));
    }

    static boolean isGender(String cell) {
        return isOneOf(GENDER, cell);
    }

    static boolean isEthnicity(String cell) {
        return isOneOf(ETHNICITY, cell);
    }

    static boolean isStatus(String cell) {
        return isOneOf(STATUS, cell);
    }

    private static boolean isOneOf(Set<String> words, String cell) {
        return cell.length() <= CHARS_MAX && words.contains(Folding.fold(cell));
    }

    /** Two to seven words, the first a surname, nearly all of them Vietnamese syllables, and no digit. */
    static boolean isName(String cell) {
        if (!mayBeName(cell)) {
            return false;
        }
        String lower = Folding.lower(cell).strip();
        String[] words = lower.split("[\\s\\u00A0]+");
        if (words.length < 2 || words.length > NAME_WORDS_MAX || !isSurname(words[0])) {
            return false;
        }
        int syllables = 0;
        for (String word : words) {
            syllables += Syllable.parse(word).isPresent() ? 1 : 0;
        }
        return syllables * 4 >= words.length * 3;
    }

    private static boolean isSurname(String word) {
        boolean marked = !Folding.fold(word).equals(word);
        return marked ? SURNAMES.contains(word) : SURNAMES_WITHOUT_MARKS.contains(word);
    }

    /** Letters, spaces and the signs that names have; no digit. */
    static boolean mayBeName(String cell) {
        boolean letters = false;
        for (int i = 0; i < cell.length() && cell.length() <= CHARS_MAX; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9' || c == '/' || c == ':' || c == '@') {
                return false;
            }
            letters |= Character.isLetter(c);
        }
        return letters;
    }

    /** Whether there is a letter among the first characters. */
    static boolean hasLetters(String cell) {
        for (int i = 0; i < Math.min(CHARS_MAX, cell.length()); i++) {
            if (Character.isLetter(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
