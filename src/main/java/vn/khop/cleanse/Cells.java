package vn.khop.cleanse;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.record.Rule;
import vn.khop.text.Syllable;

/** The cells of one record as clean text, each change noted when the cell is asked for. Mutable; used again for the next record. */
final class Cells {

    /** Texts other than names in which words of old charsets are read again; a name is read by {@link NameCell}. */
    private static final Set<Field> MAY_BE_GARBLED =
            EnumSet.of(Field.ADDRESS, Field.PLACE_OF_BIRTH, Field.GENDER, Field.ETHNICITY);

    private static final int ROUNDS_MAX = 4;

    /** Fields whose words are kept where no list has them. */
    private static final Set<Field> OPEN_LISTS = EnumSet.of(Field.ETHNICITY, Field.RELATIONSHIP, Field.DOCUMENT_TYPE);

    private final Vocabulary[] ofJob = new Vocabulary[Field.values().length];
    private final Vocabulary[] builtIn = new Vocabulary[Field.values().length];
    private final Notes notes;
    private RawRecord raw;

    Cells(CleanseSettings settings, Notes notes) {
        this.notes = notes;
        this.raw = new RawRecord("", Map.of());
        for (Field field : Field.values()) {
            ofJob[field.ordinal()] = Vocabulary.ofJob(field, settings);
            builtIn[field.ordinal()] = Vocabulary.builtIn(field);
        }
    }

    /** Turns to the next record. */
    void open(RawRecord next) {
        this.raw = next;
    }

    /** The cell as it is. */
    String raw(Field field) {
        return raw.cell(field);
    }

    /** The clean text of a cell, or what it means where the job's list of words or the built-in one says so; to be asked for once. */
    String text(Field field) {
        String cell = raw.cell(field);
        if (cell.isEmpty() || !MAY_BE_GARBLED.contains(field)) {
            return text(field, cell);
        }
        String text = cell;
        for (int i = 0; i < ROUNDS_MAX; i++) {
            String read = hasForeignLetter(text) ? GarbledCell.read(text, field, notes) : text;
            String clean = cleaned(field, read);
            if (clean.equals(text)) {
                break;
            }
            text = clean;
        }
        return meant(field, text);
    }

    /** Whether a letter or sign is of those that Vietnamese never has, and that bytes of another charset look like. */
    private static boolean hasForeignLetter(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= 0x80 && c < 0x250 && !Syllable.isLetter(c) && c != '\u00A0') {
                return true;
            }
        }
        return false;
    }

    /** A text without what nobody sees, as {@link CellText} has it. */
    String cleaned(Field field, String text) {
        return CellText.clean(text, field, notes);
    }

    /** As {@link #text(Field)}, of a cell that was read again before. */
    String text(Field field, String cell) {
        return cell.isEmpty() ? cell : meant(field, cleaned(field, cell));
    }

    /** What a clean text means by the lists of its field; the text itself where none has it. */
    private String meant(Field field, String clean) {
        if (clean.isEmpty()) {
            return clean;
        }
        String own = meaning(ofJob[field.ordinal()], clean);
        if (own != null) {
            return said(clean, own, Rule.VALUE_OF_THE_JOB, field);
        }
        String word = meaning(builtIn[field.ordinal()], clean);
        if (word != null) {
            return said(clean, word, Rule.VALUE_WORD, field);
        }
        if (OPEN_LISTS.contains(field)) {
            notes.add(Rule.VALUE_UNKNOWN, field);
        }
        return clean;
    }

    private static @Nullable String meaning(Vocabulary vocabulary, String clean) {
        return vocabulary.isEmpty() ? null : vocabulary.meaning(clean);
    }

    private String said(String clean, String meaning, Rule rule, Field field) {
        if (!meaning.equals(clean)) {
            notes.add(rule, field);
        }
        return meaning;
    }
}
