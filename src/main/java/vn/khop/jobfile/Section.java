package vn.khop.jobfile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One map of a settings file while it is read. It remembers which keys it was asked for, so that {@link #rejectOthers} finds the misspelt
 * ones; a value of a wrong type is a fault, and the default stands in so that reading goes on to the next fault. Mutable; for one thread.
 */
final class Section {

    private final String path;
    private final Node.Mapping mapping;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private Section(String path, Node.Mapping mapping, Faults faults) {
        this.path = path;
        this.mapping = mapping;
        this.faults = faults;
    }

    /** The whole file. */
    static Section ofFile(Node.Mapping mapping, Faults faults) {
        return new Section("", mapping, faults);
    }

    /** The key as messages quote it, with the keys above it: {@code 'match.accept'}. */
    String name(String key) {
        return Spelling.quote(path + key);
    }

    Place place() {
        return mapping.place();
    }

    Faults faults() {
        return faults;
    }

    List<Node.Entry> entries() {
        return mapping.entries();
    }

    /** Whether the file has this key here. */
    boolean has(String key) {
        return mapping.find(key).isPresent();
    }

    /** The value of a key, absent when the file does not have it. */
    Optional<Node> find(String key) {
        known.add(key);
        return mapping.find(key).map(Node.Entry::value);
    }

    /** Reads the value of a key; absent when there is none. The reader adds its own faults. */
    <T> Optional<T> read(String key, Function<Node, Optional<T>> reader) {
        return find(key).flatMap(reader);
    }

    /** The map under a key; a fault and absent when it is no map. */
    Optional<Section> section(String key) {
        return read(key, node -> sectionOf(key, node));
    }

    /** A map that was found under a key. */
    Optional<Section> sectionOf(String key, Node node) {
        if (node instanceof Node.Mapping inner) {
            return Optional.of(new Section(path + key + ".", inner, faults));
        }
        faults.add(node.place(), name(key) + " must be a map, was " + node.told());
        return Optional.empty();
    }

    /** The text under a key, which must not be empty. */
    Optional<String> text(String key) {
        return read(key, node -> textOf(key, node));
    }

    /** The text under a key, on one line: it becomes a heading. */
    Optional<String> line(String key) {
        return value(key, "a text on one line", text -> Optional.of(text.strip())
                .filter(line -> !line.isEmpty() && line.chars().noneMatch(Character::isISOControl)));
    }

    /** A text that was found under a key. */
    Optional<String> textOf(String key, Node node) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        faults.add(node.place(), name(key) + " must be a text, was " + node.told());
        return Optional.empty();
    }

    /** One of some words under a key, blind to case; the word as it stands in the list. */
    Optional<String> word(String key, List<String> words) {
        return read(key, node -> wordOf(key, node, words));
    }

    /** One of some words that was found under a key. */
    Optional<String> wordOf(String key, Node node, List<String> words) {
        if (node instanceof Node.Scalar scalar) {
            for (String word : words) {
                if (word.equalsIgnoreCase(scalar.text())) {
                    return Optional.of(word);
                }
            }
            Optional<String> near = Spelling.nearest(scalar.text(), words);
            if (near.isPresent()) {
                faults.add(node.place(), name(key) + " is " + node.told() + ", did you mean '" + near.get() + "'?");
                return Optional.empty();
            }
        }
        faults.add(node.place(), name(key) + " must be one of " + String.join(" ", words) + ", was " + node.told());
        return Optional.empty();
    }

    /**
     * A value of a form of its own under a key.
     *
     * @param form what is expected, for the message
     * @param parser absent for a text of another form
     */
    <T> Optional<T> value(String key, String form, Function<String, Optional<T>> parser) {
        return read(key, node -> {
            Optional<T> value = node instanceof Node.Scalar scalar ? parser.apply(scalar.text()) : Optional.<T>empty();
            if (value.isEmpty()) {
                faults.add(node.place(), name(key) + " must be " + form + ", was " + node.told());
            }
            return value;
        });
    }

    /** {@code true} or {@code false} under a key. */
    Optional<Boolean> flag(String key) {
        return word(key, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** A whole number under a key. */
    Optional<Integer> wholeNumber(String key, int least) {
        return value(
                key,
                "a whole number from " + least,
                text -> text.matches("\\d{1,9}")
                        ? Optional.of(Integer.valueOf(text)).filter(n -> n >= least)
                        : Optional.empty());
    }

    /** A number from 0 to 1 under a key. */
    Optional<Double> probability(String key) {
        return value(
                key,
                "a number from 0 to 1, such as 0.999",
                text -> text.matches("[01]|[01]?\\.\\d{1,9}")
                        ? Optional.of(Double.valueOf(text)).filter(p -> p <= 1)
                        : Optional.empty());
    }

    /** A percentage under a key. */
    Optional<Share> share(String key) {
        return value(key, "a percentage from 0% to 100%, such as 5%", Share::parse);
    }

    /** Where the value of a key stands, or this map where it has none. */
    Place place(String key) {
        return mapping.find(key).map(e -> e.value().place()).orElse(place());
    }

    /** A fault at the value of a key, or at this map where it has none. */
    void fault(String key, String message) {
        faults.add(place(key), message);
    }

    /** Faults for all keys that nobody asked for. */
    void rejectOthers() {
        rejectOthers(Map.of());
    }

    /**
     * Faults for all keys that nobody asked for.
     *
     * @param elsewhere where a key of this name belongs, such as {@code jobs/registry.yaml}
     */
    void rejectOthers(Map<String, String> elsewhere) {
        for (Node.Entry entry : entries()) {
            String key = entry.key();
            if (known.contains(key)) {
                continue;
            }
            String where = elsewhere.get(key);
            faults.add(
                    entry.place(),
                    where == null
                            ? "unknown key " + Spelling.quote(key) + Spelling.hint(key, known)
                            : "key " + Spelling.quote(key) + " belongs in " + where);
        }
    }

    /** The entries as sections, by key in the order of the file; what is no map is a fault. */
    Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (Node.Entry entry : entries()) {
            sectionOf(entry.key(), entry.value()).ifPresent(s -> sections.put(entry.key(), s));
        }
        return sections;
    }
}
