package vn.khop.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Rule;
import vn.khop.store.FileStore.ReadFile;
import vn.khop.store.JobResults;
import vn.khop.store.JobSummary;
import vn.khop.store.SourceFileRow;
import vn.khop.store.VerifiedRow;

/**
 * Gathers the pages of mismatches: all cases are counted while they stream by, then the first ones are shown, as many a page as open at once.
 * Mutable; for one thread.
 */
final class MismatchesPageBuilder {

    /** Cases shown on the pages; nobody reads more, and all of them are in the workbooks. */
    static final int CASES_MAX = 2_000;

    private static final int WARDS_MAX = 48;
    private static final long WHOLE = 1_000;

    private final ReportContext context;
    private final Wording wording;
    private final CaseViews views;
    private final Disclosure disclosure;
    private final Map<String, Ward> wards = new TreeMap<>();
    private long cases;

    /** A ward's cases: how many there are, the first of them, how many of these are shown, and the page where they begin. */
    private static final class Ward {
        private final List<Long> first = new ArrayList<>();
        private long count;
        private int shown;
        private int page;
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

    /**
     * The first page of all that was counted; the first cases, by ward code, are read from the results.
     *
     * @param further takes the pages after the first, as soon as each is full
     */
    MismatchesPage build(JobResults results, BiConsumer<String, MismatchesPage.Further> further) {
        JobSummary summary = results.summary();
        MismatchesPage.Head head = head(summary, results.withdrawn());
        StringBuilder first = new StringBuilder();
        CasePages pages = new CasePages((number, content) -> {
            if (number == 1) {
                first.append(content);
            } else {
                further.accept(name(number), new MismatchesPage.Further(wording, head, number, content));
            }
        });
        show(results, pages);
        String rest = pages.rest();
        int count = pages.counts().size();
        if (count == 1) {
            first.append(rest);
        } else {
            further.accept(name(count), new MismatchesPage.Further(wording, head, count, rest));
        }
        return new MismatchesPage(
                wording,
                head,
                totals(summary, results.files()),
                new CardWords(wording, summary.date()).of(summary.card()),
                MismatchesPage.CodeCount.of(summary.mismatches(), wording),
                rules(summary.rules()),
                wardCounts(),
                wards.size() <= WARDS_MAX
                        ? ""
                        : wording.text("page.more_wards", "count", wording.number(wards.size() - WARDS_MAX)),
                count == 1 ? List.of() : ScopePage.Link.of(pages.counts(), MismatchesPageBuilder::name, wording),
                first.toString(),
                note());
    }

    /** Prints the cases ward by ward. */
    private void show(JobResults results, CasePages pages) {
        List<Long> shown = new ArrayList<>();
        for (Ward ward : wards.values()) {
            ward.shown = Math.min(ward.first.size(), CASES_MAX - shown.size());
            shown.addAll(ward.first.subList(0, ward.shown));
        }
        String[] open = {"\uFFFF"}; // no ward's code
        int[] number = {0};
        results.forEachCase(shown, row -> {
            String code = disclosure.ward(row.ward(), Disclosure.Link.of(row));
            boolean begins = !code.equals(open[0]);
            if (begins) {
                open[0] = code;
                pages.section(heading(code));
            }
            pages.add(number[0], html(views.of(row)));
            if (begins) {
                wards.computeIfAbsent(code, none -> new Ward()).page = pages.pageOf(number[0]);
            }
            number[0]++;
        });
    }

    private String heading(String code) {
        StringOutput out = new StringOutput();
        Ward ward = wards.computeIfAbsent(code, none -> new Ward());
        JtewardheadingGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                PageFile.NONE,
                anchor(code),
                wardName(code),
                codeBeside(code),
                count(ward));
        return out.toString();
    }

    private String html(MismatchesPage.CaseView view) {
        StringOutput out = new StringOutput();
        JtecaseviewGenerated.render(new OwaspHtmlTemplateOutput(out), PageFile.NONE, wording, view);
        return out.toString();
    }

    /** {@code mismatches.html}, {@code mismatches-2.html} and so on. */
    static String name(int page) {
        return page == 1 ? "mismatches.html" : "mismatches-" + page + ".html";
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
                        href(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static String href(String code, Ward ward) {
        return ward.page == 0 ? "" : (ward.page == 1 ? "" : name(ward.page)) + "#" + anchor(code);
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
        return ward.shown == ward.count
                ? wording.text("page.ward_cases", "count", wording.number(ward.count))
                : wording.text(
                        "page.ward_continues",
                        Map.of("shown", wording.number(ward.shown), "count", wording.number(ward.count)));
    }

    private String note() {
        return cases <= CASES_MAX
                ? ""
                : wording.text(
                        "page.shown",
                        Map.of("shown", wording.number(CASES_MAX), "rest", wording.number(cases - CASES_MAX)));
    }
}
