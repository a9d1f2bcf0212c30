package vn.khop.cleanse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;
import vn.khop.record.Rule;
import vn.khop.text.Garble;
import vn.khop.text.GarbledWord;
import vn.khop.text.GarbledWord.Reading;

/**
 * A cell whose words may be garbled, one or all. Words are judged one by one, and the others of the cell decide where a word alone could be two
 * things. What stays doubtful is left as it is and told. Mutable, for one cell.
 */
final class GarbledCell {

    /** Longer cells hold no name and no address; they stay as they are. */
    private static final int LENGTH_MAX = 2_000;

    /** Signs that keys of Telex leave in a word that no other language spells so: two letters for one and a tone, for example. */
    private static final int SIGNS_SURE = 2;

    private final String cell;
    private final List<Word> words = new ArrayList<>(6);
    private final Set<Garble> sure = EnumSet.noneOf(Garble.class);
    private boolean keyed;

    /** A word of the cell, edges of punctuation not counted. */
    private static final class Word {
        final int from;
        final int to;
        final String text;
        final List<Reading> readings;

        @Nullable
        Reading chosen;

        Word(int from, int to, String text, List<Reading> readings) {
            this.from = from;
            this.to = to;
            this.text = text;
            this.readings = readings;
        }
    }

    private GarbledCell(String cell) {
        this.cell = cell;
    }

    /**
     * The cell with its garbled words read again; the same object where there are none.
     *
     * @param cell as the source wrote it: what looks like a space or an invisible character may be a letter
     */
    static String read(String cell, Field field, Notes notes) {
        if (cell.length() > LENGTH_MAX) {
            return cell;
        }
        GarbledCell garbled = new GarbledCell(cell);
        garbled.cut();
        garbled.choose();
        garbled.doubt(field, notes);
        return garbled.rewrite(field, notes);
    }

    private void cut() {
        for (int from = 0; from < cell.length(); ) {
            if (isGap(cell.charAt(from))) {
                from++;
                continue;
            }
            int to = from;
            while (to < cell.length() && !isGap(cell.charAt(to))) {
                to++;
            }
            addWord(from, to);
            from = to;
        }
    }

    private void addWord(int from, int to) {
        String whole = cell.substring(from, to);
        List<Reading> readings = GarbledWord.readings(whole);
        if (readings.isEmpty()) {
            int first = from;
            int last = to;
            while (first < last && isEdge(cell.charAt(first))) {
                first++;
            }
            while (last > first && isEdge(cell.charAt(last - 1))) {
                last--;
            }
            String inner = cell.substring(first, last);
            words.add(new Word(first, last, inner, last - first < to - from ? GarbledWord.readings(inner) : readings));
        } else {
            words.add(new Word(from, to, whole, readings));
        }
    }

    /** First the words that can be one thing only, then the others in their light. */
    private void choose() {
        boolean vietnamese = isVietnamese();
        for (Word word : words) {
            for (Reading reading : word.readings) {
                keyed |= vietnamese && !reading.garble().isCharset() && isSurelyKeyed(word, reading);
            }
            Reading only = only(likely(word));
            if (only != null && only.garble().isCharset()) {
                sure.add(only.garble());
            }
        }
        for (Word word : words) {
            List<Reading> likely = likely(word);
            Reading only = only(likely);
            word.chosen = only != null
                    ? only
                    : only(likely.stream()
                            .filter(r -> sure.contains(r.garble()))
                            .toList());
        }
    }

    /** The readings of a word that are worth a choice: syllables of names before others, keys only in a cell that was surely keyed. */
    private List<Reading> likely(Word word) {
        List<Reading> likely = new ArrayList<>(word.readings);
        likely.removeIf(r -> isKeys(r.garble()) && !keyed);
        if (likely.size() > 1 && likely.stream().anyMatch(r -> NameWords.isKnown(r.text()))) {
            likely.removeIf(r -> !NameWords.isKnown(r.text()));
        }
        // VPS was an émigrés' charset: where another explains the word, and nothing else speaks for VPS, it is the
        // other.
        if (likely.size() > 1 && !sure.contains(Garble.VPS)) {
            likely.removeIf(r -> r.garble() == Garble.VPS);
        }
        return likely;
    }

