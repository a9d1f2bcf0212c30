package vn.khop.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the forms of a column in bounded memory: past {@value #FORMS_MAX} of them the rarest are forgotten and counted together. Mutable; for
 * one thread.
 */
final class FormCounts {

    private static final int FORMS_MAX = 2048;
    private static final int EXAMPLE_CHARS_MAX = 60;

    private static final Comparator<FormCount> MOST_FIRST =
            Comparator.comparingLong(FormCount::count).reversed().thenComparing(FormCount::form);

    private final Map<String, Counter> counters = new HashMap<>();
    private final boolean withExamples;
    private long forgotten;

    private static final class Counter {
        private final String example;
        private long count;

        private Counter(String example) {
            this.example = example;
        }
    }

    private FormCounts(boolean withExamples) {
        this.withExamples = withExamples;
    }

    /** Counts forms and keeps no value. */
    static FormCounts withoutValues() {
        return new FormCounts(false);
    }

    /** Counts forms and keeps the first value of each, cut to {@value #EXAMPLE_CHARS_MAX} characters. */
    static FormCounts withExamples() {
        return new FormCounts(true);
    }

    /** Counts the form of a cell. */
    void add(String form, String cell) {
        Counter counter = counters.get(form);
        if (counter == null) {
            counter = new Counter(withExamples ? cut(cell) : "");
            counters.put(form, counter);
        }
        counter.count++;
        if (counters.size() > FORMS_MAX) {
            forgetRarest();
        }
    }

    private static String cut(String cell) {
        if (cell.length() <= EXAMPLE_CHARS_MAX) {
            return cell;
        }
        int kept = Character.isHighSurrogate(cell.charAt(EXAMPLE_CHARS_MAX - 2))
                ? EXAMPLE_CHARS_MAX - 2
                : EXAMPLE_CHARS_MAX - 1;
        return cell.substring(0, kept) + '…';
    }

    private void forgetRarest() {
        for (long rare = 1; counters.size() > FORMS_MAX / 2; rare *= 2) {
            long most = rare;
            counters.values().forEach(counter -> forgotten += counter.count <= most ? counter.count : 0);
            counters.values().removeIf(counter -> counter.count <= most);
        }
    }

    /** The most frequent forms, equally frequent ones in the order of their characters; at most so many. */
    List<FormCount> top(int most) {
        return counters.entrySet().stream()
                .map(entry -> new FormCount(entry.getKey(), entry.getValue().count, entry.getValue().example))
                .sorted(MOST_FIRST)
                .limit(most)
                .toList();
    }

    /** How many forms are remembered. */
    long forms() {
        return counters.size();
    }

    /** Whether rare forms were forgotten, so that there were more than {@link #forms}. */
    boolean hasForgotten() {
        return forgotten > 0;
    }
}
