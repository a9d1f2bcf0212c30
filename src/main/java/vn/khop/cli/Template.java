package vn.khop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with holes, for example {@code unknown key {0}, did you mean '{1}'?}. Finds what stands in the holes of a real sentence in one
 * pass over it, however long it is. Immutable.
 */
final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)([*;]?)\\}");

    /** What a hole may hold. */
    enum Kind {
        /** A value, a name, a number: shown as it is. */
        VALUE,
        /** Words of ours, to be looked up. */
        WORDS,
        /** Several of them between semicolons. */
        LIST
    }

    /** One more than holes: the text before each, and the text at the end. */
    private final List<String> literals = new ArrayList<>();

    private final List<Kind> holes = new ArrayList<>();
    private final int weight;

    private Template(String text) {
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            if (Integer.parseInt(hole.group(1)) != holes.size()) {
                throw new IllegalArgumentException("holes are numbered from 0 in their order: " + text);
            }
            literals.add(text.substring(from, hole.start()));
            holes.add(
                    switch (hole.group(2)) {
                        case "*" -> Kind.WORDS;
                        case ";" -> Kind.LIST;
                        default -> Kind.VALUE;
                    });
            from = hole.end();
        }
        literals.add(text.substring(from));
        weight = literals.stream().mapToInt(String::length).sum();
    }

    /** @throws IllegalArgumentException if the holes are not numbered from 0 in their order */
    static Template of(String text) {
        return new Template(text);
    }

    /** How many characters are given: of several templates that fit, the one with the most says the most. */
    int weight() {
        return weight;
    }

    /** What each hole may hold, in order. */
    List<Kind> holes() {
        return List.copyOf(holes);
    }

    /** The texts between the holes. */
    List<String> literals() {
        return List.copyOf(literals);
    }

    /** What stands in the holes, each as short as can be from the left; absent when the sentence is another. */
    Optional<List<String>> find(String sentence) {
        int last = literals.size() - 1;
        String ending = literals.get(last);
        if (last == 0) {
            return sentence.equals(ending) ? Optional.of(List.of()) : Optional.empty();
        }
        int end = sentence.length() - ending.length();
        int at = literals.get(0).length();
        if (at > end || !sentence.startsWith(literals.get(0)) || !sentence.endsWith(ending)) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>(last);
        for (int i = 1; i < last; i++) {
            int next = sentence.indexOf(literals.get(i), at);
            if (next < 0 || next + literals.get(i).length() > end) {
                return Optional.empty();
            }
            found.add(sentence.substring(at, next));
            at = next + literals.get(i).length();
        }
        found.add(sentence.substring(at, end));
        return Optional.of(found);
    }
}
