package vn.khop.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.khop.correct.CorrectionState;
import vn.khop.pipeline.SearchCounts;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Rule;
import vn.khop.source.Dialect;
import vn.khop.store.Books;
import vn.khop.store.JobResults;
import vn.khop.store.JobSummary;
import vn.khop.store.SourceFileRow;

/**
 * summary.json: the night of one job in numbers. Keys always stand in the same order; what may differ between two runs comes last.
 *
 * @param corrections how many lines of corrections.csv are in each state
 */
record SummaryFile(ReportContext context, JobResults results, Map<CorrectionState, Long> corrections) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void writeTo(Path file) throws IOException {
        Files.writeString(file, JsonText.of(tree()));
    }

    private ObjectNode tree() {
        JobSummary summary = results.summary();
        ObjectNode root = JSON.createObjectNode();
        root.put("job", summary.job());
        root.put("date", summary.date().toString());
        root.put("as_of", summary.asOf());
        root.put("scope", summary.scope());
        root.set("books", books(summary.books()));
        root.set("outcomes", outcomes(summary.outcomes()));
        root.set("issues", byCode(summary.issues()));
        root.set("cleansing", byRule(summary.rules()));
        root.set("mismatches", byCode(summary.mismatches()));
        ObjectNode states = root.putObject("corrections");
        for (CorrectionState state : CorrectionState.values()) {
            states.put(state.key(), corrections.getOrDefault(state, 0L));
        }
        root.set("candidates", candidates(summary.searches()));
        root.set("error_card", summary.card().map(CardJson::of).orElse(null));
        root.put("held_back", summary.isHeldBack());
        root.putObject("quota").put("daily", summary.quotaDaily()).put("spent", summary.quotaSpent());
        root.put("model", summary.modelVersion());
        root.put("generation", summary.generation());
        ArrayNode files = root.putArray("files");
        results.files().forEach(file -> describe(file, files.addObject()));
        ArrayNode withdrawn = root.putArray("withdrawn_files");
        results.withdrawn().forEach(file -> withdrawn
                .addObject()
                .put("name", file.name())
                .put("read_on", file.readOn().toString())
                .put("withdrawn_on", String.valueOf(file.withdrawnOn()))
                .put("rows", file.records()));
        root.set("timing", timing());
        return root;
    }

    private static ObjectNode candidates(SearchCounts searches) {
        ObjectNode node = JSON.createObjectNode();
        node.putObject("own_keys").put("records", searches.own()).put("candidates", searches.ownCandidates());
        node.putObject("varied").put("records", searches.varied()).put("candidates", searches.variedCandidates());
        node.putObject("none").put("records", searches.none()).put("candidates", 0);
        return node;
    }

    private static ObjectNode books(Books books) {
        ObjectNode node = JSON.createObjectNode();
        node.put("waiting_before", books.waitingBefore());
        node.put("read", books.read());
        node.put("rejected", books.rejected());
        node.put("duplicate", books.duplicate());
        node.put("unchanged", books.unchanged());
        node.put("superseded", books.superseded());
        node.put("matched", books.matched());
        node.put("corrected", books.corrected());
        node.put("review", books.review());
        node.put("not_found", books.notFound());
        node.put("waiting_after", books.waitingAfter());
        return node;
    }

    /** All outcomes, also those that none has. */
    private static ObjectNode outcomes(Map<Outcome, Long> counts) {
        ObjectNode node = JSON.createObjectNode();
        for (Outcome outcome : Outcome.values()) {
            node.put(outcome.key(), counts.getOrDefault(outcome, 0L));
        }
        return node;
    }

    /** The codes that occur, in the order of {@link Code}. */
    private static ObjectNode byCode(Map<Code, Long> counts) {
        ObjectNode node = JSON.createObjectNode();
        for (Code code : Code.values()) {
            long count = counts.getOrDefault(code, 0L);
            if (count > 0) {
                node.put(code.name(), count);
            }
        }
        return node;
    }

    /** What cleansing did, by field in their order, then by rule. */
    private static ObjectNode byRule(Map<Field, Map<Rule, Long>> counts) {
        ObjectNode node = JSON.createObjectNode();
        counts.forEach((field, rules) -> {
            ObjectNode ofField = node.putObject(field.key());
            rules.forEach((rule, count) -> ofField.put(rule.name(), count));
        });
        return node;
    }

    private static void describe(SourceFileRow file, ObjectNode node) {
        Dialect dialect = Dialect.decode(file.dialect());
        node.put("name", file.name());
        node.put("rows", file.records());
        node.put("rejected", file.rejected());
        node.put("duplicate", file.duplicates());
        node.put("unchanged", file.unchanged());
        node.put("footer_rows", file.footers());
        node.put(
                "encoding",
                dialect.format() == Dialect.Format.XLSX
                        ? "xlsx"
                        : dialect.text().encoding().label());
        node.put("sha256", file.sha256());
    }

    private ObjectNode timing() {
        ObjectNode node = JSON.createObjectNode();
        context.timing().forEach((phase, timing) -> node.putObject(phase)
                .put("seconds", rounded(timing.seconds(), 3))
                .put("records_per_second", rounded(timing.recordsPerSecond(), 1)));
        return node;
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
