package vn.khop.jobfile;

import java.util.List;
import java.util.Optional;

/** A YAML value that knows where it stands. */
sealed interface Node {

    Place place();

    /** What messages call it: {@code a map}, {@code a list}, or the quoted text. */
    String told();

    /** A single value, as the file writes it; YAML's own guesses of types are left to whoever reads it. */
    record Scalar(Place place, String text) implements Node {

        @Override
        public String told() {
            return text.isEmpty() ? "empty" : Spelling.quote(text);
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {

        @Override
        public String told() {
            return "a list";
        }
    }

    /** A map, in the order of the file, each key once. */
    record Mapping(Place place, List<Entry> entries) implements Node {

        @Override
        public String told() {
            return "a map";
        }

        Optional<Entry> find(String key) {
            return entries.stream().filter(e -> e.key().equals(key)).findFirst();
        }
    }

    /** A key of a map and its value. */
    record Entry(Place place, String key, Node value) {}
}
