import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a job's files hold: records that must end in a state, rows that cannot be records, the same row twice. */
final class Inputs {
    final Map<String, Sheet> sheets = new TreeMap<>();
    final Set<String> keys = new HashSet<>();
    final Map<String, Long> lineOf = new HashMap<>();
    final List<String> rejected = new ArrayList<>();
    long rejectedRecords;
    long duplicates;

    long records() {
        return keys.size() + rejectedRecords + duplicates;
    }

    /** @param withdrawn names of files that were taken back */
    static Inputs read(JobFile job, Path workspace, Set<String> withdrawn) throws Exception {
        Inputs inputs = new Inputs();
        for (Path file : job.files(workspace)) {
            String name = workspace.relativize(file).toString();
            if (withdrawn.contains(name)) {
                continue;
            }
            Sheet sheet = Sheet.read(file, job.columns.get("source_key"));
            inputs.sheets.put(name, sheet);
            inputs.add(job, name, sheet);
        }
        return inputs;
    }

    private void add(JobFile job, String file, Sheet sheet) {
        int column = sheet.column(job.key(sheet.header));
        int each = Math.max(1, job.subjects.size());
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        for (Row row : sheet.rows) {
            String key = row.fault() ? "" : row.cells().get(column).strip();
            if (row.fault() || key.isEmpty()) {
                rejected.add(file + ":" + row.line());
                rejectedRecords++;
            } else {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        byKey.forEach((key, rows) -> {
            boolean same = rows.stream().allMatch(row -> row.cells().equals(rows.get(0).cells()));
            if (!same) {
                rows.forEach(row -> rejected.add(file + ":" + row.line()));
                rejectedRecords += (long) rows.size() * each;
                return;
            }
            duplicates += (long) (rows.size() - 1) * each;
            for (String record : job.subjects.isEmpty() ? List.of(key) : job.subjects.stream().map(s -> key + "#" + s).toList()) {
                keys.add(record);
                lineOf.put(record, rows.get(0).line());
            }
        });
    }
}
