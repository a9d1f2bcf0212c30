package vn.khop.jobfile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day as settings files write it, yyyy-MM-dd. */
final class DayText {

    private DayText() {}

    /** Empty where the text is no such day. */
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
