package vn.khop.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.RawRecord;
import vn.khop.text.Folding;

/** The columns of one file bound to fields: turns the cells of a row into the records it holds. Immutable; for any thread. */
public final class ColumnMapping {

    private static final String PROTECTED = "protected";

    private final List<Subject> subjects;
    private final List<Mark> marks;

    /** The columns of one subject; {@code own} are those it does not share with the others of its row. */
    private record Subject(String name, Map<Field, int[]> columns, List<int[]> own) {}

    /** A column that says by these values, folded, that a row is of a protected group. */
    private record Mark(int column, Set<String> values) {

        boolean isIn(List<String> cells) {
            return values.contains(Folding.fold(cells.get(column)));
        }
    }

    private ColumnMapping(List<Subject> subjects, List<Mark> marks) {
        this.subjects = List.copyOf(subjects);
        this.marks = List.copyOf(marks);
    }

    /**
     * Finds the columns of the settings in a file's header.
     *
     * @param fileName for messages
     * @throws InputRefused naming every column that the header lacks, with the nearest name it has, and every mapped name that two
     *     columns have
     */
    public static ColumnMapping bind(ColumnSettings settings, Dialect dialect, String fileName) {
        HeaderBinding binding = new HeaderBinding(dialect.header());
        Map<Field, int[]> shared = bindAll(settings.columns(), binding);
        List<Subject> subjects = new ArrayList<>();
        settings.subjects().forEach((name, refs) -> {
            Map<Field, int[]> own = bindAll(refs, binding);
            Map<Field, int[]> all = new EnumMap<>(shared);
            all.putAll(own);
            subjects.add(new Subject(name, all, List.copyOf(own.values())));
        });
        if (subjects.isEmpty()) {
            subjects.add(new Subject("", shared, List.copyOf(shared.values())));
        }
        List<Mark> marks = marks(settings, binding);
        binding.refuseFaults(fileName, dialect);
        return new ColumnMapping(subjects, marks);
    }

    private static List<Mark> marks(ColumnSettings settings, HeaderBinding binding) {
        List<Mark> marks = new ArrayList<>();
        settings.protectedValues().forEach((header, values) -> {
            Set<String> folded = values.stream().map(Folding::fold).collect(Collectors.toSet());
            for (int column : binding.bind(PROTECTED, ColumnRef.of(header))) {
                marks.add(new Mark(column, folded));
            }
        });
        return marks;
    }

    private static Map<Field, int[]> bindAll(Map<Field, ColumnRef> refs, HeaderBinding binding) {
        Map<Field, int[]> columns = new EnumMap<>(Field.class);
        refs.forEach((field, ref) -> columns.put(field, binding.bind(field, ref)));
        return columns;
    }

    /**
     * The records of a row: one, or one a subject, in the order of the settings, with keys {@code source_key#subject}. A subject of whom
     * the row says nothing is left out, unless it says nothing of any. The key is without surrounding blanks and empty where its cell
     * is blank; all other cells are untouched.
     *
     * @param cells one value a header column
     */
    public List<RawRecord> records(List<String> cells) {
        if (subjects.size() == 1) {
            return List.of(record(subjects.get(0), cells));
        }
        List<RawRecord> records = new ArrayList<>(subjects.size());
        for (Subject subject : subjects) {
            if (hasAny(subject.own, cells)) {
                records.add(record(subject, cells));
            }
        }
        if (records.isEmpty()) {
            subjects.forEach(subject -> records.add(record(subject, cells)));
        }
        return records;
    }

    private static boolean hasAny(List<int[]> columns, List<String> cells) {
        return columns.stream().anyMatch(of -> Arrays.stream(of).anyMatch(i -> !Blank.is(cells.get(i))));
    }

    private RawRecord record(Subject subject, List<String> cells) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        subject.columns.forEach((field, columns) -> {
            String value = value(columns, cells);
            if (!Blank.is(value)) {
                values.put(field, value);
            }
        });
        String key = Blank.strip(values.getOrDefault(Field.SOURCE_KEY, ""));
        return new RawRecord(
                key.isEmpty() || subject.name.isEmpty() ? key : key + "#" + subject.name, values, isProtected(cells));
    }

    private boolean isProtected(List<String> cells) {
        for (Mark mark : marks) {
            if (mark.isIn(cells)) {
                return true;
            }
        }
        return false;
    }

    /** The key of a row without blanks around it, the subject not added; empty where its cell is blank. */
    public String sourceKey(List<String> cells) {
        int[] columns = subjects.get(0).columns.get(Field.SOURCE_KEY);
        return columns == null ? "" : Blank.strip(value(columns, cells));
    }

    private static String value(int[] columns, List<String> cells) {
        return columns.length == 1 ? cells.get(columns[0]) : joined(columns, cells);
    }

    private static String joined(int[] columns, List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            String part = Blank.strip(cells.get(column));
            if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }

    /** The index of the single column of a field, or -1 where the field is absent or joined from several. {@code subject} is "" if none. */
    public int column(String subject, Field field) {
        List<Integer> columns = columns(subject, field);
        return columns.size() == 1 ? columns.get(0) : -1;
    }

    /** The indexes of the columns whose values a field joins; empty where the field is absent. {@code subject} is "" if none. */
    public List<Integer> columns(String subject, Field field) {
        for (Subject each : subjects) {
            int[] columns = each.columns.get(field);
            if (each.name.equals(subject) && columns != null) {
                return Arrays.stream(columns).boxed().toList();
            }
        }
        return List.of();
    }
}
