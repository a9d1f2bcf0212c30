package vn.khop.cleanse;

import java.time.LocalDate;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;
import vn.khop.record.Rule;

/** The date of birth of a record, and what is odd about it. For one thread. */
final class BirthDate {

    private static final int AGE_MAX = 120;

    private final Cells cells;
    private final DateReader dates;
    private final BirthEvidence evidence;
    private final DateNotes dateNotes;
    private final int businessDay;
    private final Notes notes;

    BirthDate(Cells cells, DateReader dates, LocalDate businessDate, Notes notes) {
        this.cells = cells;
        this.dates = dates;
        this.evidence = new BirthEvidence(cells, dates, businessDate);
        this.dateNotes = new DateNotes(notes, businessDate);
        this.businessDay = PartialDate.of(businessDate).packed();
        this.notes = notes;
    }

    /** Sets the date of birth that the cell tells; {@link PartialDate#NONE} where it tells none. */
    PartialDate read(Gender gender, Person.Builder person) {
        String text = cells.text(Field.DATE_OF_BIRTH);
        if (text.isEmpty()) {
            return PartialDate.NONE;
        }
        evidence.open(gender, person.text(Field.SPOUSE_NAME));
        ReadDate read = dates.read(text, evidence);
        if (read == null) {
            notes.add(Code.DOB_IMPOSSIBLE, Field.DATE_OF_BIRTH);
            notes.add(Rule.DATE_UNREADABLE, Field.DATE_OF_BIRTH);
            return PartialDate.NONE;
        }
        person.set(Field.DATE_OF_BIRTH, dateNotes.canonical(read, text, Field.DATE_OF_BIRTH));
        odd(read);
        return read.date();
    }

    private void odd(ReadDate read) {
        PartialDate date = read.date();
        boolean impossible = dateNotes.isImpossible(date, Field.DATE_OF_BIRTH);
        if (impossible || dateNotes.isAfterToday(date, Field.DATE_OF_BIRTH) || date.year() < DateReader.YEAR_MIN) {
            notes.add(Code.DOB_IMPOSSIBLE, Field.DATE_OF_BIRTH);
        }
        if (date.packed() + AGE_MAX * 10000 < businessDay && isTooOld(date)) {
            notes.add(Rule.DATE_TOO_OLD, Field.DATE_OF_BIRTH);
        }
        if (date.month() == 0) {
            notes.add(Code.DOB_YEAR_ONLY, Field.DATE_OF_BIRTH);
        } else if (dateNotes.isFirstOfJanuary(date, Field.DATE_OF_BIRTH)) {
            notes.add(Code.DOB_DEFAULT, Field.DATE_OF_BIRTH);
        }
        if (read.rules().contains(Rule.DATE_MONTH_FIRST)) {
            notes.add(Code.DOB_SWAPPED, Field.DATE_OF_BIRTH);
        }
    }

    /** Over 120 today, or on the day of death where the record has one; parts that are not known are taken as late as they can be. */
    private boolean isTooOld(PartialDate birth) {
        PartialDate death = evidence.death();
        int end = death.isEmpty() || death.packed() > businessDay ? businessDay : death.packed();
        return BirthEvidence.lastDayOf(birth) + AGE_MAX * 10000 < end;
    }
}
