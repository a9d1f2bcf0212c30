package vn.khop.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khop.record.Change;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Rule;

/** How raw cells, issues, changes and codes stand in a column: parts joined by control characters that no cell may hold. */
final class RecordText {

    private static final char PART = '\u001F';
    private static final char PAIR = '\u001E';
    private static final char ESCAPE = '\u001D';

    private RecordText() {}

    static String encodeRaw(Map<Field, String> raw) {
        if (raw.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        raw.forEach((field, value) -> {
            if (text.length() > 0) {
                text.append(PART);
            }
            text.append(field.key()).append(PAIR).append(escaped(value));
        });
        return text.toString();
    }

    /** A cell may hold anything, and corrections must name it exactly: our two separators in it stand as ESCAPE and a letter. */
    private static String escaped(String value) {
        if (value.indexOf(PART) < 0 && value.indexOf(PAIR) < 0 && value.indexOf(ESCAPE) < 0) {
            return value;
        }
        return value.replace(String.valueOf(ESCAPE), ESCAPE + "e")
                .replace(String.valueOf(PART), ESCAPE + "p")
                .replace(String.valueOf(PAIR), ESCAPE + "q");
    }

    private static String unescaped(String value) {
        if (value.indexOf(ESCAPE) < 0) {
            return value;
        }
        return value.replace(ESCAPE + "q", String.valueOf(PAIR))
                .replace(ESCAPE + "p", String.valueOf(PART))
                .replace(ESCAPE + "e", String.valueOf(ESCAPE));
    }

    /** A text may hold anything; our two separators in it become U+FFFD, and NUL cannot come this far. */
    static String withoutMarks(String value) {
        return value.indexOf(PART) < 0 && value.indexOf(PAIR) < 0
                ? value
                : value.replace(PART, '\uFFFD').replace(PAIR, '\uFFFD');
    }

    static String encodePairs(Map<String, String> pairs) {
        List<String> parts = new ArrayList<>();
        pairs.forEach((key, value) -> parts.add(key + PAIR + withoutMarks(value)));
        return String.join(String.valueOf(PART), parts);
    }

    static Map<String, String> decodePairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String part : split(text, PART)) {
            int at = part.indexOf(PAIR);
            pairs.put(part.substring(0, at), part.substring(at + 1));
        }
        return pairs;
    }

    static Map<Field, String> decodeRaw(String text) {
        Map<Field, String> raw = new EnumMap<>(Field.class);
        for (String part : split(text, PART)) {
            int at = part.indexOf(PAIR);
            Field.find(part.substring(0, at)).ifPresent(field -> raw.put(field, unescaped(part.substring(at + 1))));
        }
        return raw;
    }

    static String encodeIssues(List<Issue> issues) {
        StringBuilder text = new StringBuilder();
        for (Issue issue : issues) {
            if (text.length() > 0) {
                text.append('|');
            }
            text.append(issue.code().name()).append(':').append(issue.field().key());
        }
        return text.toString();
    }

    static List<Issue> decodeIssues(String text) {
        List<Issue> issues = new ArrayList<>();
        for (String part : split(text, '|')) {
            int at = part.indexOf(':');
            Code.find(part.substring(0, at)).ifPresent(code -> Field.find(part.substring(at + 1))
                    .ifPresent(field -> issues.add(new Issue(code, field))));
        }
        return issues;
    }

    /** The changes without their details, for counting. */
    static String encodeRules(List<Change> changes) {
        StringBuilder text = new StringBuilder(changes.size() * 24);
        for (Change change : changes) {
            rule(text, change);
        }
        return text.toString();
    }

    private static void rule(StringBuilder text, Change change) {
        if (text.length() > 0) {
            text.append(PART);
        }
        text.append(change.rule().name()).append(':').append(change.field().key());
    }

    static String encodeChanges(List<Change> changes) {
        StringBuilder text = new StringBuilder(changes.size() * 24);
        for (Change change : changes) {
            rule(text, change);
            if (!change.detail().isEmpty()) {
                text.append(PAIR).append(escaped(change.detail()));
            }
        }
        return text.toString();
    }

    /** Reads what {@link #encodeChanges} wrote; a rule that this version does not know is left out. */
    static List<Change> decodeChanges(String text) {
        List<Change> changes = new ArrayList<>();
        for (String part : split(text, PART)) {
            int pair = part.indexOf(PAIR);
            String name = pair < 0 ? part : part.substring(0, pair);
            int at = name.indexOf(':');
            Rule.find(name.substring(0, at)).ifPresent(rule -> Field.find(name.substring(at + 1))
                    .ifPresent(field -> changes.add(
                            pair < 0
                                    ? Change.of(field, rule)
                                    : new Change(field, rule, unescaped(part.substring(pair + 1))))));
        }
        return changes;
    }

    static String encodeCodes(List<Code> codes) {
        return String.join("|", codes.stream().map(Code::name).toList());
    }

    static List<Code> decodeCodes(String text) {
        return split(text, '|').stream()
                .flatMap(name -> Code.find(name).stream())
                .toList();
    }

    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        if (text.isEmpty()) {
            return parts;
        }
        for (int at; (at = text.indexOf(separator, from)) >= 0; from = at + 1) {
            parts.add(text.substring(from, at));
        }
        parts.add(text.substring(from));
        return parts;
    }
}
