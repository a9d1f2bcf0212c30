package vn.khop.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khop.pipeline.JobSample.UnknownWords;
import vn.khop.pipeline.JobSample.Word;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.record.Rule;

/**
 * Collects the words of a field with a short list of values that no list has. A word of a list is nobody's data, but a column may be mapped
 * by mistake or a row be shifted: so only words are shown that are short or stand on several records, without a number in them, and
 * none where there are too many for a list. Mutable; for one thread.
 */
final class WordWatch {

    private static final int SHOWN_MAX = 10;
    /** More different words are no list. */
    private static final int LIST_MAX = 30;

    private static final int KEPT_MAX = 10_000;
    private static final int CHARS_MAX = 40;
    private static final int SHORT_CHARS = 6;
    private static final int DIGITS_MAX = 3;

    private static final Comparator<Word> MOST_FIRST =
            Comparator.comparingLong(Word::records).reversed().thenComparing(Word::text);

    private final Field field;
    private final Map<String, Long> counts = new HashMap<>();

    WordWatch(Field field) {
        this.field = field;
    }

    /** Looks at one record. */
    void add(RawRecord raw, CleanRecord clean) {
        String cell = raw.cell(field).strip();
        if (!cell.isEmpty() && isUnknown(cell, clean) && (counts.size() < KEPT_MAX || counts.containsKey(cell))) {
            counts.merge(cell, 1L, Long::sum);
        }
    }

    /** As cleansing says; where it says nothing of the field, as the words of {@link WordSigns} do. */
    private boolean isUnknown(String cell, CleanRecord clean) {
        boolean known = false;
        for (Change change : clean.changes()) {
            if (change.field() == field) {
                Rule rule = change.rule();
                if (rule == Rule.VALUE_UNKNOWN || rule == Rule.VALUE_UNREADABLE) {
                    return true;
                }
                known |= rule == Rule.VALUE_WORD || rule == Rule.VALUE_OF_THE_JOB;
            }
        }
        return switch (field) {
            case GENDER -> clean.hasIssue(Code.GENDER, field);
            case ETHNICITY -> !known && !WordSigns.isEthnicity(cell);
            case STATUS -> !known && !WordSigns.isStatus(cell);
            default -> false;
        };
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    UnknownWords words() {
        List<Word> shown = counts.size() > LIST_MAX
                ? List.of()
                : counts.entrySet().stream()
                        .map(entry -> new Word(entry.getKey(), entry.getValue()))
                        .filter(WordWatch::mayBeShown)
                        .sorted(MOST_FIRST)
                        .limit(SHOWN_MAX)
                        .toList();
        return new UnknownWords(field, shown, counts.size() - shown.size());
    }

    private static boolean mayBeShown(Word word) {
        String text = word.text();
        long digits = text.chars().filter(Character::isDigit).count();
        boolean isShort = text.length() <= SHORT_CHARS && text.indexOf(' ') < 0;
        return digits <= DIGITS_MAX && text.length() <= CHARS_MAX && (isShort || word.records() > 1);
    }
}
