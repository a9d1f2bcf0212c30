package vn.khop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Divides all cases among the wards, and once more among the units. */
record Scopes(ScopeContext context, Wording wording) {

    private static final String UNKNOWN = "";
    private static final String UNKNOWN_FOLDER = "khong-ro-dia-ban";
    private static final String ELSEWHERE = "\uFFFF";
    private static final String ELSEWHERE_FOLDER = "ngoai-tinh";
    private static final char JOB_END = '\u001F';

    /** By ward code; those of no known ward first, those of other provinces last. */
    List<Scope> wards(List<IndexedCase> cases) {
        Map<String, List<IndexedCase>> byWard = new TreeMap<>();
        for (IndexedCase one : cases) {
            String ward = one.ward();
            String key = ward.isEmpty() ? UNKNOWN : context.elsewhere().test(ward) ? ELSEWHERE : ward;
            byWard.computeIfAbsent(key, code -> new ArrayList<>()).add(one);
        }
        Map<String, String> names = new TreeMap<>();
        byWard.keySet().stream()
                .filter(code -> !code.equals(UNKNOWN) && !code.equals(ELSEWHERE))
                .forEach(code -> names.put(code, code + " " + withoutProvince(code)));
        Map<String, String> folders = FolderNames.of(names.values());
        List<Scope> scopes = new ArrayList<>();
        byWard.forEach((code, own) -> scopes.add(new Scope(
                Scope.Kind.WARD,
                code.equals(ELSEWHERE) ? "" : code,
                "",
                code.equals(UNKNOWN)
                        ? UNKNOWN_FOLDER
                        : code.equals(ELSEWHERE)
                                ? ELSEWHERE_FOLDER
                                : folders.getOrDefault(names.getOrDefault(code, ""), code),
                title(code),
                own,
                List.of())));
        return scopes;
    }

    private String withoutProvince(String code) {
        String name = context.wardName().apply(code);
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }

    private String title(String code) {
        if (code.equals(UNKNOWN)) {
            return wording.text("value.ward.none");
        }
        if (code.equals(ELSEWHERE)) {
            return wording.text("scope.elsewhere");
        }
        String name = context.wardName().apply(code);
        return name.isEmpty() ? code : name;
    }

    /** By job, then unit. */
    List<Scope> units(List<IndexedCase> cases, List<ReturnedRow> rejected, Set<UnitCorrections.Holder> corrected) {
        Map<String, List<IndexedCase>> byUnit = new TreeMap<>();
        cases.forEach(one -> byUnit.computeIfAbsent(one.job() + JOB_END + one.unit(), key -> new ArrayList<>())
                .add(one));
        Map<String, List<ReturnedRow>> returned = new TreeMap<>();
        for (ReturnedRow row : rejected) {
            String key = row.job() + JOB_END + row.unit();
            returned.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            byUnit.computeIfAbsent(key, k -> new ArrayList<>());
        }
        corrected.forEach(
                holder -> byUnit.computeIfAbsent(holder.job() + JOB_END + holder.unit(), k -> new ArrayList<>()));
        Map<String, String> names = new TreeMap<>();
        byUnit.keySet().forEach(key -> names.put(key, key.replace(JOB_END, ' ')));
        Map<String, String> folders = FolderNames.of(names.values());
        List<Scope> scopes = new ArrayList<>();
        byUnit.forEach((key, own) -> {
            int end = key.indexOf(JOB_END);
            String job = key.substring(0, end);
            String unit = key.substring(end + 1);
            scopes.add(new Scope(
                    Scope.Kind.UNIT,
                    unit,
                    job,
                    folders.getOrDefault(names.getOrDefault(key, ""), job),
                    unit.isEmpty() ? context.job(job).title() : unit,
                    own,
                    returned.getOrDefault(key, List.of())));
        });
        return scopes;
    }
}
