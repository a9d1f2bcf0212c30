package vn.khop.cleanse;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.khop.record.Field;

/**
 * What a job says about its cells.
 *
 * @param values the job's own synonyms by field, on top of the built-in ones: what the source writes, and what it means ({@code "1"} means
 *     {@code male}). Compared blind to case, marks and spaces; the order is kept
 * @param businessDate the day of the run; later dates of birth are impossible, and two-digit years lie before it
 */
public record CleanseSettings(Map<Field, Map<String, String>> values, LocalDate businessDate) {

    public CleanseSettings {
        Map<Field, Map<String, String>> copy = new EnumMap<>(Field.class);
        values.forEach((field, synonyms) -> copy.put(field, new LinkedHashMap<>(synonyms)));
        values = copy;
    }

    /** Nothing but the built-in synonyms. */
    public static CleanseSettings of(LocalDate businessDate) {
        return new CleanseSettings(Map.of(), businessDate);
    }

    /** The job's synonyms of one field, empty where it has none. */
    public Map<String, String> synonyms(Field field) {
        return values.getOrDefault(field, Map.of());
    }
}
