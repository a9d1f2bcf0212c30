package vn.khop.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A source record after cleansing.
 *
 * @param sourceKey the key in its source
 * @param person the clean values
 * @param raw what the source wrote, for the fields whose cell differs from the clean text
 * @param issues what cleansing found odd, in the order of {@link Code}
 * @param changes what cleansing did, proposed and saw, in the order of fields, then of its steps
 */
public record CleanRecord(
        String sourceKey, Person person, Map<Field, String> raw, List<Issue> issues, List<Change> changes) {

    public CleanRecord {
        raw = raw.isEmpty() ? Map.of() : new EnumMap<>(raw);
        issues = List.copyOf(issues);
        changes = List.copyOf(changes);
    }

    /** A record on which nothing is known of how it was cleansed. */
    public CleanRecord(String sourceKey, Person person, Map<Field, String> raw, List<Issue> issues) {
        this(sourceKey, person, raw, issues, List.of());
    }

    /** What the source wrote in this field. */
    public String sourceText(Field field) {
        String text = raw.get(field);
        return text == null ? person.text(field) : text;
    }

    /** Whether cleansing found this on the record. */
    public boolean hasIssue(Code code) {
        for (Issue issue : issues) {
            if (issue.code() == code) {
                return true;
            }
        }
        return false;
    }

    /** Whether cleansing found this on this field of the record. */
    public boolean hasIssue(Code code, Field field) {
        for (Issue issue : issues) {
            if (issue.code() == code && issue.field() == field) {
                return true;
            }
        }
        return false;
    }

    /** Whether the person belongs to a merit or policy group, whose year of birth nobody corrects. */
    public boolean isInProtectedGroup() {
        for (Change change : changes) {
            if (change.rule() == Rule.PROTECTED_GROUP) {
                return true;
            }
        }
        return false;
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "CleanRecord[…]";
    }
}
