package vn.khop.cleanse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;
import vn.khop.text.Folding;

/**
 * What the values of a field mean, whatever a source writes for them: built-in words, and above them the job's own. A word is found as it is
 * listed, in any case; else without marks and spaces, where that leaves one meaning only. Signs without letters (+ and -) count as they
 * stand. Immutable.
 */
final class Vocabulary {

    private static final Vocabulary NOTHING = new Vocabulary(Map.of(), true);

    private static final Map<Field, Vocabulary> BUILT_IN = Map.of(
            Field.GENDER, new Vocabulary(table("genders.csv"), true),
            Field.STATUS, new Vocabulary(table("statuses.csv"), true),
            Field.ETHNICITY, new Vocabulary(ethnicGroups(), true),
            Field.RELATIONSHIP, new Vocabulary(table("relationships.csv"), false),
            Field.DOCUMENT_TYPE, new Vocabulary(table("document-types.csv"), true));

    /** As listed, in the cases that sources write. */
    private final Map<String, String> words = new HashMap<>();
    /** Without marks, spaces and signs; keys of several meanings are left out. */
    private final Map<String, String> keys = new HashMap<>();
    /** Whether a text with other marks than the listed word may still be it. */
    private final boolean blindToMarks;

    private Vocabulary(Map<String, String> synonyms, boolean blindToMarks) {
        this.blindToMarks = blindToMarks;
        Set<String> ambiguous = new HashSet<>();
        synonyms.forEach((word, meaning) -> {
            words.put(word, meaning);
            String other = keys.putIfAbsent(key(word), meaning);
            if (other != null && !other.equals(meaning)) {
                ambiguous.add(key(word));
            }
        });
        keys.keySet().removeAll(ambiguous);
        synonyms.forEach((word, meaning) -> {
            String lower = Folding.lower(word);
            words.putIfAbsent(lower, meaning);
            words.putIfAbsent(word.toUpperCase(Locale.ROOT), meaning);
            if (!lower.isEmpty()) {
                int second = lower.offsetByCodePoints(0, 1);
                words.putIfAbsent(
                        lower.substring(0, second).toUpperCase(Locale.ROOT) + lower.substring(second), meaning);
            }
        });
    }

    /** What the program itself knows of a field; nothing for most. */
    static Vocabulary builtIn(Field field) {
        return BUILT_IN.getOrDefault(field, NOTHING);
    }

    /** The words that the job's file gives a field; what they mean may be a built-in word. */
    static Vocabulary ofJob(Field field, CleanseSettings settings) {
        Vocabulary builtIn = builtIn(field);
        Map<String, String> words = new LinkedHashMap<>();
        settings.synonyms(field)
                .forEach((word, meaning) -> words.put(
                        CellText.clean(word),
                        builtIn.find(CellText.clean(meaning)).orElse(CellText.clean(meaning))));
        return words.isEmpty() ? NOTHING : new Vocabulary(words, true);
    }

    /** What a clean text means; empty where the vocabulary does not know it. */
    Optional<String> find(String text) {
        return Optional.ofNullable(meaning(text));
    }

    /** Whether the vocabulary has no word at all. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What a clean text means; null where the vocabulary does not know it, or knows it in two meanings. */
    @Nullable
    String meaning(String text) {
        String meaning = words.get(text);
        if (meaning != null || text.isEmpty()) {
            return meaning;
        }
        meaning = words.get(Folding.lower(text));
        return meaning != null || !blindToMarks && hasMarks(text) ? meaning : keys.get(key(text));
    }

    private static boolean hasMarks(String text) {
        return text.chars().anyMatch(c -> c > 0x7E && c != '’');
    }

    private static String key(String text) {
        String folded = Folding.fold(text).replace(" ", "");
        return folded.isEmpty() ? text : folded;
    }

    /** Lines {@code meaning,word|word}: the meaning is a word for itself. */
    private static Map<String, String> table(String resource) {
        Map<String, String> synonyms = new LinkedHashMap<>();
        for (String line : ResourceLines.of(resource)) {
            int comma = line.indexOf(',');
            String meaning = line.substring(0, comma);
            synonyms.put(meaning, meaning);
            others(line.substring(comma + 1), meaning, synonyms);
        }
        return synonyms;
    }

    /** Lines {@code code,name,word|word}: the code with and without its zero, the name, and other names mean the name. */
    private static Map<String, String> ethnicGroups() {
        Map<String, String> synonyms = new LinkedHashMap<>();
        for (String line : ResourceLines.of("ethnic-groups.csv")) {
            List<String> cells = List.of(line.split(",", -1));
            String name = cells.get(1);
            synonyms.put(cells.get(0), name);
            synonyms.put(String.valueOf(Integer.parseInt(cells.get(0))), name);
            synonyms.put(name, name);
            synonyms.put("dân tộc " + name, name);
            others(cells.get(2), name, synonyms);
        }
        return synonyms;
    }

    private static void others(String words, String meaning, Map<String, String> synonyms) {
        for (String word : words.split("\\|")) {
            if (!word.isBlank()) {
                synonyms.put(word.strip(), meaning);
            }
        }
    }
}
