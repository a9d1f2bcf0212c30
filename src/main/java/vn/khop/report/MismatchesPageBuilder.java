package vn.khop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Rule;
import vn.khop.store.FileStore.ReadFile;
import vn.khop.store.JobResults;
import vn.khop.store.JobSummary;
import vn.khop.store.SourceFileRow;
import vn.khop.store.VerifiedRow;

/** Gathers the page of mismatches: all cases are counted while they stream by, then the first ones are shown. Mutable; for one thread. */
final class MismatchesPageBuilder {

    /** Cases shown on the page; more would make it slow to open and nobody reads them on paper. */
    static final int CASES_MAX = 2_000;

    private static final int WARDS_MAX = 48;
    private static final long WHOLE = 1_000;

    private final ReportContext context;
    private final Wording wording;
    private final CaseViews views;
    private final Disclosure disclosure;
    private final Map<String, Ward> wards = new TreeMap<>();
    private long cases;

    /** A ward's cases: how many there are, the first of them, and the views of those that are shown. */
    private static final class Ward {
        private final List<Long> first = new ArrayList<>();
        private final List<MismatchesPage.CaseView> shown = new ArrayList<>();
        private long count;
    }

    /** @param disclosure what the page may show */
    MismatchesPageBuilder(ReportContext context, Wording wording, Explanation explanation, Disclosure disclosure) {
        this.context = context;
        this.wording = wording;
        this.disclosure = disclosure;
        this.views = new CaseViews(context, wording, explanation, new ShownValues(wording), disclosure);
    }

    /** Counts the next record, if it is a case; they come by source key. */
    void count(VerifiedRow row) {
        if (!row.isCase()) {
            return;
        }
        cases++;
        Ward ward = wards.computeIfAbsent(disclosure.ward(row.ward(), Disclosure.Link.of(row)), code -> new Ward());
        if (ward.count++ < CASES_MAX) {
            ward.first.add(row.recordId());
        }
    }

    /** The page of all that was counted; the first cases, by ward code, are read from the results. */
    MismatchesPage build(JobResults results) {
        List<Long> shown = new ArrayList<>();
        wards.values().forEach(ward -> shown.addAll(ward.first));
        results.forEachCase(shown.subList(0, Math.min(shown.size(), CASES_MAX)), row -> wards.computeIfAbsent(
                        disclosure.ward(row.ward(), Disclosure.Link.of(row)), code -> new Ward())
                .shown
                .add(views.of(row)));
        JobSummary summary = results.summary();
        return new MismatchesPage(
                wording,
                head(summary, results.withdrawn()),
                totals(summary, results.files()),
                new CardWords(wording, summary.date()).of(summary.card()),
                MismatchesPage.CodeCount.of(summary.mismatches(), wording),
                rules(summary.rules()),
                wardCounts(),
                wards.size() <= WARDS_MAX
                        ? ""
                        : wording.text("page.more_wards", "count", wording.number(wards.size() - WARDS_MAX)),
                groups(),
                note());
    }

    private MismatchesPage.Head head(JobSummary summary, List<ReadFile> withdrawn) {
        String title = context.job().title();
        String date = ShownValues.date(context.date());
        Map<String, String> values = Map.of(
                "title", title,
                "date", date,
                "as_of", ShownValues.date(summary.asOf()),
                "scope", summary.scope(),
                "recipient", wording.text("page.recipient", "title", title));
        return new MismatchesPage.Head(
                title,
                wording.text("page.header", values),
                wording.text("page.totals", values)
                        + (withdrawn.isEmpty()
                                ? ""
                                : wording.text("page.withdrawn", "count", String.valueOf(withdrawn.size()))),
                wording.spans("page.footer", name -> ""),
                wording.text("page.copy_of", values));
    }

    private List<MismatchesPage.Total> totals(JobSummary summary, List<SourceFileRow> files) {
        long verified = 0;
        for (Outcome outcome : Outcome.values()) {
            verified += summary.outcomes().getOrDefault(outcome, 0L);
        }
        List<MismatchesPage.Total> totals = new ArrayList<>();
        totals.add(plain(verified, "page.verified"));
        long before = 0;
        for (Outcome outcome : Outcome.values()) {
            long count = summary.outcomes().getOrDefault(outcome, 0L);
            long from = verified == 0 ? 0 : before * WHOLE / verified;
            before += count;
            long to = verified == 0 ? 0 : before * WHOLE / verified;
            totals.add(new MismatchesPage.Total(
                    wording.number(count), wording.text("outcome." + outcome.key()), outcome.key(), from, to - from));
        }
        totals.add(plain(summary.books().waitingAfter(), "page.waiting"));
        totals.add(plain(files.stream().mapToLong(SourceFileRow::rejected).sum(), "page.rejected"));
        return totals;
    }

    private MismatchesPage.Total plain(long count, String label) {
        return new MismatchesPage.Total(wording.number(count), wording.text(label), "", 0, 0);
    }

    private List<MismatchesPage.RuleCount> rules(Map<Field, Map<Rule, Long>> counts) {
        List<MismatchesPage.RuleCount> lines = new ArrayList<>();
        counts.forEach((field, rules) -> {
            String label = wording.text("field." + field.key());
            for (Map.Entry<Rule, Long> entry : rules.entrySet()) {
                if (entry.getKey().kind() != Rule.Kind.FORM) {
                    lines.add(new MismatchesPage.RuleCount(
                            label, wording.text("rule." + entry.getKey()), wording.number(entry.getValue())));
                    label = "";
                }
            }
        });
        return lines;
    }

    private List<MismatchesPage.WardCount> wardCounts() {
        return wards.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Ward>>comparingLong(entry -> -entry.getValue().count)
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WARDS_MAX)
                .map(entry -> new MismatchesPage.WardCount(
                        wardName(entry.getKey()),
                        codeBeside(entry.getKey()),
                        wording.number(entry.getValue().count),
                        entry.getValue().shown.isEmpty() ? "" : anchor(entry.getKey())))
                .toList();
    }

    private List<MismatchesPage.WardGroup> groups() {
        List<MismatchesPage.WardGroup> groups = new ArrayList<>();
        wards.forEach((code, ward) -> {
            if (!ward.shown.isEmpty()) {
                groups.add(new MismatchesPage.WardGroup(
                        wardName(code), codeBeside(code), anchor(code), count(ward), ward.shown));
            }
        });
        return groups;
    }

    private static String anchor(String code) {
        return "ward-" + (code.isEmpty() ? "none" : code);
    }

    /** The ward's name; the code where no name is known, as with a code that only a source has. */
    private String wardName(String code) {
        String name = context.wardName().apply(code);
        return !name.isEmpty() ? name : code.isEmpty() ? wording.text("value.ward.none") : code;
    }

    private String codeBeside(String code) {
        return context.wardName().apply(code).isEmpty() ? "" : code;
    }

    private String count(Ward ward) {
        return ward.shown.size() == ward.count
                ? wording.text("page.ward_cases", "count", wording.number(ward.count))
                : wording.text(
                        "page.ward_continues",
                        Map.of("shown", wording.number(ward.shown.size()), "count", wording.number(ward.count)));
    }

    private String note() {
        return cases <= CASES_MAX
                ? ""
                : wording.text(
                        "page.shown",
                        Map.of("shown", wording.number(CASES_MAX), "rest", wording.number(cases - CASES_MAX)));
    }
}
