import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * corrected/ holds the rows of which corrections.csv says that a value is issued and no other, equal to the source's but in the cells that were
 * corrected there: issued, or confirmed by a newer file since. Every line of corrections.csv is in one of the five states.
 */
final class CorrectionCheck {

    private static final Set<String> STATES = Set.of("proposed", "approved", "issued", "confirmed", "undone");

    private final JobFile job;
    private final Path folder;
    private final Verdict verdict;

    CorrectionCheck(JobFile job, Path folder, Verdict verdict) {
        this.job = job;
        this.folder = folder;
        this.verdict = verdict;
    }

    /** One value that corrections.csv says stands corrected. */
    private record Change(String before, String after) {}

    void run(Sheet corrections, Inputs inputs) throws Exception {
        int state = corrections.column("state");
        for (Row row : corrections.rows) {
            String at = row.cells().get(state);
            verdict.expect(STATES.contains(at), job.name + ": corrections.csv line " + row.line() + " is in a state of ours: " + at);
        }
        Map<String, Map<Long, List<Change>>> issued = inState(corrections, "issued");
        Map<String, Map<Long, List<Change>>> confirmed = inState(corrections, "confirmed");
        for (Map.Entry<String, Sheet> input : inputs.sheets.entrySet()) {
            Path file = folder.resolve("corrected").resolve(Path.of(input.getKey()).getFileName());
            verdict.expect(Files.exists(file), at(input.getKey()) + "is there");
            if (Files.exists(file)) {
                compare(
                        input.getKey(),
                        file,
                        input.getValue(),
                        issued.getOrDefault(input.getKey(), Map.of()),
                        confirmed.getOrDefault(input.getKey(), Map.of()));
            }
        }
    }

    private static Map<String, Map<Long, List<Change>>> inState(Sheet corrections, String wanted) {
        Map<String, Map<Long, List<Change>>> found = new TreeMap<>();
        int state = corrections.column("state");
        int file = corrections.column("file");
        int line = corrections.column("line");
        int before = corrections.column("before");
        int after = corrections.column("after");
        for (Row row : corrections.rows) {
            List<String> cells = row.cells();
            if (cells.get(state).equals(wanted)) {
                found.computeIfAbsent(cells.get(file), name -> new TreeMap<>())
                        .computeIfAbsent(Long.parseLong(cells.get(line)), n -> new ArrayList<>())
                        .add(new Change(cells.get(before), cells.get(after)));
            }
        }
        return found;
    }

    private void compare(String name, Path file, Sheet source, Map<Long, List<Change>> issued,
            Map<Long, List<Change>> confirmed) throws Exception {
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
                List<Change> changes = changes(before.cells(), row.cells());
                List<Change> promised = new ArrayList<>(issued.getOrDefault(before.line(), List.of()));
                promised.addAll(confirmed.getOrDefault(before.line(), List.of()));
                boolean same = source.exact ? promised.containsAll(changes) : changes.size() <= promised.size();
                verdict.expect(!changes.isEmpty() && same, at(name) + "line " + row.line() + " differs in " + changes.size()
                        + " cells as corrections.csv says of source line " + before.line() + ", which has " + promised.size());
            }
        }
    }

    private static List<Change> changes(List<String> before, List<String> after) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                changes.add(new Change(before.get(i), after.get(i)));
            }
        }
        return changes;
    }

    private String at(String name) {
        return job.name + ": corrected/" + name + ": ";
    }
}
