package vn.khop.pipeline;

import java.util.EnumMap;
import java.util.Map;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Rule;

/** Counts by field what cleansing found and did: records, a rule that is at work twice on a field counts once. Mutable; for one thread. */
final class FindingCounts {

    private final long[][] issues = new long[Field.values().length][Code.values().length];
    private final long[][] rules = new long[Field.values().length][Rule.values().length];
    private final boolean[][] seen = new boolean[Field.values().length][Rule.values().length];

    /** Counts one record. */
    void add(CleanRecord record) {
        for (Issue issue : record.issues()) {
            issues[issue.field().ordinal()][issue.code().ordinal()]++;
        }
        for (Change change : record.changes()) {
            boolean[] ofField = seen[change.field().ordinal()];
            if (!ofField[change.rule().ordinal()]) {
                ofField[change.rule().ordinal()] = true;
                rules[change.field().ordinal()][change.rule().ordinal()]++;
            }
        }
        for (Change change : record.changes()) {
            seen[change.field().ordinal()][change.rule().ordinal()] = false;
        }
    }

    /** Counts what others have counted. */
    void add(FindingCounts others) {
        for (Field field : Field.values()) {
            add(issues[field.ordinal()], others.issues[field.ordinal()]);
            add(rules[field.ordinal()], others.rules[field.ordinal()]);
        }
    }

    private static void add(long[] counts, long[] others) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += others[i];
        }
    }

    /** What was counted of a field. */
    FieldFindings of(Field field) {
        Map<Code, Long> byCode = new EnumMap<>(Code.class);
        for (Code code : Code.values()) {
            if (issues[field.ordinal()][code.ordinal()] > 0) {
                byCode.put(code, issues[field.ordinal()][code.ordinal()]);
            }
        }
        Map<Rule, Long> byRule = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            if (rules[field.ordinal()][rule.ordinal()] > 0) {
                byRule.put(rule, rules[field.ordinal()][rule.ordinal()]);
            }
        }
        return byCode.isEmpty() && byRule.isEmpty() ? FieldFindings.NONE : new FieldFindings(byCode, byRule);
    }
}
