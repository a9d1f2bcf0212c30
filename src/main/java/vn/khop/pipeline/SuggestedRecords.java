package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khop.record.Field;
import vn.khop.record.RawRecord;
import vn.khop.source.Blank;

/**
 * The records that a row would hold if its columns were mapped as suggested: one, or a husband and a wife. Columns without a name or with one that
 * stands twice are taken too, unlike in a job. Immutable.
 */
final class SuggestedRecords {

    /** The first person of a couple's row. */
    static final String FIRST = "husband";

    /** The second person. */
    static final String SECOND = "wife";

    private final List<Map<Field, List<Integer>>> subjects = new ArrayList<>();

    SuggestedRecords(Suggestions suggestions) {
        Map<String, Map<Field, List<Integer>>> own = new LinkedHashMap<>();
        for (String subject : suggestions.couple() ? List.of(FIRST, SECOND) : List.of("")) {
            own.put(subject, new EnumMap<>(Field.class));
        }
        Comparator<Integer> byPart = Comparator.comparingInt(
                column -> suggestions.of(column).map(FieldSuggestion::part).orElse(0));
        for (int column = 0; column < suggestions.columns(); column++) {
            int at = column;
            suggestions
                    .of(column)
                    .ifPresent(suggestion -> own.forEach((subject, columns) -> {
                        if (suggestion.subject().isEmpty()
                                || suggestion.subject().equals(subject)) {
                            columns.computeIfAbsent(suggestion.field(), any -> new ArrayList<>())
                                    .add(at);
                        }
                    }));
        }
        own.values().forEach(columns -> columns.values().forEach(of -> of.sort(byPart)));
        subjects.addAll(own.values());
    }

    /** The fields that have a column, as cleansing asks: a full name counts where there are only its parts. */
    Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        subjects.forEach(columns -> fields.addAll(columns.keySet()));
        if (fields.contains(Field.FAMILY_NAME) || fields.contains(Field.GIVEN_NAME)) {
            fields.add(Field.FULL_NAME);
        }
        return fields;
    }

    /** How many persons a row tells of. */
    int persons() {
        return subjects.size();
    }

    /** One of the persons of a row. */
    RawRecord record(int person, List<String> cells) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        subjects.get(person).forEach((field, columns) -> {
            String value = columns.size() == 1 ? cells.get(columns.get(0)) : joined(columns, cells);
            if (!Blank.is(value)) {
                values.put(field, value);
            }
        });
        return new RawRecord(values.getOrDefault(Field.SOURCE_KEY, ""), values);
    }

    private static String joined(List<Integer> columns, List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            String part = cells.get(column).strip();
            text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
        }
        return text.toString();
    }
}
