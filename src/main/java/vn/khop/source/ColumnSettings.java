package vn.khop.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khop.record.Field;

/**
 * Which columns of a source fill which fields: {@code columns} and {@code subjects} of a job file; and which say that a row's people belong to
 * a group whose year of birth is protected.
 *
 * @param columns the columns of every record; with subjects, those that all subjects of a row share
 * @param subjects the columns of each subject of a row, in the order of the job file; empty where a row is one record
 * @param protectedValues by header, the values that mark a row of a merit or policy group; compared blind to case, marks and outer spaces
 */
public record ColumnSettings(
        Map<Field, ColumnRef> columns,
        Map<String, Map<Field, ColumnRef>> subjects,
        Map<String, List<String>> protectedValues) {

    /** Columns none of which marks a protected group. */
    public ColumnSettings(Map<Field, ColumnRef> columns, Map<String, Map<Field, ColumnRef>> subjects) {
        this(columns, subjects, Map.of());
    }

    public ColumnSettings {
        columns = ordered(columns);
        Map<String, List<String>> marks = new LinkedHashMap<>();
        protectedValues.forEach((header, values) -> marks.put(header, List.copyOf(values)));
        protectedValues = Collections.unmodifiableMap(marks);
        Map<String, Map<Field, ColumnRef>> copy = new LinkedHashMap<>();
        subjects.forEach((subject, own) -> copy.put(subject, ordered(own)));
        subjects = Collections.unmodifiableMap(copy);
    }

    private static Map<Field, ColumnRef> ordered(Map<Field, ColumnRef> columns) {
        Map<Field, ColumnRef> copy = new EnumMap<>(Field.class);
        copy.putAll(columns);
        return Collections.unmodifiableMap(copy);
    }

    /** The fields that stand in one column of their own, for every subject that has them: only those can be corrected in the file. */
    public Set<Field> singleColumns() {
        Set<Field> single = EnumSet.noneOf(Field.class);
        Set<Field> joined = EnumSet.noneOf(Field.class);
        List<Map<Field, ColumnRef>> all = new ArrayList<>(subjects.values());
        all.add(columns);
        for (Map<Field, ColumnRef> own : all) {
            own.forEach((field, ref) -> (ref instanceof ColumnRef.AnyOf ? single : joined).add(field));
        }
        single.removeAll(joined);
        return single;
    }

    /** The fields that have a column, for any subject. A full name counts where a source has only its parts. */
    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(columns.keySet());
        subjects.values().forEach(own -> fields.addAll(own.keySet()));
        if (fields.contains(Field.FAMILY_NAME) || fields.contains(Field.GIVEN_NAME)) {
            fields.add(Field.FULL_NAME);
        }
        return fields;
    }

    /** All header names that these settings speak of; they help to find the header row below titles. */
    public Set<String> headerNames() {
        Set<String> names = new LinkedHashSet<>();
        addNames(columns.values(), names);
        subjects.values().forEach(own -> addNames(own.values(), names));
        names.addAll(protectedValues.keySet());
        return names;
    }

    private static void addNames(Collection<ColumnRef> refs, Set<String> names) {
        refs.forEach(ref -> names.addAll(ref.names()));
    }
}
