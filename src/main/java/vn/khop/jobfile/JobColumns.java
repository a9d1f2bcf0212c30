package vn.khop.jobfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.source.ColumnRef;
import vn.khop.source.ColumnSettings;

/** Reads {@code columns}, {@code subjects} and {@code protected} of a job file: a key for every row, a name for every person. */
final class JobColumns {

    private static final String COLUMNS = "columns";

    private final FieldReader fields;
    private boolean subjectsAreNamed = true;

    private JobColumns(FieldReader fields) {
        this.fields = fields;
    }

    /** The columns; of use only if no fault was added. */
    static ColumnSettings read(Section file, FieldReader fields) {
        JobColumns reader = new JobColumns(fields);
        Optional<Section> columns = file.section(COLUMNS);
        Optional<Section> subjects = file.section("subjects");
        if (!file.has(COLUMNS)) {
            file.faults().add(file.place(), "missing key 'columns' with source_key and full_name");
        }
        ColumnSettings settings = new ColumnSettings(
                columns.map(fields::columns).orElse(Map.of()),
                subjects.map(reader::subjects).orElse(Map.of()),
                file.section("protected").map(JobColumns::protectedValues).orElse(Map.of()));
        columns.ifPresent(c -> reader.requireKeyAndName(c, subjects.isPresent()));
        return settings;
    }

    /** By header, the values that mark a row of a protected group. */
    private static Map<String, List<String>> protectedValues(Section section) {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        for (Node.Entry entry : section.entries()) {
            if (entry.key().isBlank()) {
                section.faults()
                        .add(entry.place(), "a key under 'protected' is blank; expected the header of a column");
            }
            marks.put(entry.key(), values(section, entry));
        }
        return marks;
    }

    private static List<String> values(Section section, Node.Entry entry) {
        List<String> values = new ArrayList<>();
        if (!(entry.value() instanceof Node.Sequence list)) {
            section.faults()
                    .add(
                            entry.value().place(),
                            section.name(entry.key()) + " must be a list of values, was "
                                    + entry.value().told());
            return values;
        }
        if (list.items().isEmpty()) {
            section.faults()
                    .add(list.place(), section.name(entry.key()) + " is an empty list; expected one value or more");
        }
        for (Node item : list.items()) {
            section.textOf(entry.key(), item).ifPresent(text -> {
                if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                    section.faults()
                            .add(
                                    item.place(),
                                    section.name(entry.key()) + " has a value without letters or digits: "
                                            + item.told());
                }
                values.add(text);
            });
        }
        return values;
    }

    private void requireKeyAndName(Section columns, boolean hasSubjects) {
        if (!columns.has(Field.SOURCE_KEY.key())) {
            columns.faults()
                    .add(
                            columns.place(),
                            "missing field 'source_key' under 'columns': the column that is unique in the source");
        }
        boolean isNamed = InputReader.hasName(columns);
        if (!hasSubjects && !isNamed) {
            columns.faults()
                    .add(
                            columns.place(),
                            "missing field 'full_name' under 'columns' (or given_name with family_name and middle_name)");
        } else if (hasSubjects && !isNamed && !subjectsAreNamed) {
            columns.faults()
                    .add(
                            columns.place(),
                            "missing field 'full_name': every subject needs a name, its own or under 'columns'");
        }
    }

    private Map<String, Map<Field, ColumnRef>> subjects(Section section) {
        Map<String, Map<Field, ColumnRef>> subjects = new LinkedHashMap<>();
        for (Node.Entry entry : section.entries()) {
            if (!entry.key().matches("[a-z0-9_-]{1,32}")) {
                section.faults()
                        .add(
                                entry.place(),
                                "subject " + Spelling.quote(entry.key())
                                        + " must be a name of a-z, 0-9, _ and -: it becomes a part of record keys");
            }
            section.sectionOf(entry.key(), entry.value())
                    .ifPresent(subject -> subjects.put(entry.key(), subject(entry.key(), subject)));
        }
        return subjects;
    }

    private Map<Field, ColumnRef> subject(String name, Section subject) {
        Optional<Section> columns = subject.section(COLUMNS);
        if (!subject.has(COLUMNS)) {
            subject.faults().add(subject.place(), "missing key 'columns' of the subject " + Spelling.quote(name));
        }
        subject.rejectOthers();
        if (columns.isEmpty()) {
            return Map.of();
        }
        subjectsAreNamed &= InputReader.hasName(columns.get());
        if (columns.get().has(Field.SOURCE_KEY.key())) {
            columns.get().fault(Field.SOURCE_KEY.key(), "source_key belongs to the row, under the job's own 'columns'");
        }
        return fields.columns(columns.get());
    }
}
