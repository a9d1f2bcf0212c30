package vn.khop.cleanse;

import java.time.LocalDate;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;
import vn.khop.record.Rule;

/** The date of death of a record, and what is odd about it. For one thread. */
final class DeathDate {

    private final Cells cells;
    private final DateReader dates;
    private final DateNotes dateNotes;
    private final Notes notes;

    DeathDate(Cells cells, DateReader dates, LocalDate businessDate, Notes notes) {
        this.cells = cells;
        this.dates = dates;
        this.dateNotes = new DateNotes(notes, businessDate);
        this.notes = notes;
    }

    /** Sets the date of death that the cell tells. */
    void read(PartialDate birth, Person.Builder person) {
        String text = cells.text(Field.DATE_OF_DEATH);
        if (text.isEmpty()) {
            return;
        }
        ReadDate read = dates.read(text, YearEvidence.NONE);
        if (read == null) {
            notes.add(Rule.DATE_UNREADABLE, Field.DATE_OF_DEATH);
            return;
        }
        PartialDate death = read.date();
        person.set(Field.DATE_OF_DEATH, dateNotes.canonical(read, text, Field.DATE_OF_DEATH));
        dateNotes.isImpossible(death, Field.DATE_OF_DEATH);
        dateNotes.isAfterToday(death, Field.DATE_OF_DEATH);
        dateNotes.isFirstOfJanuary(death, Field.DATE_OF_DEATH);
        if (!birth.isEmpty() && isBefore(death, birth)) {
            notes.add(Rule.DATE_DEATH_BEFORE_BIRTH, Field.DATE_OF_DEATH);
        }
    }

    /** Whether the death lies before the birth in the parts that both have. */
    static boolean isBefore(PartialDate death, PartialDate birth) {
        int unknown = death.month() == 0 || birth.month() == 0 ? 10000 : death.day() == 0 || birth.day() == 0 ? 100 : 1;
        return death.packed() / unknown < birth.packed() / unknown;
    }
}
