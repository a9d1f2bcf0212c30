package vn.khop.cleanse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.khop.record.Change;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Rule;

/** Collects what is odd about one record and what was done to it. Mutable; used again for the next record. */
final class Notes {

    private static final Comparator<Issue> ORDER =
            Comparator.comparing(Issue::code).thenComparing(Issue::field);

    private static final Comparator<Change> BY_FIELD = Comparator.comparing(Change::field);

    private static final Set<Rule> GARBLED = EnumSet.of(
            Rule.ENCODING_TCVN3,
            Rule.ENCODING_VNI,
            Rule.ENCODING_VPS,
            Rule.ENCODING_UTF8_AS_1252,
            Rule.ENCODING_UTF8_AS_1258,
            Rule.ENCODING_UTF8_AS_8859_2,
            Rule.ENCODING_SUSPECTED,
            Rule.KEYS_TELEX,
            Rule.KEYS_VNI,
            Rule.KEYS_VIQR,
            Rule.KEYS_HORN);

    private final List<Issue> issues = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    void clear() {
        issues.clear();
        changes.clear();
    }

    /** Notes what is odd; the same oddity of the same field once. */
    void add(Code code, Field field) {
        Issue issue = new Issue(code, field);
        if (!issues.contains(issue)) {
            issues.add(issue);
        }
    }

    /** Notes what was done or seen. */
    void add(Rule rule, Field field) {
        Change change = Change.of(field, rule);
        if (!changes.contains(change)) {
            changes.add(change);
        }
    }

    /** Notes what was done or seen, with what there is to tell of it. */
    void add(Rule rule, Field field, String detail) {
        Change change = detail.isEmpty() ? Change.of(field, rule) : new Change(field, rule, detail);
        if (!changes.contains(change)) {
            changes.add(change);
        }
    }

    /** Whether letters of this field were garbled, read again or not. */
    boolean hasEncoding(Field field) {
        for (Change change : changes) {
            if (change.field() == field && GARBLED.contains(change.rule())) {
                return true;
            }
        }
        return false;
    }

    /** The issues in the order of {@link Code}, then of fields. */
    List<Issue> issues() {
        if (issues.size() > 1) {
            issues.sort(ORDER);
        }
        return List.copyOf(issues);
    }

    /** The changes in the order of fields, then of the steps. */
    List<Change> changes() {
        if (changes.size() > 1) {
            changes.sort(BY_FIELD);
        }
        return List.copyOf(changes);
    }
}
