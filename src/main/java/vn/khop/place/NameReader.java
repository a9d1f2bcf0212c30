package vn.khop.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.khop.place.KindWords.Use;
import vn.khop.place.KindWords.Word;
import vn.khop.place.UnitNames.Named;
import vn.khop.text.Folding;
import vn.khop.text.TonePlacement;

/**
 * Reads one name backwards out of an address. A name that follows its kind comes before one that follows a comma, that before one inside a
 * run of words; among equals the longest. A bare number is a name only after its kind. For one thread.
 */
final class NameReader {

    /** After a word that may be the kind of another unit, or may be the end of another name. */
    static final int AFTER_OTHER_KIND = -1;
    /** Inside a run of words. */
    static final int IN_RUN = 0;
    /** After a comma or the like. */
    static final int SEPARATED = 1;
    /** After its kind. */
    static final int MARKED = 2;

    private static final int REJECTED = -9;
    /** The words belong to a street or a hamlet: what they end in is no name either. */
    private static final int REJECTED_WITH_SHORTER = -10;

    /** What right marks weigh against a right kind. */
    private static final int SURE = 2;

    private static final String ROMAN = "ivx";
    /** Letters of one sound, which are written for each other. */
    private static final String Y = "y\u00FD\u1EF3\u1EF7\u1EF9\u1EF5";

    private static final String I = "i\u00ED\u00EC\u1EC9\u0129\u1ECB";

    /** The longest name of the lists has six words (Quảng Lộc Nam Sơn Hạ 2 has less); a little room on top. */
    private static final int MAX_WORDS = 7;

    private final NameTable table;
    private final AddressText text;

    /** The names that end before one word, by the number of their words. */
    private final int[] names = new int[MAX_WORDS];

    private int namesEnd;
    private int namesCount;
    private int wordsBefore;

    NameReader(NameTable table, AddressText text) {
        this.table = table;
        this.text = text;
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
            int strength = strength(word, from, end, level);
            if (strength == IN_RUN && isOtherName(named, from, end)) {
                continue;
            }
            if (strength == REJECTED_WITH_SHORTER) {
                break;
            }
            if (strength > bestStrength) {
                best = named;
                bestWord = strength == MARKED ? word : null;
                bestFrom = from;
                bestStart = strength == MARKED ? from - wordsBefore : from;
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
            return MARKED;
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
                return AFTER_OTHER_KIND;
            }
        } else if (word != null && !text.isSoftBreakBefore(from)) {
            return level == Level.WARD ? REJECTED_WITH_SHORTER : AFTER_OTHER_KIND;
        }
        if (level == Level.WARD && isAfterHouseNumber(from)) {
            return REJECTED_WITH_SHORTER;
        }
        if (text.isSoftBreakBefore(from)) {
            return SEPARATED;
        }
        return level == Level.WARD && isOfLongerName(from) ? REJECTED_WITH_SHORTER : IN_RUN;
    }

    /** Whether the marks tell that the words are another name: inside a run of words nothing but the letters speaks for this one. */
    private <T> boolean isOtherName(Named<T> named, int from, int end) {
        if (!text.isMarked()) {
            return false;
        }
        if (named.written != null && text.isWritten(from, end, named.written)) {
            return false;
        }
        String written = marked(text.written(from, end));
        for (Named<T> one = named; one != null; one = one.next) {
            if (canBe(one, written)) {
                return false;
            }
        }
        return true;
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
    private @Nullable Word wordBefore(int from) {
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

    /** The units that fit best what is written. */
    <T> List<Named<T>> best(Reading<T> reading) {
        return best(reading, true);
    }

    /**
     * The units that fit best what is written.
     *
     * @param withKind whether the kind counts
     */
    <T> List<Named<T>> best(Reading<T> reading, boolean withKind) {
        return reading.first().next == null ? List.of(reading.first()) : best(reading.all(), reading, withKind, false);
    }

    /**
     * Of several units of one name those that fit best what is written. Those with other marks count only where nothing else does; kinds
     * count after marks, because units change theirs.
     *
     * @param withKind whether the kind counts
     * @param sameMarks whether names whose marks are not known are taken to have the same as the others, not any
     */
    <T> List<Named<T>> best(List<Named<T>> all, Reading<T> written, boolean withKind, boolean sameMarks) {
        if (all.size() == 1) {
            return all;
        }
        String marks = text.isMarked() ? marked(text.written(written.from(), written.end())) : "";
        List<Named<T>> best = new ArrayList<>(all);
        if (all.stream().anyMatch(named -> canBe(named, marks))) {
            best.removeIf(named -> !canBe(named, marks));
        }
        int least = -1;
        for (Named<T> named : best) {
            int sure = (named.written != null || sameMarks) && canBe(named, marks) ? SURE : 0;
            least = Math.max(least, sure + kindFit(named, written, withKind));
        }
        int enough = least;
        best.removeIf(named -> (canBe(named, marks) ? SURE : 0) + kindFit(named, written, withKind) < enough);
        return best;
    }

    private <T> int kindFit(Named<T> named, Reading<T> written, boolean withKind) {
        return !withKind || written.kind() == null || written.kind() == named.kind ? 1 : 0;
    }

    private <T> boolean canBe(Named<T> named, String marks) {
        String name = named.written;
        return name == null || marks.isEmpty() || marked(name).equals(marks);
    }

    /** Whether a unit has the name that is written, with its marks, and is of the kind that is written. */
    <T> boolean isExactly(Named<T> named, Reading<T> reading) {
        String name = named.written;
        return reading.kind() == named.kind
                && name != null
                && text.isMarked()
                && (text.isWritten(reading.from(), reading.end(), name)
                        || marked(name).equals(marked(text.written(reading.from(), reading.end()))));
    }

    /** Whether a name is written with the same marks as one of the others, as far as its marks are known. */
    static <T> boolean hasSameMarks(Named<T> named, List<Named<T>> others) {
        String written = named.written;
        return written == null
                || others.stream()
                        .anyMatch(other ->
                                other.written != null && marked(other.written).equals(marked(written)));
    }

    /** The letters of a name with their marks, however its tones are placed, its words are joined, and i is written. */
    private static String marked(String name) {
        String lower = TonePlacement.canonical(Folding.lower(name));
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int y = Y.indexOf(c);
                letters.append(y < 0 ? c : I.charAt(y));
            }
        }
        return letters.toString();
    }

    /**
     * A name found in an address.
     *
     * @param first what the name can stand for, as a chain
     * @param start the first word of the kind, or of the name where no kind is written
     * @param from the first word of the name
     * @param end the word after the name
     * @param strength how it stands there
     * @param kind the kind written before it
     */
    record Reading<T>(
            Named<T> first,
            int start,
            int from,
            int end,
            int strength,
            @Nullable UnitKind kind) implements Comparable<Reading<?>> {

        /** Which of two readings that end at one word is the surer: by how the name stands there, then the longer one. */
        @Override
        public int compareTo(Reading<?> other) {
            return strength != other.strength
                    ? Integer.compare(strength, other.strength)
                    : Integer.compare(other.from, from);
        }

        boolean isMarked() {
            return strength == MARKED;
        }

        /** All that the name can stand for. */
        List<Named<T>> all() {
            List<Named<T>> all = new ArrayList<>();
            for (Named<T> named = first; named != null; named = named.next) {
                all.add(named);
            }
            return all;
        }

        /** The same name without the kind before it, which may be the end of another name. */
        Reading<T> withoutKind() {
            return new Reading<>(first, from, from, end, AFTER_OTHER_KIND, null);
        }
    }
}
