package vn.khop.pipeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.khop.record.Code;
import vn.khop.record.Rule;

/**
 * What cleansing did to one field and found odd in it, over many records.
 *
 * @param issues records by code, in the order of codes
 * @param rules records by rule, in the order of rules
 */
public record FieldFindings(Map<Code, Long> issues, Map<Rule, Long> rules) {

    /** Nothing found. */
    public static final FieldFindings NONE = new FieldFindings(Map.of(), Map.of());

    public FieldFindings {
        Map<Code, Long> codes = new EnumMap<>(Code.class);
        codes.putAll(issues);
        issues = Collections.unmodifiableMap(codes);
        Map<Rule, Long> copy = new EnumMap<>(Rule.class);
        copy.putAll(rules);
        rules = Collections.unmodifiableMap(copy);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return issues.isEmpty() && rules.isEmpty();
    }
}
