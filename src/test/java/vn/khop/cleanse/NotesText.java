package vn.khop.cleanse;

import java.util.List;
import java.util.stream.Collectors;
import vn.khop.record.Change;

/** Notes as a cell of a test table: rules in their order, each with its detail in brackets. */
final class NotesText {

    private NotesText() {}

    static String of(Notes notes) {
        return of(notes.changes());
    }

    static String of(List<Change> changes) {
        return changes.stream()
                .map(change -> change.rule() + (change.detail().isEmpty() ? "" : "(" + change.detail() + ")"))
                .collect(Collectors.joining(" "));
    }
}
