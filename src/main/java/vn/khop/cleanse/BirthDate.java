package vn.khop.cleanse;

import java.time.LocalDate;
import java.util.Optional;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;
import vn.khop.record.Rule;

/** The date of birth of a record, and what is odd about it. */
final class BirthDate {

    private final DateReader dates;
    private final int businessDay;
    private final Notes notes;

    BirthDate(DateReader dates, LocalDate businessDate, Notes notes) {
        this.dates = dates;
        this.businessDay = PartialDate.of(businessDate).packed();
        this.notes = notes;
    }

    /** Sets the date of birth that a clean cell tells; {@link PartialDate#NONE} where it tells none. */
    PartialDate read(String text, Person.Builder person) {
        if (text.isEmpty()) {
            return PartialDate.NONE;
        }
        Optional<ReadDate> read = dates.read(text);
        if (read.isEmpty()) {
            notes.add(Code.DOB_IMPOSSIBLE, Field.DATE_OF_BIRTH);
            notes.add(Rule.DATE_UNREADABLE, Field.DATE_OF_BIRTH);
            return PartialDate.NONE;
        }
        PartialDate date = read.get().date();
        String canonical = date.text();
        if (!canonical.equals(text)) {
            notes.add(Rule.DATE_FORM, Field.DATE_OF_BIRTH);
        }
        odd(read.get());
        person.set(Field.DATE_OF_BIRTH, canonical);
        return date;
    }

    private void odd(ReadDate read) {
        PartialDate date = read.date();
        if (!date.isPossible() || date.packed() > businessDay || date.year() < DateReader.YEAR_MIN) {
            notes.add(Code.DOB_IMPOSSIBLE, Field.DATE_OF_BIRTH);
        }
        if (date.month() == 0) {
            notes.add(Code.DOB_YEAR_ONLY, Field.DATE_OF_BIRTH);
        } else if (date.month() == 1 && date.day() == 1) {
            notes.add(Code.DOB_DEFAULT, Field.DATE_OF_BIRTH);
        }
        if (read.form().shape() == DateForm.Shape.MONTH_DAY_YEAR) {
            notes.add(Code.DOB_SWAPPED, Field.DATE_OF_BIRTH);
        }
    }
}
