package vn.khop.jobfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Turns YAML text into {@link Node}s, token by token, so that every value knows its line and column. Aliases, tags, several documents and
 * deep nesting are faults: no settings file needs them, and they are how a small file becomes a large one.
 */
final class YamlTree {

    /** The deepest a settings file nests is 5: subjects, a subject, columns, a field, any. */
    static final int DEPTH_MAX = 16;

    private static final YAMLFactory FACTORY = YAMLFactory.builder().build();

    /** How the parser below Jackson writes where a problem is; the line before names it. */
    private static final Pattern PROBLEM =
            Pattern.compile("(?m)^(.*)\\R in reader, line (\\d+), column (\\d+):", Pattern.UNICODE_CASE);

    private final YAMLParser parser;
    private final Faults faults;

    private YamlTree(YAMLParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The map that the text is, absent when it is none or a fault keeps it from being read. */
    static Optional<Node.Mapping> read(String text, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new YamlTree((YAMLParser) parser, faults).document();
        } catch (JacksonException e) {
            addSyntax(e, faults);
            return Optional.empty();
        }
    }

    private Optional<Node.Mapping> document() {
        if (parser.nextToken() == null) {
            faults.add(Place.START, "the file is empty");
            return Optional.empty();
        }
        Node node = node(1);
        if (parser.nextToken() != null) {
            faults.add(place(), "a second YAML document; one file holds one");
            return Optional.empty();
        }
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        faults.add(node.place(), "expected a map of keys and values, was " + node.told());
        return Optional.empty();
    }

    /** The value at the current token; leaves the parser at its last token. */
    private Node node(int depth) {
        Place place = place();
        if (parser.isCurrentAlias()) {
            faults.add(place, "YAML aliases (*) are not allowed; write the value out");
        }
        if (parser.getTypeId() != null) {
            faults.add(place, "YAML tags (!) are not allowed; write the plain value");
        }
        if (depth > DEPTH_MAX) {
            faults.add(place, "nested deeper than " + DEPTH_MAX + " levels");
            parser.skipChildren();
            return new Node.Scalar(place, "");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(place, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(depth + 1));
            }
            return new Node.Sequence(place, List.copyOf(items));
        }
        return new Node.Scalar(place, parser.getString());
    }

    private Node.Mapping mapping(Place place, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = place();
            String key = parser.currentName();
            parser.nextToken();
            Node value = node(depth + 1);
            Place first = seen.putIfAbsent(key, keyPlace);
            if (first == null) {
                entries.add(new Node.Entry(keyPlace, key, value));
            } else {
                faults.add(keyPlace, "key " + Spelling.quote(key) + " stands twice, first in line " + first.line());
            }
        }
        return new Node.Mapping(place, List.copyOf(entries));
    }

    private Place place() {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new Place(location.getLineNr(), location.getColumnNr());
    }

    private static void addSyntax(JacksonException e, Faults faults) {
        List<MatchResult> problems =
                PROBLEM.matcher(e.getOriginalMessage()).results().toList();
        if (problems.isEmpty()) {
            TokenStreamLocation location = e.getLocation();
            faults.add(
                    location == null
                            ? Place.START
                            : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr())),
                    "not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
            return;
        }
        MatchResult last = problems.get(problems.size() - 1);
        faults.add(
                new Place(Integer.parseInt(last.group(2)), Integer.parseInt(last.group(3))),
                "not YAML: " + last.group(1).strip());
    }
}
