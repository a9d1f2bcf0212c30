package vn.khop.jobfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.source.ColumnRef;

/** Reads the maps by field: {@code columns} and {@code values}. */
final class FieldReader {

    private static final Map<Field, List<String>> CANONICAL = Map.of(
            Field.GENDER, List.of("male", "female"),
            Field.STATUS, List.of("living", "dead", "cancelled"));

    private static final List<String> JOB_FIELDS = Arrays.stream(Field.values())
            .filter(f -> !f.isRegistryOnly())
            .map(Field::key)
            .toList();
    private static final List<String> REGISTRY_FIELDS =
            Arrays.stream(Field.values()).map(Field::key).toList();

    private final boolean forRegistry;

    private FieldReader(boolean forRegistry) {
        this.forRegistry = forRegistry;
    }

    /** The fields that a job file may name. */
    static FieldReader ofJob() {
        return new FieldReader(false);
    }

    /** The fields that registry.yaml may name: also those that only the registry has. */
    static FieldReader ofRegistry() {
        return new FieldReader(true);
    }

    /** A copy in the order of the fields, so that whoever walks it does so in one order on every run. */
    static Map<Field, Map<String, String>> ordered(Map<Field, Map<String, String>> values) {
        Map<Field, Map<String, String>> copy = new EnumMap<>(Field.class);
        values.forEach(
                (field, synonyms) -> copy.put(field, Collections.unmodifiableMap(new LinkedHashMap<>(synonyms))));
        return Collections.unmodifiableMap(copy);
    }

    /** The field of this key; a fault and absent when there is none here. */
    Optional<Field> field(Node.Entry entry, Faults faults) {
        Optional<Field> field = Field.find(entry.key());
        if (field.isPresent() && field.get().isRegistryOnly() && !forRegistry) {
            faults.add(
                    entry.place(),
                    "field '" + entry.key() + "' belongs in jobs/registry.yaml, only the registry has it");
            return Optional.empty();
        }
        if (field.isEmpty()) {
            List<String> known = forRegistry ? REGISTRY_FIELDS : JOB_FIELDS;
            faults.add(
                    entry.place(), "unknown field " + Spelling.quote(entry.key()) + Spelling.hint(entry.key(), known));
        }
        return field;
    }

    /** The columns of each field. */
    Map<Field, ColumnRef> columns(Section section) {
        Map<Field, ColumnRef> columns = new EnumMap<>(Field.class);
        for (Node.Entry entry : section.entries()) {
            Optional<Field> field = field(entry, section.faults());
            column(section, entry).ifPresent(ref -> field.ifPresent(f -> columns.put(f, ref)));
        }
        return columns;
    }

    private static Optional<ColumnRef> column(Section section, Node.Entry entry) {
        if (entry.value() instanceof Node.Sequence joined) {
            return names(section, entry.key(), joined).map(ColumnRef.Joined::new);
        }
        if (entry.value() instanceof Node.Mapping) {
            return section.sectionOf(entry.key(), entry.value()).flatMap(FieldReader::anyOf);
        }
        return section.textOf(entry.key(), entry.value()).map(ColumnRef::of);
    }

    private static Optional<ColumnRef> anyOf(Section section) {
        Optional<Node> any = section.find("any");
        section.rejectOthers();
        if (any.isEmpty()) {
            section.faults().add(section.place(), "missing key 'any': expected {any: [a header, another]}");
            return Optional.empty();
        }
        if (any.get() instanceof Node.Sequence list) {
            return names(section, "any", list).map(ColumnRef.AnyOf::new);
        }
        section.faults()
                .add(
                        any.get().place(),
                        section.name("any") + " must be a list of headers, was "
                                + any.get().told());
        return Optional.empty();
    }

    private static Optional<List<String>> names(Section section, String key, Node.Sequence list) {
        List<String> names = new ArrayList<>();
        for (Node item : list.items()) {
            section.textOf(key, item).ifPresent(names::add);
        }
        if (list.items().isEmpty()) {
            section.faults().add(list.place(), section.name(key) + " is an empty list; expected one header or more");
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
    }

    /** The job's own synonyms of each field: what the source writes, and the canonical value. */
    Map<Field, Map<String, String>> values(Section section) {
        Map<Field, Map<String, String>> values = new EnumMap<>(Field.class);
        for (Node.Entry entry : section.entries()) {
            Optional<Field> field = field(entry, section.faults());
            Optional<Section> synonyms = section.sectionOf(entry.key(), entry.value());
            if (field.isPresent() && synonyms.isPresent()) {
                values.put(field.get(), synonyms(field.get(), synonyms.get()));
            }
        }
        return values;
    }

    private static Map<String, String> synonyms(Field field, Section section) {
        Map<String, String> synonyms = new LinkedHashMap<>();
        List<String> canonical = CANONICAL.getOrDefault(field, List.of());
        for (Node.Entry entry : section.entries()) {
            Optional<String> value = canonical.isEmpty()
                    ? section.textOf(entry.key(), entry.value())
                    : section.wordOf(entry.key(), entry.value(), canonical);
            value.ifPresent(v -> synonyms.put(entry.key(), v));
        }
        return synonyms;
    }
}
