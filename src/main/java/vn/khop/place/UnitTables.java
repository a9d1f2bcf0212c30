package vn.khop.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units of both editions and what became of the old ones, before anything is asked of them.
 *
 * @param currentWards by province, then ward code
 * @param oldWards those of June 2025, by province, district and ward code
 * @param successors by code of an old ward: the wards of the current edition that have its area, in order
 * @param formerNames lines of {@code former-units.tsv}: names older than June 2025, other spellings, other names of provinces
 * @param retired wards since July 2025 that are no more, or no more under that name
 * @param provinceNames names that a province of today had since July 2025, and the name that it has
 */
record UnitTables(
        List<Ward> currentWards,
        List<OldWard> oldWards,
        Map<String, List<String>> successors,
        List<String[]> formerNames,
        List<Retired> retired,
        Map<String, String> provinceNames) {

    /** A ward under a name that the current edition no longer has, and the wards of today that have its area. */
    record Retired(String name, String provinceName, String code, List<String> current) {}

    /** The tables in the jar. */
    static UnitTables shipped() {
        List<Ward> currentWards = new ArrayList<>(3400);
        List<OldWard> oldWards = new ArrayList<>(10100);
        Map<String, List<String>> successors = new HashMap<>(20000);
        List<String[]> formerNames = new ArrayList<>(2000);
        String[] parents = new String[4];
        UnitFiles.forEachLine("current-units.tsv", cells -> {
            if (!isParent(cells, parents)) {
                currentWards.add(new Ward(cells[0], cells[1], parents[0], parents[1]));
            }
        });
        UnitFiles.forEachLine("old-units.tsv", cells -> {
            if (!isParent(cells, parents)) {
                oldWards.add(new OldWard(cells[0], cells[1], parents[2], parents[3], parents[0], parents[1]));
                List<String> current = UnitFiles.cut(cells[2], '|');
                Collections.sort(current);
                successors.put(cells[0], List.copyOf(current));
            }
        });
        UnitFiles.forEachLine("former-units.tsv", formerNames::add);
        return new UnitTables(currentWards, oldWards, successors, formerNames, List.of(), Map.of());
    }

    private static boolean isParent(String[] cells, String[] parents) {
        int at = cells[0].equals("P") ? 0 : cells[0].equals("D") ? 2 : -1;
        if (at >= 0) {
            parents[at] = cells[1];
            parents[at + 1] = cells[2];
        }
        return at >= 0;
    }
}
