package vn.khop.match;

import java.util.Arrays;
import vn.khop.text.EditDistance;

/**
 * Compares two full names syllable by syllable and says the first {@link NameLevel} that holds. Symmetric. Keeps what it learned of
 * syllables; for one thread.
 */
final class NameComparison {

    /** The longest text that is searched for two errors, and the shortest in which two errors still mean something. */
    private static final int TWO_ERRORS_LETTERS_MIN = 9;

    /** The shortest word in which one slip, and two, still leave the word to be known. */
    private static final int SLIP_LETTERS_MIN = 5;

    private static final int TWO_SLIPS_LETTERS_MIN = 7;

    private final SyllableComparison syllables = new SyllableComparison();

    /** The level of two names that are not empty. */
    NameLevel compare(Name a, Name b) {
        if (a.lower.equals(b.lower)) {
            return NameLevel.SAME;
        }
        if (a.canonical().equals(b.canonical())) {
            return NameLevel.TONE_PLACEMENT;
        }
        if (a.size() == 0 || b.size() == 0) {
            return NameLevel.DIFFERENT;
        }
        return a.size() == b.size() ? compareWordByWord(a, b) : compareUnevenly(a, b);
    }

    private NameLevel compareWordByWord(Name a, Name b) {
        if (Arrays.equals(a.words(), b.words())) {
            return NameLevel.WORD_BREAK;
        }
        if (a.folded().equals(b.folded())) {
            return compareMarks(a, b);
        }
        int size = a.size();
        int different = 0;
        int inRime = 0;
        int incompatible = 0;
        int at = -1;
        for (int i = 0; i < size; i++) {
            if (a.foldedWords()[i].equals(b.foldedWords()[i])) {
                if (!isCompatible(a, i, b, i)) {
                    incompatible++;
                }
            } else {
                different++;
                at = i;
                inRime += syllables.areYSpellings(a.words()[i], b.words()[i]) ? 1 : 0;
            }
        }
        if (different == inRime && incompatible == 0) {
            return NameLevel.I_Y;
        }
        if (different == 1 && incompatible == 0) {
            if (syllables.areConfusable(a.words()[at], b.words()[at])) {
                return NameLevel.CONFUSABLE;
            }
            String word = a.foldedWords()[at];
            String other = b.foldedWords()[at];
            if (size > 1 && (isInitial(word, other) || isInitial(other, word))) {
                return NameLevel.INITIALS;
            }
            if (EditDistance.osa(word, other, 1) == 1) {
                return NameLevel.TYPING;
            }
        }
        return compareLoosely(a, b, different, incompatible);
    }

    /** The letters are equal, the marks are not. */
    private NameLevel compareMarks(Name a, Name b) {
        if (a.isPlain() || b.isPlain()) {
            return NameLevel.DIACRITICS;
        }
        int different = 0;
        int at = -1;
        int plainInA = 0;
        int plainInB = 0;
        for (int i = 0; i < a.size(); i++) {
            if (!a.words()[i].equals(b.words()[i])) {
                different++;
                at = i;
                plainInA += a.words()[i].equals(a.foldedWords()[i]) ? 1 : 0;
                plainInB += b.words()[i].equals(b.foldedWords()[i]) ? 1 : 0;
            }
        }
        if (different == 1 && syllables.differInTone(a.words()[at], b.words()[at])) {
            return NameLevel.TONE;
        }
        if (plainInA == different || plainInB == different || different > 1 && areMarksLeftOut(a, b)) {
            return NameLevel.DIACRITICS;
        }
        return different == 1 && syllables.areConfusable(a.words()[at], b.words()[at])
                ? NameLevel.CONFUSABLE
                : NameLevel.MARKS;
    }

    private static boolean areMarksLeftOut(Name a, Name b) {
        return Marks.areFewer(a.canonical(), b.canonical()) || Marks.areFewer(b.canonical(), a.canonical());
    }

    /** As many words, more than one small error. */
    private NameLevel compareLoosely(Name a, Name b, int different, int incompatible) {
        if (different >= 2 && hasSameWords(a, b)) {
            return NameLevel.ORDER;
        }
        if (isInitials(a, b)) {
            return NameLevel.INITIALS;
        }
        if (different + incompatible <= 2 && a.folded().length() >= TWO_ERRORS_LETTERS_MIN) {
            boolean small = true;
            for (int i = 0; i < a.size(); i++) {
                small &= a.foldedWords()[i].equals(b.foldedWords()[i])
                        || syllables.areConfusable(a.words()[i], b.words()[i])
                        || EditDistance.osa(a.foldedWords()[i], b.foldedWords()[i], 1) <= 1;
            }
            if (small || different == 1 && isTwoEdits(a, b)) {
                return NameLevel.TWO_ERRORS;
            }
        }
        return hasSameEnds(a, b) && a.size() > 2 ? NameLevel.FAMILY_AND_GIVEN : compareEnds(a, b);
    }

