package vn.khop.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khop.record.Outcome;
import vn.khop.store.OutcomeDays;

/** The charts of a ward's or a unit's first page. Immutable, for any thread. */
record ScopeCharts(ScopeContext context, Wording wording, OutcomeDays days) {

    /** Days that the chart of outcomes shows: the last on which something was verified. */
    private static final int DAYS_MAX = 14;

    private static final int[] AGES = {7, 30, 90};

    /** What was verified, by day and outcome. */
    BarChart days(Scope scope) {
        SortedMap<LocalDate, Map<Outcome, Long>> counts = new TreeMap<>();
        if (scope.kind() == Scope.Kind.UNIT) {
            counts.putAll(days.unit(scope.job(), scope.key()));
        } else {
            scope.cases().stream().map(IndexedCase::ward).distinct().forEach(ward -> days.ward(ward)
                    .forEach((day, outcomes) -> outcomes.forEach(
                            (outcome, count) -> counts.computeIfAbsent(day, d -> new EnumMap<>(Outcome.class))
                                    .merge(outcome, count, Long::sum))));
        }
        while (counts.size() > DAYS_MAX) {
            counts.remove(counts.firstKey());
        }
        List<BarChart.Value> values = new ArrayList<>();
        counts.forEach((day, outcomes) -> values.add(new BarChart.Value(
                ShownValues.date(day).substring(0, "dd/MM".length()),
                List.of(Outcome.values()).stream()
                        .map(outcome -> outcomes.getOrDefault(outcome, 0L))
                        .toList())));
        return BarChart.of(
                "days",
                wording.text("scope.chart.days"),
                described("scope.chart.days.text", values),
                values,
                List.of(Outcome.values()).stream().map(Outcome::key).toList(),
                List.of(Outcome.values()).stream()
                        .map(outcome -> wording.text("outcome." + outcome.key()))
                        .toList(),
                wording);
    }

    /** Cases without an answer, by how long they have stood. */
    BarChart ages(List<IndexedCase> open) {
        long[] counts = new long[AGES.length + 1];
        for (IndexedCase one : open) {
            long age = context.date().toEpochDay() - one.since().toEpochDay();
            int at = 0;
            while (at < AGES.length && age > AGES[at]) {
                at++;
            }
            counts[at]++;
        }
        List<BarChart.Value> values = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String label = i < AGES.length
                    ? wording.text("scope.age.upto", "days", Integer.toString(AGES[i]))
                    : wording.text("scope.age.over", "days", Integer.toString(AGES[AGES.length - 1]));
            values.add(new BarChart.Value(label, List.of(counts[i])));
        }
        return BarChart.of(
                "ages",
                wording.text("scope.chart.ages"),
                described("scope.chart.ages.text", values),
                open.isEmpty() ? List.of() : values,
                List.of("review"),
                List.of(""),
                wording);
    }

    private String described(String key, List<BarChart.Value> values) {
        return wording.text(
                key,
                "values",
                values.stream()
                        .map(value -> value.label() + ": " + wording.number(value.sum()))
                        .collect(Collectors.joining("; ")));
    }
}
