package vn.khop.cleanse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.text.Folding;

/**
 * What the values of a field mean, whatever a source writes for them: built-in synonyms, and above them the job's own. Words are compared
 * without case, marks and spaces; signs without letters (+ and -) as they stand. Immutable.
 */
final class Vocabulary {

    private static final String GENDER = """
            male: nam, male, m, trai, con trai, nam giới, ông, boy, man, giới tính nam
            female: nữ, female, f, gái, con gái, nữ giới, bà, girl, woman, giới tính nữ, nử
            """;

    private static final String STATUS = """
            living: living, alive, sống, còn sống, đang sống, bình thường, hoạt động, đang hoạt động, active
            dead: dead, deceased, died, chết, đã chết, mất, đã mất, khai tử, đã khai tử, từ trần, qua đời, tử vong, đã tử vong
            cancelled: cancelled, canceled, hủy, đã hủy, bị hủy, hủy số, hủy số định danh, đã hủy số, xóa, đã xóa, thu hồi, đã thu hồi, void
            """;

    private static final Map<Field, Vocabulary> BUILT_IN = Map.of(
            Field.GENDER, new Vocabulary(synonyms(GENDER)),
            Field.STATUS, new Vocabulary(synonyms(STATUS)),
            Field.ETHNICITY, new Vocabulary(ethnicGroups()));

    private static final Vocabulary NOTHING = new Vocabulary(Map.of());

    private final Map<String, String> meanings = new HashMap<>();

    private Vocabulary(Map<String, String> synonyms) {
        synonyms.forEach((word, meaning) -> {
            meanings.putIfAbsent(word, meaning);
            meanings.putIfAbsent(key(word), meaning);
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
        return new Vocabulary(words);
    }

    /** What a clean text means; empty where the vocabulary does not know it. */
    Optional<String> find(String text) {
        String meaning = meanings.get(text);
        return Optional.ofNullable(meaning != null ? meaning : meanings.get(key(text)));
    }

    /** Whether the vocabulary has no word at all. */
    boolean isEmpty() {
        return meanings.isEmpty();
    }

    private static String key(String text) {
        String folded = Folding.fold(text).replace(" ", "");
        return folded.isEmpty() ? text : folded;
    }

    private static Map<String, String> synonyms(String table) {
        Map<String, String> synonyms = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 1).split(",")) {
                synonyms.put(word.strip(), line.substring(0, colon));
            }
        });
        return synonyms;
    }

    /** Code, code without its zero, name and other names, each meaning the name. */
    private static Map<String, String> ethnicGroups() {
        Map<String, String> synonyms = new LinkedHashMap<>();
        for (String line : resource("ethnic-groups.csv").split("\n")) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] cells = line.strip().split(",", -1);
            synonyms.put(cells[0], cells[1]);
            synonyms.put(String.valueOf(Integer.parseInt(cells[0])), cells[1]);
            synonyms.put(cells[1], cells[1]);
            for (String other : cells[2].split("\\|")) {
                if (!other.isEmpty()) {
                    synonyms.put(other, cells[1]);
                }
            }
        }
        return synonyms;
    }

    private static String resource(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
