package vn.khop.registry;

import java.util.ArrayList;
import java.util.List;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** The numbers a person had before: the old id and the id history. */
final class FormerIds {

    private FormerIds() {}

    /** Each once, in the order of the record; empty where there is none. */
    static List<String> of(Person person) {
        String old = person.text(Field.OLD_ID);
        String history = person.text(Field.ID_HISTORY);
        if (old.isEmpty() && history.isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(2);
        add(ids, old);
        int from = 0;
        while (from < history.length()) {
            int bar = history.indexOf('|', from);
            int to = bar < 0 ? history.length() : bar;
            add(ids, history.substring(from, to));
            from = to + 1;
        }
        return ids;
    }

    private static void add(List<String> ids, String id) {
        String trimmed = id.strip();
        if (!trimmed.isEmpty() && !ids.contains(trimmed)) {
            ids.add(trimmed);
        }
    }
}
