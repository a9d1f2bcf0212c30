package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khop.record.Field;

/**
 * The fields suggested for the columns of a table.
 *
 * @param columns how many columns there are
 * @param given by column, from 0
 * @param remarks by column, from 0
 * @param couple whether a row tells of a husband and a wife
 */
record Suggestions(
        int columns, Map<Integer, FieldSuggestion> given, Map<Integer, List<Remark>> remarks, boolean couple) {

    Suggestions {
        given = Map.copyOf(given);
        remarks = Map.copyOf(remarks);
    }

    Optional<FieldSuggestion> of(int column) {
        return Optional.ofNullable(given.get(column));
    }

    /** Whether a column is suggested for the field, of any person. */
    boolean has(Field field) {
        return given.values().stream().anyMatch(suggestion -> suggestion.field() == field);
    }

    /** The remarks on a column; may be added to. */
    List<Remark> remarksOn(int column) {
        return new ArrayList<>(remarks.getOrDefault(column, List.of()));
    }
}
