package vn.khop.cleanse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;

/** Collects what is odd about one record. Mutable; used again for the next record. */
final class IssueList {

    private static final Comparator<Issue> ORDER =
            Comparator.comparing(Issue::code).thenComparing(Issue::field);

    private final List<Issue> issues = new ArrayList<>();

    void clear() {
        issues.clear();
    }

    void add(Code code, Field field) {
        issues.add(new Issue(code, field));
    }

    /** The issues in the order of {@link Code}. */
    List<Issue> inOrder() {
        if (issues.size() > 1) {
            issues.sort(ORDER);
        }
        return List.copyOf(issues);
    }
}
