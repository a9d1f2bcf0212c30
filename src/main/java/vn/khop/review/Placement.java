package vn.khop.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.khop.review.Answers.Cases;

/**
 * Finds the case of each answered line of a sheet: by its case number, and where that was lost or damaged (in merged cells only the first row
 * keeps it), by its row code, which belongs to one case only. Mutable; for one thread.
 */
final class Placement {

    private final FilledSheet sheet;
    private final Cases cases;
    private final Map<String, Map<String, AskedRow>> rows = new HashMap<>();
    private @Nullable Map<String, String> owners;

    /**
     * What the sheet says of one case.
     *
     * @param lines its answered lines, each with the case number
     * @param mixed the row of a line that names this case by its number or its row code, and another one by the other; empty where there is none
     */
    record Group(List<ReviewLine> lines, Optional<Long> mixed) {

        Optional<Returned> fault() {
            return mixed.map(row -> new Returned(ReviewFault.OTHER_CASE, row));
        }
    }

    Placement(FilledSheet sheet, Cases cases) {
        this.sheet = sheet;
        this.cases = cases;
    }

    /** The answered lines by the case number that they have or should have; those that cannot be placed stand under what they say. */
    Map<String, Group> groups() {
        Map<String, List<ReviewLine>> lines = new TreeMap<>();
        Map<String, Long> mixed = new HashMap<>();
        for (ReviewLine line : sheet.lines()) {
            if (line.isAnswered()) {
                String named = line.cell(ReviewColumn.CASE_NO);
                String owner = owner(line, named);
                String of = rows(named).isPresent() || owner.isEmpty() ? named : owner;
                lines.computeIfAbsent(of, caseNo -> new ArrayList<>())
                        .add(of.equals(named) ? line : line.with(ReviewColumn.CASE_NO, of));
                if (!owner.isEmpty() && !owner.equals(of)) {
                    mixed.putIfAbsent(of, line.row());
                    mixed.putIfAbsent(owner, line.row());
                }
            }
        }
        Map<String, Group> groups = new TreeMap<>();
        lines.forEach((caseNo, of) -> groups.put(caseNo, new Group(of, Optional.ofNullable(mixed.get(caseNo)))));
        return groups;
    }

    /** The rows of a case by row code; empty where the text names no case. */
    Optional<Map<String, AskedRow>> rows(String caseNo) {
        Map<String, AskedRow> known = rows.get(caseNo);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Map<String, AskedRow>> found = CaseNumber.find(caseNo).flatMap(cases::rows);
        found.ifPresent(codes -> rows.put(caseNo, codes));
        return found;
    }

    /** The case that a line's row code belongs to, of those that the sheet names; the empty string where it is of none. */
    private String owner(ReviewLine line, String named) {
        String code = line.rowCode();
        if (code.isEmpty()) {
            return "";
        }
        return rows(named).filter(codes -> codes.containsKey(code)).isPresent()
                ? named
                : owners().getOrDefault(code, "");
    }

    /** All row codes of all cases of the sheet: looked up only where a line does not fit its case. */
    private Map<String, String> owners() {
        Map<String, String> all = owners;
        if (all == null) {
            all = new HashMap<>();
            Set<String> named = new HashSet<>();
            for (ReviewLine line : sheet.lines()) {
                String caseNo = line.cell(ReviewColumn.CASE_NO);
                if (named.add(caseNo)) {
                    for (String code : rows(caseNo).orElse(Map.of()).keySet()) {
                        all.put(code, caseNo);
                    }
                }
            }
            owners = all;
        }
        return all;
    }
}