    /** The one reading, or the first of several that all say the same. */
    private static @Nullable Reading only(List<Reading> readings) {
        for (Reading reading : readings) {
            if (!reading.text().equals(readings.get(0).text())) {
                return null;
            }
        }
        return readings.isEmpty() ? null : readings.get(0);
    }

    private static boolean isKeys(Garble garble) {
        return !garble.isCharset() && garble != Garble.HORN;
    }

    /** Whether nobody but a Vietnamese typist writes the word so: several signs, or one that stands for a mark, in a word that names have. */
    private static boolean isSurelyKeyed(Word word, Reading reading) {
        if (!isKeys(reading.garble()) || !NameWords.isKnown(reading.text())) {
            return false;
        }
        return reading.signs() >= SIGNS_SURE
                || word.text.length() >= 4
                        && KEYED_HEADS.contains(reading.text().toLowerCase(Locale.ROOT));
    }

    /** Surnames and middle names whose one mark is enough: Vawn, Ddinh, Buif, Tranaf. */
    private static final Set<String> KEYED_HEADS =
            Set.of("văn", "đinh", "bùi", "thị", "đoàn", "trần", "phạm", "hoàng", "dương", "lương", "trương", "nguyễn");

    /** Whether the cell begins as most Vietnamese names do, read as it stands, read again, or without its marks. */
    private boolean isVietnamese() {
        if (words.isEmpty()) {
            return false;
        }
        Word first = words.get(0);
        return NameWords.isSurname(first.text)
                || first.text.equalsIgnoreCase("Nguyen")
                || first.readings.stream().anyMatch(r -> NameWords.isCommonSurname(r.text()));
    }

    /** Tells of words that could be read in two ways, and of valid ones that a wholly garbled cell would have meant otherwise. */
    private void doubt(Field field, Notes notes) {
        for (Word word : words) {
            if (word.chosen == null && !likely(word).isEmpty()) {
                notes.add(Rule.ENCODING_SUSPECTED, field, likely(word).get(0).text());
            }
        }
        if (sure.size() == 1 && words.stream().allMatch(w -> w.chosen != null || isBelow(w.text))) {
            for (Word word : words) {
                if (word.chosen == null) {
                    GarbledWord.readAs(sure.iterator().next(), word.text)
                            .ifPresent(other -> notes.add(Rule.ENCODING_SUSPECTED, field, other));
                }
            }
        }
    }

    /** Whether no letter is of the blocks that only Unicode has. */
    private static boolean isBelow(String text) {
        return text.chars().allMatch(c -> c < 0x100);
    }

    private String rewrite(Field field, Notes notes) {
        StringBuilder text = null;
        boolean capitals = GarbledWord.isInCapitals(cell);
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            Reading reading = word.chosen;
            if (reading != null) {
                text = text == null ? new StringBuilder(cell) : text;
                text.replace(word.from, word.to, capitals ? reading.text().toUpperCase(Locale.ROOT) : reading.text());
                notes.add(rule(reading.garble()), field);
            }
        }
        return text == null ? cell : text.toString();
    }

    private static Rule rule(Garble garble) {
        return switch (garble) {
            case TCVN3 -> Rule.ENCODING_TCVN3;
            case VNI -> Rule.ENCODING_VNI;
            case VPS -> Rule.ENCODING_VPS;
            case UTF8_AS_1252 -> Rule.ENCODING_UTF8_AS_1252;
            case UTF8_AS_1258 -> Rule.ENCODING_UTF8_AS_1258;
            case UTF8_AS_8859_2 -> Rule.ENCODING_UTF8_AS_8859_2;
            case TELEX -> Rule.KEYS_TELEX;
            case VNI_KEYS -> Rule.KEYS_VNI;
            case VIQR -> Rule.KEYS_VIQR;
            case HORN -> Rule.KEYS_HORN;
        };
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000';
    }

    private static boolean isEdge(char c) {
        return "()[]\"',;:.-/".indexOf(c) >= 0;
    }
}
