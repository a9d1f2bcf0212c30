package vn.khop.jobfile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a settings file of maps within maps whose values are changed in place. Mutable; for one thread. */
final class QuotaText {

    /** A plain or quoted value of one word, as numbers and words of a quota file are. */
    private static final Pattern VALUE = Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'|[A-Za-z0-9_.%+-]+");

    private String text;

    QuotaText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Sets the value under these keys; maps and entries that are not there are added. */
    void set(List<String> keys, String value) {
        Node.Mapping map = root();
        for (int i = 0; i < keys.size() - 1; i++) {
            Optional<Node.Entry> entry = map.find(keys.get(i));
            if (entry.isEmpty()) {
                add(
                        map,
                        i == 0
                                ? keys.get(0) + ":\n" + "  " + inFlow(keys.subList(1, keys.size()), value)
                                : inFlow(keys.subList(i, keys.size()), value),
                        i == 0);
                return;
            }
            map = mapping(entry.get());
        }
        Optional<Node.Entry> entry = map.find(keys.get(keys.size() - 1));
        if (entry.isPresent()) {
            Matcher old = valueAt(offset(entry.get().value().place()));
            text = text.substring(0, old.start()) + value + text.substring(old.end());
        } else {
            add(map, keys.get(keys.size() - 1) + ": " + value, keys.size() == 1);
        }
    }

    /** Takes the value under these keys away, with its key; nothing happens where there is none. */
    void remove(List<String> keys) {
        Node.Mapping map = root();
        for (String key : keys.subList(0, keys.size() - 1)) {
            Optional<Node.Entry> entry = map.find(key);
            if (entry.isEmpty()) {
                return;
            }
            map = mapping(entry.get());
        }
        Optional<Node.Entry> entry = map.find(keys.get(keys.size() - 1));
        if (entry.isEmpty()) {
            return;
        }
        int from = offset(entry.get().place());
        int to = valueAt(offset(entry.get().value().place())).end();
        if (isFlow(map)) {
            Matcher after = Pattern.compile("\\G\\s*,\\s*").matcher(text);
            Matcher before = Pattern.compile(",\\s*$").matcher(text.substring(0, from));
            if (after.find(to)) {
                to = after.end();
            } else if (before.find()) {
                from = before.start();
            }
            text = text.substring(0, from) + text.substring(to);
        } else if (map.entries().size() == 1) {
            text = text.substring(0, from) + "{}" + text.substring(to);
        } else {
            int line = text.lastIndexOf('\n', from - 1) + 1;
            int next = text.indexOf('\n', to);
            text = text.substring(0, line) + (next < 0 ? "" : text.substring(next + 1));
        }
    }

    private static String inFlow(List<String> keys, String value) {
        return keys.size() == 1
                ? keys.get(0) + ": " + value
                : keys.get(0) + ": {" + inFlow(keys.subList(1, keys.size()), value) + "}";
    }

    /** Adds an entry at the end of a map; at the end of the file for the outermost. */
    private void add(Node.Mapping map, String entry, boolean isOutermost) {
        if (isOutermost) {
            text = text + (text.endsWith("\n") ? "" : "\n") + entry + "\n";
        } else if (isFlow(map)) {
            int end = endOfFlow(offset(map.place()));
            String inside = text.substring(offset(map.place()) + 1, end);
            int kept = offset(map.place()) + 1 + inside.stripTrailing().length();
            text = text.substring(0, kept) + (inside.isBlank() ? "" : ", ") + entry + text.substring(kept);
        } else {
            Node.Entry last = map.entries().get(map.entries().size() - 1);
            int lineEnd = text.indexOf('\n', endOf(last.value()));
            String indent = " ".repeat(last.place().column() - 1);
            text = lineEnd < 0
                    ? text + "\n" + indent + entry + "\n"
                    : text.substring(0, lineEnd + 1) + indent + entry + "\n" + text.substring(lineEnd + 1);
        }
    }

    private int endOf(Node node) {
        if (node instanceof Node.Mapping map) {
            return isFlow(map)
                    ? endOfFlow(offset(map.place()))
                    : endOf(map.entries().get(map.entries().size() - 1).value());
        }
        return valueAt(offset(node.place())).end();
    }

    /** The closing brace of the map that opens here; values of a quota file hold no brace, comments may. */
    private int endOfFlow(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '#' && Character.isWhitespace(text.charAt(i - 1))) {
                i = text.indexOf('\n', i);
                if (i < 0) {
                    break;
                }
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        throw QuotaEdit.unfit();
    }

    private boolean isFlow(Node.Mapping map) {
        int at = offset(map.place());
        return at < text.length() && text.charAt(at) == '{';
    }

    private Matcher valueAt(int offset) {
        Matcher value = VALUE.matcher(text).region(offset, text.length());
        if (!value.lookingAt()) {
            throw QuotaEdit.unfit();
        }
        return value;
    }

    private static Node.Mapping mapping(Node.Entry entry) {
        if (entry.value() instanceof Node.Mapping map) {
            return map;
        }
        throw QuotaEdit.unfit();
    }

    private Node.Mapping root() {
        return YamlTree.read(text, new Faults("")).orElseThrow(QuotaEdit::unfit);
    }

    private int offset(Place place) {
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.offsetByCodePoints(at, place.column() - 1);
    }
}
