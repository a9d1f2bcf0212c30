package vn.khop.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.khop.place.KindWords.Use;
import vn.khop.place.KindWords.Word;
import vn.khop.place.UnitNames.Named;

/**
 * Reads one name backwards out of an address. A name that follows its kind comes before one that follows a comma, that before one inside a
 * run of words; among equals the longest. A bare number is a name only after its kind. For one thread.
 */
final class NameReader {

    private static final int REJECTED = -9;
    /** The words belong to a street or a hamlet: what they end in is no name either. */
    private static final int REJECTED_WITH_SHORTER = -10;

    private static final String ROMAN = "ivx";

    /** The longest name of the lists has six words (Quảng Lộc Nam Sơn Hạ 2 has less); a little room on top. */
    private static final int MAX_WORDS = 7;

    private final NameTable table;
    private final AddressText text;
    private final NameFit fit;

    /** The names that end before one word, by the number of their words. */
    private final int[] names = new int[MAX_WORDS];

    private int namesEnd;
    private int namesCount;
    private int wordsBefore;

    NameReader(NameTable table, AddressText text, NameFit fit) {
        this.table = table;
        this.text = text;
        this.fit = fit;
    }

    /** Turns to the address that the text now holds. */
    void begin() {
        namesEnd = -1;
    }

    /**
     * Reads the name that ends before a word.
     *
     * @param end the word after the name
     * @param level only kinds of this level are kinds
     * @return null where no name of the list ends there
     */
    <T> @Nullable Reading<T> read(UnitNames<T> list, int end, Level level) {
        if (end != namesEnd) {
            collect(end);
        }
        Named<T> best = null;
        Word bestWord = null;
        int bestFrom = 0;
        int bestStart = 0;
        int bestStrength = REJECTED;
        for (int i = namesCount - 1; i >= 0; i--) {
            Named<T> named = names[i] == NameTable.NONE ? null : list.find(names[i]);
            if (named == null) {
                continue;
            }
            int from = end - 1 - i;
            Word word = wordBefore(from);
            int words = wordsBefore;
            int strength = strength(word, from, end, level);
            if (strength == Reading.IN_RUN && fit.isOtherName(named, from, end)) {
                continue;
            }
            if (strength == REJECTED_WITH_SHORTER) {
                break;
            }
            if (strength > bestStrength) {
                best = named;
                bestWord = strength == Reading.MARKED ? word : null;
                bestFrom = from;
                bestStart = strength == Reading.MARKED ? from - words : from;
                bestStrength = strength;
            }
        }
        return best == null
                ? null
                : new Reading<>(
                        best, bestStart, bestFrom, end, bestStrength, bestWord == null ? null : bestWord.kind());
    }

    private void collect(int end) {
        namesEnd = end;
        namesCount = 0;
        long hash = 0;
        for (int from = end - 1; from >= 0 && namesCount < MAX_WORDS; from--) {
            for (int i = text.letter(from + 1) - 1; i >= text.letter(from); i--) {
                hash = NameTable.hash(hash, text.letters()[i]);
            }
            names[namesCount++] = table.find(hash);
            boolean numbers = from > 0 && text.isNumber(from) && text.isNumber(from - 1);
            if (text.isHardBreakBefore(from) || numbers) {
                break;
            }
        }
    }

    private int strength(@Nullable Word word, int from, int end, Level level) {
        UnitKind kind = word == null ? null : word.kind();
        if (word != null && kind != null && kind.isOf(level)) {
            return Reading.MARKED;
        }
        if (end - from == 1 && isNumeral(from)) {
            return REJECTED;
        }
        if (word != null && kind != null) {
            boolean sure = word.anyTones() || text.marks(from - wordsBefore, from) != 0;
            if (sure || level == Level.WARD && !text.isMarked()) {
                return REJECTED;
            }
            if (!text.isMarked()) {
                return Reading.AFTER_OTHER_KIND;
            }
        } else if (word != null && !text.isSoftBreakBefore(from)) {
            return level == Level.WARD ? REJECTED_WITH_SHORTER : Reading.AFTER_OTHER_KIND;
        }
        if (level == Level.WARD && isAfterHouseNumber(from)) {
            return REJECTED_WITH_SHORTER;
        }
        if (text.isSoftBreakBefore(from)) {
            return Reading.SEPARATED;
        }
        return level == Level.WARD && isOfLongerName(from) ? REJECTED_WITH_SHORTER : Reading.IN_RUN;
    }

    private boolean isNumeral(int word) {
        if (text.isNumber(word)) {
            return true;
        }
        for (int i = text.letter(word); i < text.letter(word + 1); i++) {
            if (ROMAN.indexOf(text.letters()[i]) < 0) {
                return false;
            }
        }
        return text.written(word, word + 1).toLowerCase(Locale.ROOT).indexOf('y') < 0;
    }

    /** The kind, or the word for a street or hamlet, that stands directly before a word: two words before one. */
    @Nullable
    Word wordBefore(int from) {
        wordsBefore = 0;
        if (text.isHardBreakBefore(from)) {
            return null;
        }
        if (from > 1 && !text.isHardBreakBefore(from - 1)) {
            Word two = KindWords.find(text, from - 2, from);
            if (two != null) {
                wordsBefore = 2;
                return two;
            }
        }
        wordsBefore = 1;
        return KindWords.find(text, from - 1, from);
    }

    /** Whether the name stands after the number of a house, with a comma or without: then it is that of the street. */
    private boolean isAfterHouseNumber(int from) {
        if (from == 0 || !text.isNumber(from - 1)) {
            return false;
        }
        Word counted = wordBefore(from - 1);
        return counted == null || counted.use() != Use.HAMLET;
    }

    /** Whether the name is the end of a longer one: after one word alone, or after the kind of a ward. */
    private boolean isOfLongerName(int from) {
        return from > 0 && !text.isNumber(from - 1) && (text.isSoftBreakBefore(from - 1) || isEndOfWardName(from));
    }

    /** Whether the words before, in the same part of the address, begin with the kind of a ward. */
    boolean isEndOfWardName(int from) {
        for (int i = from - 1; i > 0 && from - i < MAX_WORDS; i--) {
            if (text.isHardBreakBefore(i) || text.isNumber(i)) {
                return false;
            }
            Word word = wordBefore(i);
            if (word != null) {
                UnitKind kind = word.kind();
                return kind != null && kind.isOf(Level.WARD);
            }
        }
        return false;
    }
}