    /** Two edits inside one word are one slip only in a long word: trang and truong are two names. */
    private static boolean isTwoEdits(Name a, Name b) {
        for (int i = 0; i < a.size(); i++) {
            if (Math.min(a.foldedWords()[i].length(), b.foldedWords()[i].length()) < 5
                    && !a.foldedWords()[i].equals(b.foldedWords()[i])) {
                return false;
            }
        }
        return EditDistance.osa(a.folded(), b.folded(), 2) <= 2;
    }

    private NameLevel compareUnevenly(Name a, Name b) {
        String joinedA = a.joined();
        String joinedB = b.joined();
        if (joinedA.equals(joinedB)) {
            return NameLevel.WORD_BREAK;
        }
        Name few = a.size() < b.size() ? a : b;
        Name many = few == a ? b : a;
        if (few.size() >= 2 && hasSameEnds(few, many)) {
            return isContained(few, many) ? NameLevel.MIDDLE : NameLevel.FAMILY_AND_GIVEN;
        }
        if (few.folded().length() >= TWO_ERRORS_LETTERS_MIN && EditDistance.osa(joinedA, joinedB, 1) == 1) {
            return NameLevel.TWO_ERRORS;
        }
        return compareEnds(a, b);
    }

    /** What is left where the names as a whole do not agree: the given name, or the family name. */
    private NameLevel compareEnds(Name a, Name b) {
        if (a.size() == 1 && b.size() == 1) {
            return NameLevel.DIFFERENT;
        }
        if (isNearly(a, a.size() - 1, b, b.size() - 1)) {
            return NameLevel.GIVEN;
        }
        return isNearly(a, 0, b, 0) ? NameLevel.FAMILY : NameLevel.DIFFERENT;
    }

    /** Whether two words agree, or are one small slip apart; in a long word of another language two. */
    private boolean isNearly(Name a, int i, Name b, int j) {
        String word = a.foldedWords()[i];
        String other = b.foldedWords()[j];
        if (isCompatible(a, i, b, j) || syllables.areConfusable(a.words()[i], b.words()[j])) {
            return true;
        }
        int shorter = Math.min(word.length(), other.length());
        int slips = shorter < SLIP_LETTERS_MIN ? 0 : shorter < TWO_SLIPS_LETTERS_MIN ? 1 : 2;
        return slips > 0 && EditDistance.osa(word, other, slips) <= slips;
    }

    /** Whether two words are equal, or equal but for one being written without marks. */
    private static boolean isCompatible(Name a, int i, Name b, int j) {
        String foldedA = a.foldedWords()[i];
        return a.words()[i].equals(b.words()[j])
                || foldedA.equals(b.foldedWords()[j]) && (a.words()[i].equals(foldedA) || b.words()[j].equals(foldedA));
    }

    private static boolean hasSameEnds(Name a, Name b) {
        return isCompatible(a, 0, b, 0) && isCompatible(a, a.size() - 1, b, b.size() - 1);
    }

    /** Whether the words of the shorter stand in the longer in this order. */
    private static boolean isContained(Name few, Name many) {
        int at = 0;
        for (int j = 0; j < many.size() && at < few.size(); j++) {
            if (isCompatible(few, at, many, j)) {
                at++;
            }
        }
        return at == few.size();
    }

    private static boolean hasSameWords(Name a, Name b) {
        String[] wordsA = a.foldedWords().clone();
        String[] wordsB = b.foldedWords().clone();
        Arrays.sort(wordsA);
        Arrays.sort(wordsB);
        return Arrays.equals(wordsA, wordsB);
    }

    /** Whether every word agrees or is the other's initial, and at least one is. */
    private static boolean isInitials(Name a, Name b) {
        int initials = 0;
        for (int i = 0; i < a.size(); i++) {
            if (!isCompatible(a, i, b, i)) {
                if (!isInitial(a.foldedWords()[i], b.foldedWords()[i])
                        && !isInitial(b.foldedWords()[i], a.foldedWords()[i])) {
                    return false;
                }
                initials++;
            }
        }
        return initials > 0 && initials < a.size();
    }

    /** One letter, or the consonants before the vowel: N., Ng., Th. */
    private static boolean isInitial(String shorter, String longer) {
        if (shorter.length() >= longer.length() || !longer.startsWith(shorter)) {
            return false;
        }
        for (int i = 0; i < shorter.length() && shorter.length() > 1; i++) {
            if ("aeiouy".indexOf(shorter.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
