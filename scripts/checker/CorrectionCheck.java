import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** corrected/ holds the rows that corrections.csv names and no other, equal to the source's but in as many cells as were corrected. */
final class CorrectionCheck {

    private final JobFile job;
    private final Path folder;
    private final Verdict verdict;

    CorrectionCheck(JobFile job, Path folder, Verdict verdict) {
        this.job = job;
        this.folder = folder;
        this.verdict = verdict;
    }

    void run(Sheet corrections, Inputs inputs) throws Exception {
        Map<String, Map<Long, Integer>> issued = issued(corrections);
        for (Map.Entry<String, Sheet> input : inputs.sheets.entrySet()) {
            Path file = folder.resolve("corrected").resolve(input.getKey());
            verdict.expect(Files.exists(file), at(input.getKey()) + "is there");
            if (Files.exists(file)) {
                compare(input.getKey(), file, input.getValue(), issued.getOrDefault(input.getKey(), Map.of()));
            }
        }
    }

    /** By file and line: how many values stand corrected. */
    private static Map<String, Map<Long, Integer>> issued(Sheet corrections) {
        Map<String, Map<Long, Integer>> issued = new TreeMap<>();
        int state = corrections.column("state");
        int file = corrections.column("file");
        int line = corrections.column("line");
        for (Row row : corrections.rows) {
            if (row.cells().get(state).equals("issued")) {
                issued.computeIfAbsent(row.cells().get(file), name -> new TreeMap<>())
                        .merge(Long.parseLong(row.cells().get(line)), 1, Integer::sum);
            }
        }
        return issued;
    }

    private void compare(String name, Path file, Sheet source, Map<Long, Integer> issued) throws Exception {
        Sheet corrected = Sheet.read(file, job.key(source.header));
        verdict.expect(corrected.header.equals(source.header), at(name) + "has the source's header");
        verdict.expect(
                corrected.rows.size() == issued.size(),
                at(name) + "has " + corrected.rows.size() + " rows, as corrections.csv has lines: " + issued.size());
        int key = source.column(job.key(source.header));
        Map<String, Row> byKey = new HashMap<>();
        source.rows.stream().filter(row -> !row.fault()).forEach(row -> byKey.putIfAbsent(row.cells().get(key), row));
        for (Row row : corrected.rows) {
            Row before = byKey.get(row.cells().get(key));
            boolean known = before != null && before.cells().size() == row.cells().size();
            verdict.expect(known, at(name) + "line " + row.line() + " is a row of the source");
            if (known) {
                int changed = differing(before.cells(), row.cells());
                int allowed = issued.getOrDefault(before.line(), 0);
                verdict.expect(changed > 0 && changed <= allowed, at(name) + "line " + row.line() + " differs in " + changed
                        + " cells, corrections.csv has " + allowed + " for source line " + before.line());
            }
        }
    }

    private static int differing(List<String> before, List<String> after) {
        int changed = 0;
        for (int i = 0; i < after.size(); i++) {
            changed += after.get(i).equals(before.get(i)) ? 0 : 1;
        }
        return changed;
    }

    private String at(String name) {
        return job.name + ": corrected/" + name + ": ";
    }
}
