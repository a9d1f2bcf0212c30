package vn.khop.cleanse;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.khop.record.Field;

/**
 * What a job says about its cells.
 *
 * @param values the job's own synonyms by field, on top of the built-in ones: what the source writes, and what it means ({@code "1"} means
 *     {@code male}). Compared blind to case, marks and spaces; the order is kept
 * @param columns the fields that the source has a column for: an identity number is missing only where there is one for it
 * @param businessDate the day of the run; later dates of birth are impossible, and two-digit years lie before it
 */
public record CleanseSettings(Map<Field, Map<String, String>> values, Set<Field> columns, LocalDate businessDate) {

    public CleanseSettings {
        Map<Field, Map<String, String>> copy = new EnumMap<>(Field.class);
        values.forEach((field, synonyms) -> copy.put(field, new LinkedHashMap<>(synonyms)));
        values = copy;
        columns = Set.copyOf(columns);
    }

    /** A source that has a column for every field, and its synonyms. */
    public CleanseSettings(Map<Field, Map<String, String>> values, LocalDate businessDate) {
        this(values, EnumSet.allOf(Field.class), businessDate);
    }

    /** A source with all fields and nothing but the built-in synonyms. */
    public static CleanseSettings of(LocalDate businessDate) {
        return new CleanseSettings(Map.of(), businessDate);
    }

    /** The job's synonyms of one field, empty where it has none. */
    public Map<String, String> synonyms(Field field) {
        return values.getOrDefault(field, Map.of());
    }
}
