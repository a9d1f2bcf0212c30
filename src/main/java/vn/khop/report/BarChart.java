package vn.khop.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of standing bars, each of stacked parts, all places worked out. In a field of {@link #WIDTH} by {@link #HEIGHT} points.
 *
 * @param id unique on the page
 * @param description what it shows, for who cannot see it
 * @param legend the parts' words, in their order
 */
record BarChart(String id, String title, String description, List<Bar> bars, List<Legend> legend) {

    static final int WIDTH = 640;
    static final int HEIGHT = 200;
    static final int BOTTOM = 158;
    static final int TOP = 22;

    /** A bar with its number above and its label below. */
    record Bar(String x, String middle, String width, List<Part> parts, String number, String numberY, String label) {}

    /** A part of a bar; {@code kind} names its colour and pattern. */
    record Part(String kind, String y, String height) {}

    /** A part's words. */
    record Legend(String kind, String text, String x) {}

    boolean isEmpty() {
        return bars.isEmpty();
    }

    /** A bar before its place is known. */
    record Value(String label, List<Long> parts) {

        long sum() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Places the bars.
     *
     * @param kinds the parts of each bar, from below
     * @param words the words of each kind
     */
    static BarChart of(
            String id,
            String title,
            String description,
            List<Value> values,
            List<String> kinds,
            List<String> words,
            Wording wording) {
        long most = Math.max(1, values.stream().mapToLong(Value::sum).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        int step = WIDTH / Math.max(1, values.size());
        int width = Math.min(56, step * 7 / 10);
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            int left = i * step + (step - width) / 2;
            List<Part> parts = new ArrayList<>();
            long below = 0;
            for (int k = 0; k < kinds.size(); k++) {
                long from = below * (BOTTOM - TOP) / most;
                below += value.parts().get(k);
                long to = below * (BOTTOM - TOP) / most;
                if (to > from) {
                    parts.add(new Part(kinds.get(k), Long.toString(BOTTOM - to), Long.toString(to - from)));
                }
            }
            bars.add(new Bar(
                    Integer.toString(left),
                    Integer.toString(left + width / 2),
                    Integer.toString(width),
                    parts,
                    wording.number(value.sum()),
                    Long.toString(BOTTOM - below * (BOTTOM - TOP) / most - 5),
                    value.label()));
        }
        List<Legend> legend = new ArrayList<>();
        for (int k = 0; k < kinds.size() && kinds.size() > 1; k++) {
            legend.add(new Legend(kinds.get(k), words.get(k), Integer.toString(k * WIDTH / kinds.size())));
        }
        return new BarChart(id, title, description, bars, legend);
    }
}
