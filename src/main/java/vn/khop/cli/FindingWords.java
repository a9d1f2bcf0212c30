package vn.khop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.khop.cli.Table.Side;
import vn.khop.pipeline.FieldFindings;
import vn.khop.record.Code;
import vn.khop.record.Rule;

/** Issues and rules in words: the few most frequent of a field, and what each of those shown means. Mutable; used by one thread. */
final class FindingWords {

    private static final int SHOWN_MAX = 3;
    private static final long WHOLE = 1000;

    private final Texts texts;
    private final Map<String, String> shown = new TreeMap<>();

    FindingWords(Texts texts) {
        this.texts = texts;
    }

    /** The most frequent issues with their counts and shares: {@code DOB_YEAR_ONLY 12 (1.2%) +2}. */
    String issues(FieldFindings findings, long of) {
        Map<String, Long> counts = new LinkedHashMap<>();
        findings.issues().forEach((code, count) -> counts.put(code.name(), count));
        return top(counts, of, name -> shown.put(name, title(Code.valueOf(name))));
    }

    /** The most frequent rules with their counts and shares. */
    String rules(FieldFindings findings, long of) {
        Map<String, Long> counts = new LinkedHashMap<>();
        findings.rules().forEach((rule, count) -> counts.put(rule.name(), count));
        return top(counts, of, name -> shown.putIfAbsent(name, sentence(Rule.valueOf(name))));
    }

    private String top(Map<String, Long> counts, long of, Consumer<String> explain) {
        List<Map.Entry<String, Long>> ordered = new ArrayList<>(counts.entrySet());
        ordered.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Long> entry : ordered.subList(0, Math.min(SHOWN_MAX, ordered.size()))) {
            explain.accept(entry.getKey());
            words.add(
                    entry.getKey() + " " + texts.number(entry.getValue()) + " (" + percent(entry.getValue(), of) + ")");
        }
        if (ordered.size() > SHOWN_MAX) {
            words.add("+" + (ordered.size() - SHOWN_MAX));
        }
        return String.join(", ", words);
    }

    private String title(Code code) {
        return texts.word("code." + code.name() + ".title", code.name());
    }

    private String sentence(Rule rule) {
        return texts.word("rule." + rule.name(), rule.name());
    }

    /** Writes what the codes and rules shown so far mean, by name, below an empty line; nothing where none was shown. */
    void print(PrintWriter out) {
        if (!shown.isEmpty()) {
            out.println();
            Table table = new Table().column("", Side.LEFT).column("", Side.LEFT);
            shown.forEach((name, meaning) -> table.row(List.of(name, meaning)));
            table.printRows(out, false);
        }
    }

    /** A share, never rounded up to all of it nor down to nothing. */
    String percent(long count, long of) {
        long thousandths = of == 0 ? 0 : Math.round((double) count * WHOLE / of);
        if (thousandths == 0 && count > 0) {
            return texts.say("profile.percent", "<" + texts.decimal(0.1, 1));
        }
        long told = thousandths == WHOLE && count < of ? WHOLE - 1 : thousandths;
        return texts.say("profile.percent", texts.decimal(told / 10.0, told % 10 == 0 ? 0 : 1));
    }
}
