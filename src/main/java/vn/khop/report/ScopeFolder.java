package vn.khop.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khop.store.CaseFile;
import vn.khop.store.CaseRow;

/**
 * Writes the folder of one ward or unit: the first page (index.html), pages of cases where one page does not hold them, the sheet to fill
 * (cases.xlsx; what is answered is on the pages only), the guide and the manifest; for a unit also its rows to load back and those that were sent
 * back, where there are any. For one thread.
 */
final class ScopeFolder {

    /** Rows of one sheet to fill. */
    private static final int ROWS_MAX = 100_000;

    static final String REJECTED = "rejected.csv";

    /** Those with a case of most harm first; a person that has waited longer before one that has not. */
    private static final Comparator<List<IndexedCase>> BY_HARM = Comparator.comparing(
                    (List<IndexedCase> group) -> group.stream()
                            .filter(IndexedCase::isOpen)
                            .map(IndexedCase::severity)
                            .max(Comparator.naturalOrder())
                            .map(severity -> -severity.ordinal())
                            .orElse(1))
            .thenComparing(group -> group.stream()
                    .map(IndexedCase::since)
                    .min(Comparator.naturalOrder())
                    .orElseThrow())
            .thenComparing(group -> group.get(0).number());

    private static final List<CaseSection> FOR_POLICE = List.of(CaseSection.REGISTRY, CaseSection.IDENTITY);
    private static final List<CaseSection> FOR_HOLDER =
            List.of(CaseSection.SECTOR, CaseSection.IDENTITY, CaseSection.REGISTRY);

    private final ScopeContext context;
    private final Wording wording;
    private final CaseFile file;
    private final UnitCorrections corrections;
    private final Scope scope;
    private final ResultFolder folder;
    private final ScopeCases cases;
    private final CaseLines lines;
    private final ScopePageBuilder builder;

    ScopeFolder(
            ScopeContext context,
            Wording wording,
            CaseIndex index,
            CaseFile file,
            UnitCorrections corrections,
            ScopePageBuilder builder,
            Scope scope,
            ResultFolder folder) {
        this.context = context;
        this.wording = wording;
        this.file = file;
        this.corrections = corrections;
        this.scope = scope;
        this.folder = folder;
        this.builder = builder;
        this.lines = new CaseLines(wording);
        this.cases = new ScopeCases(context, wording, index, scope.kind());
    }

    /** The sections whose cases are shown one by one; a ward only counts what the sectors correct. */
    static List<CaseSection> shown(Scope.Kind kind) {
        return kind == Scope.Kind.WARD ? FOR_POLICE : FOR_HOLDER;
    }

    ScopeManifest write() {
        ScopePage.Head head = builder.head(scope);
        CasePages pages = new CasePages((number, content) -> page(head, number, content));
        int persons = 0;
        ScopeManifest manifest = new ScopeManifest(context, scope);
        try (ScopeSheets sheets = new ScopeSheets(folder, context.language(), ROWS_MAX)) {
            for (CaseSection section : shown(scope.kind())) {
                List<List<IndexedCase>> groups = groups(section);
                if (!groups.isEmpty()) {
                    pages.section(heading(section));
                }
                for (List<IndexedCase> group : groups) {
                    persons++;
                    person(group, pages, sheets);
                }
            }
            sheets.finish();
        }
        int all = persons;
        String rest = pages.rest();
        boolean one = pages.counts().size() == 1;
        if (!one) {
            page(head, pages.counts().size(), rest);
        }
        List<ScopePage.Link> links = one ? List.of() : builder.links(pages.counts());
        ScopePage page = builder.first(
                scope,
                head,
                toLoad(),
                links,
                one ? rest : "",
                chosen -> entry(chosen, one ? "" : name(pages.pageOf(chosen.number()))));
        folder.write("index.html", part -> PageFile.write(page, part));
        if (!scope.rejected().isEmpty()) {
            folder.write(REJECTED, this::rejected);
        }
        folder.write("guide.html", part -> PageFile.write(builder.guide(scope, head), part));
        folder.write("manifest.json", part -> manifest.write(part, folder, all));
        folder.finish(name -> true);
        return manifest;
    }

    /** The rows that the holder loads back. */
    private List<ScopePage.Link> toLoad() {
        return scope.kind() == Scope.Kind.WARD
                ? List.of()
                : corrections.write(scope.job(), scope.key(), folder).stream()
                        .map(builder::toLoad)
                        .toList();
    }

    private void rejected(Path part) throws IOException {
        try (CsvOut csv = LineFiles.rejectedHeader(part)) {
            scope.rejected().forEach(row -> LineFiles.rejected(csv, wording, row.row()));
        }
    }

    private List<List<IndexedCase>> groups(CaseSection section) {
        Map<Long, List<IndexedCase>> byPerson = new LinkedHashMap<>();
        for (IndexedCase one : scope.cases()) {
            if (one.section() == section) {
                byPerson.computeIfAbsent(one.person(), person -> new ArrayList<>(1))
                        .add(one);
            }
        }
        List<List<IndexedCase>> groups = new ArrayList<>(byPerson.values());
        groups.sort(BY_HARM);
        return groups;
    }

    private void person(List<IndexedCase> group, CasePages pages, ScopeSheets sheets) {
        for (int i = 0; i < group.size(); i++) {
            IndexedCase one = group.get(i);
            CaseRow row = file.read(one.number());
            if (i == 0) {
                pages.person(
                        "<h4 class=\"person\"><bdi>" + PageFile.escaped(cases.person(row)) + "</bdi></h4>",
                        group.size());
            }
            pages.add(one.number(), cases.html(one, row));
            if (one.isOpen()) {
                sheets.add(lines.of(
                        row,
                        context.disclosure(scope.kind(), one.job()),
                        context.job(one.job()).title(),
                        one.times()));
            }
        }
    }

    private String heading(CaseSection section) {
        String key = "scope.section." + section.key();
        return "<h3>" + PageFile.escaped(wording.text(key)) + "</h3><p class=\"remark\">"
                + PageFile.escaped(wording.text(key + "." + scope.kind().key())) + "</p>";
    }

    private ScopePage.Entry entry(IndexedCase chosen, String page) {
        CaseRow row = file.read(chosen.number());
        return cases.entry(chosen, row, page + "#" + ScopeCases.anchor(row.caseNo()));
    }

    private void page(ScopePage.Head head, int number, String content) {
        folder.write(name(number), part -> PageFile.write(builder.page(head, number, content), part));
    }

    static String name(int page) {
        return "cases-" + page + ".html";
    }
}
