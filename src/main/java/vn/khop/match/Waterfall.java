package vn.khop.match;

import java.util.ArrayList;
import java.util.List;

/**
 * The evidence for one candidate as bars that sum exactly to its posterior log odds. All numbers are millibits: thousandths of log2.
 *
 * @param priorMillibits log odds before anything is compared: log2(pi / (N (1 - pi)))
 * @param bars one a comparison that both sides have a value for, in the order of {@link Comparison}
 * @param rivalsMillibits what the other candidates and the chance of an absent relative take away; never positive
 */
public record Waterfall(int priorMillibits, List<Bar> bars, int rivalsMillibits) {

    /** No candidate, no evidence. */
    public static final Waterfall EMPTY = new Waterfall(0, List.of(), 0);

    /**
     * The evidence of one comparison.
     *
     * @param level the key of the comparison level
     * @param millibits positive speaks for the same person
     */
    public record Bar(Comparison comparison, String level, int millibits) {}

    public Waterfall {
        bars = List.copyOf(bars);
    }

    /** The posterior log odds that this candidate is the person. */
    public int logOddsMillibits() {
        int sum = priorMillibits + rivalsMillibits;
        for (Bar bar : bars) {
            sum += bar.millibits;
        }
        return sum;
    }

    /** One line of text for storage, for example {@code -15700 name:same:11600 rivals:-3}; {@link #decode} reads it. */
    public String encode() {
        StringBuilder text = new StringBuilder(120).append(priorMillibits);
        for (Bar bar : bars) {
            text.append(' ').append(bar.comparison.key()).append(':').append(bar.level);
            text.append(':').append(bar.millibits);
        }
        return text.append(" rivals:").append(rivalsMillibits).toString();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Waterfall decode(String text) {
        String[] parts = text.split(" ", -1);
        List<Bar> bars = new ArrayList<>(parts.length);
        for (int i = 1; i < parts.length - 1; i++) {
            String[] bar = parts[i].split(":", -1);
            if (bar.length != 3) {
                throw new IllegalArgumentException("expected comparison:level:millibits at part " + i);
            }
            Comparison comparison = Comparison.find(bar[0])
                    .orElseThrow(() -> new IllegalArgumentException("unknown comparison " + bar[0]));
            bars.add(new Bar(comparison, bar[1], Integer.parseInt(bar[2])));
        }
        String last = parts[parts.length - 1];
        if (parts.length < 2 || !last.startsWith("rivals:")) {
            throw new IllegalArgumentException("expected a waterfall that ends in rivals:millibits");
        }
        return new Waterfall(Integer.parseInt(parts[0]), bars, Integer.parseInt(last.substring("rivals:".length())));
    }
}
