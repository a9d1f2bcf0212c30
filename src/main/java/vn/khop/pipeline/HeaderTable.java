package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;

/**
 * What headers of Vietnamese sources mean, from {@code header-words.tsv}: with and without marks, in snake and camel case, whole or among other
 * words, and about whom. Immutable.
 */
final class HeaderTable {

    /** A shorter phrase must be the whole header: ho, ten, ma, tt. */
    private static final int WITHIN_CHARS_MIN = 4;
    /** A shorter phrase is not looked for inside a header without spaces. */
    private static final int INSIDE_WORD_CHARS_MIN = 6;

    private static final HeaderTable SHIPPED = new HeaderTable(WordTable.read("header-words.tsv"));

    /** Whom a column is about, where not the person of the record. */
    private enum Relation {
        FATHER,
        MOTHER,
        HUSBAND,
        WIFE,
        OTHER;

        private final String key = name().toLowerCase(Locale.ROOT);

        private static Optional<Relation> find(String key) {
            for (Relation relation : values()) {
                if (relation.key.equals(key)) {
                    return Optional.of(relation);
                }
            }
            return Optional.empty();
        }
    }

    private final Map<String, List<HeaderMeaning>> whole = new LinkedHashMap<>();
    private final Map<List<String>, Relation> relations = new LinkedHashMap<>();
    private final List<List<String>> phrases = new ArrayList<>();

    private HeaderTable(Map<String, List<String>> lines) {
        lines.forEach((what, known) -> known.forEach(phrase -> add(what, phrase)));
    }

    /** The one of the program. */
    static HeaderTable shipped() {
        return SHIPPED;
    }

    private void add(String what, String phrase) {
        List<String> words = List.of(phrase.split(" "));
        Optional<Relation> relation = Relation.find(what);
        if (relation.isPresent()) {
            relations.put(words, relation.get());
            return;
        }
        phrases.add(words);
        whole.computeIfAbsent(String.join("", words), any -> new ArrayList<>()).add(meaning(what, phrase));
    }

    private static HeaderMeaning meaning(String what, String phrase) {
        if (what.equals("none")) {
            return HeaderMeaning.nothing(phrase);
        }
        if (what.startsWith("address.")) {
            int part = Integer.parseInt(what.substring("address.".length()));
            return new HeaderMeaning(Field.ADDRESS, "", part, HeaderMeaning.WHOLE, phrase);
        }
        boolean weak = what.endsWith("?");
        Field field = Field.find(weak ? what.substring(0, what.length() - 1) : what)
                .orElseThrow(() -> new IllegalStateException("header-words.tsv: no field is named " + what));
        return new HeaderMeaning(field, "", 0, HeaderMeaning.WHOLE - (weak ? 1 : 0), phrase);
    }

    /** What a header may mean, the likeliest first; empty where it says nothing known. */
    List<HeaderMeaning> find(String header) {
        HeaderWords words = HeaderWords.of(header);
        List<HeaderMeaning> known = whole.get(words.joined());
        if (known != null) {
            return List.copyOf(known);
        }
        Set<Relation> about = EnumSet.noneOf(Relation.class);
        HeaderWords rest = words.words().size() == 1 ? withoutRelationInside(words, about) : words;
        for (HeaderWords less; (less = withoutRelation(rest, about)) != null; ) {
            rest = less;
        }
        return about.isEmpty() ? ofPerson(rest) : ofRelative(rest, about);
    }

    private @Nullable HeaderWords withoutRelation(HeaderWords words, Set<Relation> about) {
        List<String> longest = List.of();
        for (List<String> phrase : relations.keySet()) {
            if (phrase.size() > longest.size() && words.find(phrase) >= 0) {
                longest = phrase;
            }
        }
        if (longest.isEmpty()) {
            return null;
        }
        about.add(relations.getOrDefault(longest, Relation.OTHER));
        return words.without(words.find(longest), longest.size());
    }

    /** hotencha, tenme: a known phrase and a relation written as one word. */
    private HeaderWords withoutRelationInside(HeaderWords words, Set<Relation> about) {
        String word = words.joined();
        for (Map.Entry<List<String>, Relation> entry : relations.entrySet()) {
            String relation = String.join("", entry.getKey());
            String rest = word.endsWith(relation) ? word.substring(0, word.length() - relation.length()) : "";
            if (whole.containsKey(rest)) {
                about.add(entry.getValue());
                return new HeaderWords(List.of(rest));
            }
        }
        return words;
    }

    private List<HeaderMeaning> ofRelative(HeaderWords rest, Set<Relation> about) {
        List<HeaderMeaning> said = rest.words().isEmpty()
                ? List.of(new HeaderMeaning(Field.FULL_NAME, "", 0, HeaderMeaning.WHOLE - 1, "")) // "Cha"
                : ofPerson(rest);
        boolean name = !said.isEmpty() && said.get(0).isName();
        if (about.equals(EnumSet.of(Relation.FATHER)) && name) {
            return List.of(said.get(0).as(Field.FATHER_NAME, ""));
        }
        if (about.equals(EnumSet.of(Relation.MOTHER)) && name) {
            return List.of(said.get(0).as(Field.MOTHER_NAME, ""));
        }
        if (about.equals(EnumSet.of(Relation.HUSBAND, Relation.WIFE)) && name) {
            return List.of(said.get(0).as(Field.SPOUSE_NAME, ""));
        }
        if (about.equals(EnumSet.of(Relation.HUSBAND)) || about.equals(EnumSet.of(Relation.WIFE))) {
            String whose = about.iterator().next().key;
            return said.stream()
                    .map(m -> m.field() == null ? m : m.as(name ? Field.FULL_NAME : m.field(), whose))
                    .toList();
        }
        return List.of(HeaderMeaning.nothing(String.join(" ", rest.words())));
    }

    /** The longest known phrase among the words; of equals, one that no field is for. */
    private List<HeaderMeaning> ofPerson(HeaderWords words) {
        List<HeaderMeaning> known = whole.get(words.joined());
        if (known != null) {
            return List.copyOf(known);
        }
        boolean oneWord = words.words().size() == 1;
        List<HeaderMeaning> best = List.of();
        int longest = 0;
        for (List<String> phrase : phrases) {
            String joined = String.join("", phrase);
            boolean found = oneWord
                    ? joined.length() >= INSIDE_WORD_CHARS_MIN && isAtAnEnd(joined, words.joined())
                    : joined.length() >= WITHIN_CHARS_MIN && words.find(phrase) >= 0;
            List<HeaderMeaning> meant = whole.getOrDefault(joined, List.of());
            if (found && (joined.length() > longest || joined.length() == longest && isNothing(meant))) {
                longest = joined.length();
                best = meant;
            }
        }
        int most = HeaderMeaning.WHOLE - (oneWord ? 2 : 1);
        return best.stream().map(meaning -> meaning.within(most)).toList();
    }

    private static boolean isAtAnEnd(String phrase, String word) {
        return word.startsWith(phrase) || word.endsWith(phrase);
    }

    private static boolean isNothing(List<HeaderMeaning> meant) {
        return !meant.isEmpty() && meant.get(0).field() == null;
    }
}
