package vn.khop.cleanse;

import vn.khop.text.Folding;
import vn.khop.text.GarbledWord;
import vn.khop.text.Syllable;
import vn.khop.text.TonePlacement;

/**
 * What is to be done about a word of a name, remembered by word: a few thousand words make up all names. Mutable, of fixed size, for one
 * thread; what it remembers never changes a result.
 */
final class WordVerdicts {

    /** Nothing to do: a valid syllable, or a word that nothing makes one. */
    static final byte PLAIN = 0;
    /** Plain, unless it stands first: perhaps a title. */
    static final byte HEAD = 1;
    /** Perhaps the mark of more than a name, or a misplaced tone: to be looked at. */
    static final byte MARK = 2;
    /** Perhaps garbled: to be read again. */
    static final byte GARBLED = 3;

    private static final int SLOTS = 1 << 13;
    private static final int REMEMBERED_MAX = 24;

    private final String[] words = new String[SLOTS];
    private final byte[] verdicts = new byte[SLOTS];

    /** The verdict on the word from..to of a text. */
    byte of(String text, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
        String known = words[slot];
        if (known != null && known.length() == to - from && text.startsWith(known, from)) {
            return verdicts[slot];
        }
        String word = text.substring(from, to);
        byte verdict = verdict(word);
        if (word.length() <= REMEMBERED_MAX) {
            words[slot] = word;
            verdicts[slot] = verdict;
        }
        return verdict;
    }

    private static byte verdict(String word) {
        String lower = Folding.lower(word);
        boolean valid = Syllable.isValid(word);
        if (!valid
                && (!GarbledWord.readings(word).isEmpty()
                        || !ScannedWord.read(word).equals(word))) {
            return GARBLED;
        }
        boolean misplaced = !valid && Syllable.isValid(TonePlacement.corrected(lower));
        if (misplaced || NameNotions.isMark(word, lower)) {
            return MARK;
        }
        return NameNotions.isHead(lower) ? HEAD : PLAIN;
    }
}
