package vn.khop.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.khop.pipeline.ColumnProfile;
import vn.khop.pipeline.FieldFindings;
import vn.khop.pipeline.FieldSuggestion;
import vn.khop.pipeline.FileProfile;
import vn.khop.pipeline.FormCount;
import vn.khop.pipeline.Remark;
import vn.khop.pipeline.RowCounts;
import vn.khop.source.Dialect;

/** Profiles and samples as maps for {@code --json}: every key in one order, shares with four decimals, the same bytes on every JDK. */
final class ProfileJson {

    private static final long SHARE_UNITS = 10_000;
    private static final int SHARE_DECIMALS = 4;

    private ProfileJson() {}

    static Map<String, Object> refused(String file, String message) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file);
        map.put("refused", message);
        return map;
    }

    static Map<String, Object> of(String path, FileProfile file) {
        Dialect dialect = file.dialect();
        boolean text = dialect.format() == Dialect.Format.CSV;
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", path);
        map.put("format", dialect.format().name().toLowerCase(Locale.ROOT));
        map.put("gzip", dialect.gzip());
        if (text) {
            map.put("encoding", dialect.text().encoding().label());
            map.put("byte_order_mark", dialect.text().bom());
            map.put("delimiter", String.valueOf(dialect.text().delimiter()));
            map.put("newline", dialect.text().newline().name());
        } else {
            map.put("sheet", dialect.sheet());
        }
        map.put("evidence", file.encodingEvidence());
        map.put("header_row", dialect.headerRow());
        rows(file.rows(), map);
        map.put("suggested_from", file.suggestedFrom());
        map.put("remarks", file.remarks().stream().map(ProfileJson::remark).toList());
        map.put(
                "columns",
                file.columns().stream()
                        .map(column -> column(column, file.rows().read()))
                        .toList());
        return map;
    }

    /** Puts the counts of rows under their keys. */
    static void rows(RowCounts rows, Map<String, Object> map) {
        map.put("rows", rows.read());
        map.put("sample", rows.sample());
        map.put("footer_rows", rows.footers().isPresent() ? rows.footers().getAsLong() : null);
        map.put("rejected_rows", rows.rejectedRows());
        Map<String, Object> reasons = new LinkedHashMap<>();
        rows.rejected().forEach((reason, bad) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rows", bad.count());
            one.put("lines", bad.lines());
            one.put("detail", bad.detail());
            reasons.put(reason.name(), one);
        });
        map.put("rejected", reasons);
    }

    private static Map<String, Object> column(ColumnProfile column, long rows) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", column.number());
        map.put("header", column.header());
        map.put("suggestion", column.suggestion().map(ProfileJson::suggestion).orElse(null));
        map.put("filled", column.figures().filled());
        map.put("fill", share(column.figures().filled(), rows));
        map.put("distinct", column.figures().distinct());
        map.put("distinct_is_exact", column.figures().distinctIsExact());
        map.put("shortest", column.figures().shortest());
        map.put("longest", column.figures().longest());
        map.put("form_count", column.figures().forms());
        map.put(
                "forms",
                column.forms().stream()
                        .map(form -> form(form, column.figures().filled()))
                        .toList());
        findings(column.findings(), rows, map);
        map.put("remarks", column.remarks().stream().map(ProfileJson::remark).toList());
        return map;
    }

    private static Map<String, Object> suggestion(FieldSuggestion given) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("field", given.field().key());
        map.put("subject", given.subject());
        map.put("part", given.part());
        map.put("told_by", given.ground().name().toLowerCase(Locale.ROOT));
        map.put("looked_at", given.looked());
        map.put("plainly_so", given.proved());
        return map;
    }

    private static Map<String, Object> form(FormCount form, long filled) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("form", form.form());
        map.put("count", form.count());
        map.put("share", share(form.count(), filled));
        if (!form.example().isEmpty()) {
            map.put("example", form.example());
        }
        return map;
    }

    /** Puts what cleansing found under {@code issues} and {@code rules}, in the order of codes and rules. */
    static void findings(FieldFindings findings, long of, Map<String, Object> map) {
        Map<String, Object> issues = new LinkedHashMap<>();
        findings.issues().forEach((code, count) -> issues.put(code.name(), counted(count, of, null)));
        map.put("issues", issues);
        Map<String, Object> rules = new LinkedHashMap<>();
        findings.rules()
                .forEach((rule, count) -> rules.put(
                        rule.name(), counted(count, of, rule.kind().name().toLowerCase(Locale.ROOT))));
        map.put("rules", rules);
    }

    private static Map<String, Object> counted(long count, long of, @Nullable String kind) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (kind != null) {
            map.put("kind", kind);
        }
        map.put("count", count);
        map.put("share", share(count, of));
        return map;
    }

    private static Map<String, Object> remark(Remark remark) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("remark", remark.kind().name());
        map.put("field", remark.field() == null ? null : remark.field().key());
        map.put("column", remark.column());
        map.put("count", remark.count());
        map.put("of", remark.of());
        return map;
    }

    static BigDecimal share(long count, long of) {
        return BigDecimal.valueOf(of == 0 ? 0 : Math.round((double) count * SHARE_UNITS / of), SHARE_DECIMALS);
    }

    /** All in one document. */
    static Map<String, Object> document(List<Map<String, Object>> files) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("files", files);
        return map;
    }
}
