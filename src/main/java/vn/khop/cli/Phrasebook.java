package vn.khop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khop.cli.Template.Kind;

/**
 * How the sentences that the rooms refuse, notice and find are said in Vietnamese. The English sentence is the key, as the rooms' code
 * writes it; the pairs stand in {@code refusals_vi.txt}. What has no pair stays English. Only what people read on the terminal is looked up
 * here: {@code --json} and the logs keep the English sentence, which programs and searches can rely on. Immutable.
 */
final class Phrasebook {

    private static final String RESOURCE = "refusals_vi.txt";
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)\\}");
    private static final String PHRASES = "== phrases";

    /** A longer line is no sentence of ours. */
    private static final int LINE_MAX = 8_000;

    /** A sentence holds a phrase, that another, and a list its parts. */
    private static final int DEPTH_MAX = 5;

    /** {@code school: school-1.csv: already read}: so many places may stand before a sentence. */
    private static final int PLACES_MAX = 4;

    private final List<Pair> sentences;
    private final List<Pair> phrases;

    /** Read once, by the first refusal that is to be said in Vietnamese. */
    private static final class Shipped {
        private static final Phrasebook BOOK = read();
    }

    /** A sentence or phrase in both languages; the holes of the Vietnamese one are written {@code {0}}. */
    record Pair(Template english, String vietnamese) {}

    private record Found(int from, Pair pair, List<String> values) {}

    private Phrasebook(List<Pair> sentences, List<Pair> phrases) {
        Comparator<Pair> heaviestFirst = Comparator.comparingInt(pair -> -pair.english.weight());
        this.sentences = sentences.stream().sorted(heaviestFirst).toList();
        this.phrases = phrases.stream().sorted(heaviestFirst).toList();
    }

    /** The one that the program ships. */
    static Phrasebook shipped() {
        return Shipped.BOOK;
    }

    /** All pairs. */
    List<Pair> pairs() {
        List<Pair> all = new ArrayList<>(sentences);
        all.addAll(phrases);
        return all;
    }

    /** The message in Vietnamese, line by line; where no line has a pair, the message as it is. */
    String said(String message) {
        String[] lines = message.split("\n", -1);
        boolean known = false;
        for (int i = 0; i < lines.length; i++) {
            Optional<String> said = sentence(lines[i], DEPTH_MAX);
            known |= said.isPresent();
            lines[i] = said.orElse(lines[i]);
        }
        // A header cell with a line break inside makes one sentence look like two.
        return known || lines.length == 1
                ? String.join("\n", lines)
                : sentence(message.replace("\r", "").replace('\n', ' '), DEPTH_MAX)
                        .orElse(message);
    }

    /** A sentence of ours, behind the places that it may begin with; a place holds neither a quotation mark nor a semicolon. */
    private Optional<String> sentence(String line, int depth) {
        if (line.length() > LINE_MAX || depth == 0) {
            return Optional.empty();
        }
        Optional<Found> best = find(sentences, line, 0);
        int from = 0;
        for (int place = 0; place < PLACES_MAX; place++) {
            int colon = line.indexOf(": ", from);
            if (colon < 0) {
                break;
            }
            from = colon + 2;
            if (line.lastIndexOf('"', colon) >= 0 || line.lastIndexOf(';', colon) >= 0) {
                break;
            }
            Optional<Found> found = find(sentences, line, from);
            if (found.isPresent()
                    && (best.isEmpty()
                            || found.get().pair.english.weight()
                                    >= best.get().pair.english.weight())) {
                best = found;
            }
        }
        return best.map(found -> line.substring(0, found.from) + said(found, depth - 1));
    }

    private static Optional<Found> find(List<Pair> pairs, String line, int from) {
        String sentence = line.substring(from);
        for (Pair pair : pairs) {
            Optional<List<String>> values = pair.english.find(sentence);
            if (values.isPresent()) {
                return Optional.of(new Found(from, pair, values.get()));
            }
        }
        return Optional.empty();
    }

    private String said(Found found, int depth) {
        List<Kind> holes = found.pair.english.holes();
        return HOLE.matcher(found.pair.vietnamese).replaceAll(hole -> {
            int i = Integer.parseInt(hole.group(1));
            return Matcher.quoteReplacement(value(found.values.get(i), holes.get(i), depth));
        });
    }

    private String value(String english, Kind kind, int depth) {
        if (kind == Kind.VALUE || depth == 0) {
            return english;
        }
        if (kind == Kind.LIST) {
            List<String> parts = new ArrayList<>();
            for (String part : english.split("; ", -1)) {
                parts.add(value(part, Kind.WORDS, depth - 1));
            }
            return String.join("; ", parts);
        }
        return find(phrases, english, 0)
                .map(found -> said(found, depth - 1))
                .or(() -> sentence(english, depth - 1))
                .orElse(english);
    }

    private static Phrasebook read() {
        try (InputStream in = Objects.requireNonNull(Phrasebook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads pairs: a line of English, one of Vietnamese; comments begin with {@code #}, the two parts with {@code ==}. */
    static Phrasebook parse(String text) {
        List<Pair> sentences = new ArrayList<>();
        List<Pair> phrases = new ArrayList<>();
        List<Pair> part = sentences;
        String english = "";
        for (String line : text.split("\\R")) {
            if (line.equals(PHRASES)) {
                part = phrases;
            } else if (english.isEmpty()) {
                english = line.isBlank() || line.startsWith("#") || line.startsWith("==") ? "" : line;
            } else {
                part.add(new Pair(Template.of(english), line));
                english = "";
            }
        }
        return new Phrasebook(sentences, phrases);
    }
}
