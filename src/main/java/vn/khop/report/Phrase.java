package vn.khop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A sentence of a message bundle with its places for values. {@code {name}} is a parameter; {@code [a {name}]} is left out when a
 * parameter in it is empty, {@code [a {name}|b]} then reads b; {@code **a**} stands out. Values are put in as they are and never read for
 * signs. Immutable.
 */
final class Phrase {

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Parameter(String name, boolean opensSentence) implements Part {}

    private record Choice(Phrase first, Phrase otherwise) implements Part {}

    private enum Sign implements Part {
        STRONG
    }

    private static final int TEXT_LENGTH_USUAL = 160;

    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads the text of a bundle.
     *
     * @throws IllegalArgumentException if a brace or bracket is not closed
     */
    static Phrase parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean strong = text.startsWith("**", at);
            if (c != '{' && c != '[' && !strong) {
                literal.append(c);
                at++;
                continue;
            }
            boolean opensSentence = at == 0 || text.startsWith(". ", Math.max(0, at - 2));
            flush(literal, parts);
            if (strong) {
                parts.add(Sign.STRONG);
                at += 2;
            } else {
                int end = closing(text, at, c == '{' ? '}' : ']');
                String inner = text.substring(at + 1, end);
                parts.add(c == '{' ? new Parameter(inner, opensSentence) : choice(inner));
                at = end + 1;
            }
        }
        flush(literal, parts);
        return new Phrase(parts);
    }

    private static int closing(String text, int from, char sign) {
        int end = text.indexOf(sign, from);
        if (end < 0) {
            throw new IllegalArgumentException("\"" + sign + "\" is missing in the text \"" + text + "\"");
        }
        return end;
    }

    private static Choice choice(String inner) {
        int bar = inner.indexOf('|');
        return bar < 0
                ? new Choice(parse(inner), parse(""))
                : new Choice(parse(inner.substring(0, bar)), parse(inner.substring(bar + 1)));
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /** The plain text, without what would make it stand out. */
    String text(UnaryOperator<String> values) {
        StringBuilder text = new StringBuilder(TEXT_LENGTH_USUAL);
        appendTo(text, values);
        return text.toString();
    }

    private void appendTo(StringBuilder text, UnaryOperator<String> values) {
        for (Part part : parts) {
            append(part, text, values);
        }
    }

    /** The text for a page. */
    List<Span> spans(UnaryOperator<String> values) {
        List<Span> spans = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean strong = false;
        for (Part part : parts) {
            if (part == Sign.STRONG) {
                addRun(run, strong, spans);
                strong = !strong;
            } else {
                append(part, run, values);
            }
        }
        addRun(run, strong, spans);
        return spans;
    }

    private static void addRun(StringBuilder run, boolean strong, List<Span> spans) {
        if (!run.isEmpty()) {
            spans.add(new Span(run.toString(), strong));
            run.setLength(0);
        }
    }

    private static void append(Part part, StringBuilder text, UnaryOperator<String> values) {
        if (part instanceof Literal literal) {
            text.append(literal.text);
        } else if (part instanceof Parameter parameter) {
            int from = text.length();
            text.append(values.apply(parameter.name));
            if (parameter.opensSentence && text.length() > from) {
                capitalise(text, from);
            }
        } else if (part instanceof Choice choice) {
            (choice.first.lacksAny(values) ? choice.otherwise : choice.first).appendTo(text, values);
        }
    }

    private boolean lacksAny(UnaryOperator<String> values) {
        for (Part part : parts) {
            if (part instanceof Parameter parameter
                    && values.apply(parameter.name).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void capitalise(StringBuilder text, int at) {
        int first = text.codePointAt(at);
        int capital = Character.toTitleCase(first);
        if (capital != first) {
            text.replace(at, at + Character.charCount(first), Character.toString(capital));
        }
    }

    /** The names of all parameters, also of those that may be left out. */
    Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        for (Part part : parts) {
            if (part instanceof Parameter parameter) {
                names.add(parameter.name);
            } else if (part instanceof Choice choice) {
                names.addAll(choice.first.parameters());
                names.addAll(choice.otherwise.parameters());
            }
        }
        return names;
    }
}
