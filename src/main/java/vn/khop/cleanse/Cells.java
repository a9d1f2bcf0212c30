package vn.khop.cleanse;

import java.util.Map;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.record.Rule;

/** The cells of one record as clean text, each change noted when the cell is asked for. Mutable; used again for the next record. */
final class Cells {

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
        if (cell.isEmpty()) {
            return cell;
        }
        String clean = CellText.clean(cell, field, notes);
        Optional<String> own = meaning(ofJob[field.ordinal()], clean);
        if (own.isPresent()) {
            return said(clean, own.get(), Rule.VALUE_OF_THE_JOB, field);
        }
        return meaning(builtIn[field.ordinal()], clean)
                .map(word -> said(clean, word, Rule.VALUE_WORD, field))
                .orElse(clean);
    }

    private static Optional<String> meaning(Vocabulary vocabulary, String clean) {
        return vocabulary.isEmpty() || clean.isEmpty() ? Optional.empty() : vocabulary.find(clean);
    }

    private String said(String clean, String meaning, Rule rule, Field field) {
        if (!meaning.equals(clean)) {
            notes.add(rule, field);
        }
        return meaning;
    }
}
