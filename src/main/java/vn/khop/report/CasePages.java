package vn.khop.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Divides printed cases among pages: at most {@link #CASES_MAX} cases and {@link #BYTES_MAX} bytes a page, no case in two, a person's cases
 * together where a page can hold them. Only the page under way is in memory. Mutable; for one thread.
 */
final class CasePages {

    static final int CASES_MAX = 300;

    /** Of a page's cases; a page with all that stands around them stays below two million. */
    static final int BYTES_MAX = 1_700_000;

    private final BiConsumer<Integer, String> sink;
    private final Map<Integer, Integer> pageOf = new HashMap<>();
    private final StringBuilder page = new StringBuilder();
    private final List<Integer> counts = new ArrayList<>();
    private String section = "";
    private String person = "";
    private int cases;
    private int bytes;

    /** @param sink takes the number of a page, from 1, and its cases, as soon as another page follows */
    CasePages(BiConsumer<Integer, String> sink) {
        this.sink = sink;
    }

    /** A heading above the cases that follow, on every page that they stand on. */
    void section(String html) {
        section = html;
        person = "";
        append(html);
    }

    /** A person, whose cases follow. */
    void person(String html, int ofCases) {
        person = "";
        if (cases > 0 && cases + ofCases > CASES_MAX) {
            next();
        }
        person = html;
        append(html);
    }

    /** A case, by its number in the scratch file. */
    void add(int number, String html) {
        int size = html.getBytes(StandardCharsets.UTF_8).length;
        if (cases == CASES_MAX || cases > 0 && bytes + size > BYTES_MAX) {
            next();
        }
        page.append(html);
        bytes += size;
        cases++;
        pageOf.put(number, counts.size() + 1);
    }

    private void append(String html) {
        page.append(html);
        bytes += html.getBytes(StandardCharsets.UTF_8).length;
    }

    private void next() {
        counts.add(cases);
        sink.accept(counts.size(), page.toString());
        page.setLength(0);
        cases = 0;
        bytes = 0;
        append(section);
        append(person);
    }

    /** Whether all that came stands on one page, which was not given away. */
    boolean isOne() {
        return counts.isEmpty();
    }

    /** The page under way; no more comes. */
    String rest() {
        counts.add(cases);
        return page.toString();
    }

    /** Cases a page, once the rest is taken. */
    List<Integer> counts() {
        return counts;
    }

    /** The page of a case, from 1. */
    int pageOf(int number) {
        return pageOf.getOrDefault(number, 1);
    }
}
