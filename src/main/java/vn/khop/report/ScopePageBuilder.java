package vn.khop.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khop.record.Code;

/** Words and numbers of the pages of a ward or a unit. Immutable, for any thread. */
record ScopePageBuilder(ScopeContext context, Wording wording, ScopeCharts charts) {

    private static final int LISTED_MAX = 15;
    private static final int REJECTED_MAX = 20;

    /** Enough to find a row again; the whole of it is in rejected.csv. */
    private static final int ROW_CHARS_MAX = 160;

    private static final Comparator<IndexedCase> BY_HARM = Comparator.comparing(IndexedCase::severity)
            .reversed()
            .thenComparing(IndexedCase::since)
            .thenComparing(IndexedCase::number);

    ScopePage.Head head(Scope scope) {
        String sources = scope.kind() == Scope.Kind.UNIT
                ? context.job(scope.job()).title()
                : context.jobs().values().stream().map(ReportedJob::title).collect(Collectors.joining(", "));
        String recipient = recipient(scope);
        String copyOf = wording.text("page.copy_of", "recipient", CaseViews.safe(recipient));
        return new ScopePage.Head(
                CaseViews.safe(scope.title()),
                CaseViews.safe(wording.text("scope.for", "recipient", recipient)),
                CaseViews.safe(wording.text(
                        "page.header",
                        Map.of(
                                "title", sources,
                                "as_of", ShownValues.date(context.asOf()),
                                "scope", context.extract(),
                                "date", ShownValues.date(context.date())))),
                Stream.of(leftOut("scope.held", context.heldBack()), leftOut("scope.over", context.agreementOver()))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" ")),
                wording.spans("page.footer", name -> ""),
                copyOf,
                wording.language().getLanguage(),
                PageStyle.SCOPE.withMargins(
                        wording.text(
                                "scope.margin",
                                Map.of(
                                        "title",
                                        CaseViews.safe(scope.title()),
                                        "date",
                                        ShownValues.date(context.date()))),
                        copyOf));
    }

    private String leftOut(String key, List<String> titles) {
        return titles.isEmpty() ? "" : CaseViews.safe(wording.text(key, "titles", String.join(", ", titles)));
    }

    private String recipient(Scope scope) {
        if (scope.kind() == Scope.Kind.UNIT) {
            return scope.title();
        }
        return scope.key().isEmpty()
                ? wording.text("scope.province_police")
                : wording.text("scope.police", "ward", inSentence(scope.title()));
    }

    /** {@code xã Ba Đình}: a unit's kind is written small inside a sentence. */
    private static String inSentence(String ward) {
        return ward.startsWith("Phường ") || ward.startsWith("Xã ") || ward.startsWith("Đặc khu ")
                ? ward.substring(0, 1).toLowerCase(Locale.ROOT) + ward.substring(1)
                : ward;
    }

    /**
     * The first page.
     *
     * @param entry prints a case of a list
     */
    ScopePage first(
            Scope scope,
            ScopePage.Head head,
            List<ScopePage.Link> toLoad,
            List<ScopePage.Link> pages,
            String content,
            Function<IndexedCase, ScopePage.Entry> entry) {
        List<CaseSection> shown = ScopeFolder.shown(scope.kind());
        List<IndexedCase> open = scope.cases().stream()
                .filter(one -> one.isOpen() && shown.contains(one.section()))
                .sorted(BY_HARM)
                .toList();
        List<IndexedCase> grave = open.stream()
                .filter(one -> one.severity().compareTo(Severity.IMPORTANT) >= 0)
                .toList();
        List<IndexedCase> fresh =
                open.stream().filter(one -> one.state() == CaseState.NEW).toList();
        return new ScopePage(
                wording,
                head,
                steps(scope.kind()),
                totals(scope, shown),
                entries("scope.harm", grave, entry),
                entries("scope.fresh", fresh, entry),
                charts.days(scope),
                charts.ages(open),
                codes(scope.cases()),
                scope.kind() == Scope.Kind.WARD ? sector(scope.cases()) : List.of(),
                toLoad,
                rejected(scope.rejected()),
                moreRejected(scope.rejected().size() - REJECTED_MAX),
                pages,
                content);
    }

    private List<List<Span>> steps(Scope.Kind kind) {
        List<List<Span>> steps = new ArrayList<>();
        for (int i = 1; wording.has("scope.step." + kind.key() + "." + i); i++) {
            steps.add(wording.spans("scope.step." + kind.key() + "." + i, name -> ""));
        }
        return steps;
    }

    private List<MismatchesPage.Total> totals(Scope scope, List<CaseSection> shown) {
        List<MismatchesPage.Total> totals = new ArrayList<>();
        for (CaseSection section : CaseSection.values()) {
            totals.add(total(
                    scope.cases().stream()
                            .filter(one -> one.section() == section)
                            .count(),
                    "scope.section." + section.key(),
                    section == CaseSection.IDENTITY
                            ? "review"
                            : section == CaseSection.SECTOR ? "corrected" : "urgent"));
        }
        for (CaseState state : List.of(CaseState.NEW, CaseState.OVERDUE, CaseState.ANSWERED)) {
            totals.add(total(
                    scope.cases().stream()
                            .filter(one -> shown.contains(one.section()) && one.state() == state)
                            .count(),
                    "scope.state." + state.key(),
                    ""));
        }
        if (scope.kind() == Scope.Kind.UNIT) {
            totals.add(total(scope.rejected().size(), "page.rejected", ""));
        }
        return totals;
    }

    private MismatchesPage.Total total(long count, String label, String kind) {
        return new MismatchesPage.Total(wording.number(count), wording.text(label), kind, 0, 0);
    }

    private ScopePage.Entries entries(
            String key, List<IndexedCase> chosen, Function<IndexedCase, ScopePage.Entry> entry) {
        return new ScopePage.Entries(
                wording.text(key),
                chosen.stream().limit(LISTED_MAX).map(entry).toList(),
                more(chosen.size() - LISTED_MAX),
                wording.text(key + ".none"));
    }

    private String more(int count) {
        return count <= 0 ? "" : wording.text("scope.more", "count", wording.number(count));
    }

    private String moreRejected(int count) {
        return count <= 0 ? "" : wording.text("scope.rejected.more", "count", wording.number(count));
    }

    /** A file of rows to load back, as the first page names it. */
    ScopePage.Link toLoad(UnitCorrections.Written file) {
        return new ScopePage.Link(
                href(file.name()),
                CaseViews.safe(wording.text(
                        "scope.load.file", Map.of("file", file.name(), "rows", wording.number(file.rows())))));
    }

    /** Names of source files may hold anything that a file's name can. */
    private static String href(String name) {
        return Stream.of(name.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private List<MismatchesPage.CodeCount> codes(List<IndexedCase> cases) {
        Map<Code, Long> counts = new EnumMap<>(Code.class);
        cases.forEach(one -> one.codeList().forEach(code -> counts.merge(code, 1L, Long::sum)));
        return MismatchesPage.CodeCount.of(counts, wording);
    }

    private List<ScopePage.SectorCount> sector(List<IndexedCase> cases) {
        Map<String, Map<Code, Long>> counts = new TreeMap<>();
        cases.stream().filter(one -> one.section() == CaseSection.SECTOR).forEach(one -> one.codeList()
                .forEach(code -> counts.computeIfAbsent(one.job(), job -> new EnumMap<>(Code.class))
                        .merge(code, 1L, Long::sum)));
        List<ScopePage.SectorCount> lines = new ArrayList<>();
        counts.forEach((job, codes) -> codes.forEach((code, count) -> lines.add(new ScopePage.SectorCount(
                CaseViews.safe(context.job(job).title()),
                wording.text("code." + code + ".title"),
                code.name(),
                wording.number(count)))));
        return lines;
    }

    private List<ScopePage.Rejected> rejected(List<ReturnedRow> rows) {
        return rows.stream()
                .limit(REJECTED_MAX)
                .map(ReturnedRow::row)
                .map(row -> new ScopePage.Rejected(
                        CaseViews.safe(wording.text(
                                "scope.rejected.row",
                                Map.of(
                                        "file", row.file(),
                                        "line", wording.number(row.line()),
                                        "reason", wording.text("reject." + row.reason())))),
                        CaseViews.safe(
                                row.text().length() <= ROW_CHARS_MAX
                                        ? row.text()
                                        : row.text().substring(0, ROW_CHARS_MAX) + "…")))
                .toList();
    }

    List<ScopePage.Link> links(List<Integer> counts) {
        return ScopePage.Link.of(counts, ScopeFolder::name, wording);
    }

    /** A page of cases; how many there are is not known while the first ones are written, so it links to its neighbours by number. */
    ScopePage.Cases page(ScopePage.Head head, int number, String content) {
        List<ScopePage.Link> others = new ArrayList<>();
        others.add(new ScopePage.Link("index.html", wording.text("scope.to_index")));
        if (number > 1) {
            others.add(new ScopePage.Link(
                    ScopeFolder.name(number - 1),
                    wording.text("scope.to_page", "number", wording.number(number - 1L))));
        }
        return new ScopePage.Cases(
                wording, head, wording.text("scope.page_number", "number", wording.number(number)), others, content);
    }

    ScopePage.Guide guide(Scope scope, ScopePage.Head head) {
        List<ScopePage.Section> sections = new ArrayList<>();
        String key = "scope.guide." + scope.kind().key() + ".";
        for (int i = 1; wording.has(key + i); i++) {
            List<List<Span>> lines = new ArrayList<>();
            for (int line = 1; wording.has(key + i + "." + line); line++) {
                lines.add(wording.spans(key + i + "." + line, name -> ""));
            }
            sections.add(new ScopePage.Section(wording.text(key + i), lines));
        }
        return new ScopePage.Guide(wording, head, sections);
    }
}
