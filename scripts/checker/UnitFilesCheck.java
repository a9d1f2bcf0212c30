import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the holders of records load back: each row of a job's corrected/ is in the folder of a unit, in the same form, and in a unit's folder stand
 * rows of corrected/ and of that unit alone. The rows sent back to units are those of the job's rejected.csv.
 */
final class UnitFilesCheck {

    private final JobFile job;
    private final Path date;
    private final Verdict verdict;

    UnitFilesCheck(JobFile job, Path date, Verdict verdict) {
        this.job = job;
        this.date = date;
        this.verdict = verdict;
    }

    void run() throws Exception {
        Path corrected = date.resolve(job.name).resolve("corrected");
        if (!Files.isDirectory(corrected)) {
            return; // its results are held back, or it has never run
        }
        Map<String, List<Path>> units = units();
        for (Path file : files(corrected)) {
            String name = corrected.relativize(file).toString();
            compare(name, file, units.getOrDefault("corrected/" + name, List.of()));
        }
        long sentBack = 0;
        for (Path file : units.getOrDefault("rejected.csv", List.of())) {
            sentBack += rows(file).size();
        }
        long all = rows(date.resolve(job.name).resolve("rejected.csv")).size();
        boolean earlier; // of a file that came again only the newest delivery's rows go back
        try (Stream<Path> days = Files.list(date.getParent())) {
            earlier = days.filter(day -> day.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}")).count() > 1;
        }
        verdict.expect(
                earlier ? sentBack <= all : sentBack == all,
                job.name + ": each row sent back is with one unit, " + sentBack + " of " + all);
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Row> rows(Path csv) throws Exception {
        List<Row> rows = DelimitedText.rows(Files.readString(csv));
        return rows.subList(1, rows.size());
    }

    /** The files in the folders of the job's units, by name below the folder. */
    private Map<String, List<Path>> units() throws Exception {
        Map<String, List<Path>> files = new TreeMap<>();
        try (Stream<Path> folders = Files.list(date.resolve("_units"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (string(folder, "job").equals(job.name)) {
                    for (Path file : files(folder)) {
                        files.computeIfAbsent(folder.relativize(file).toString(), name -> new ArrayList<>()).add(file);
                    }
                }
            }
        }
        return files;
    }

    private static String string(Path folder, String key) throws Exception {
        Matcher found = Pattern.compile("\"" + key + "\": \"([^\"]*)\"").matcher(Files.readString(folder.resolve("manifest.json")));
        return found.find() ? found.group(1) : "";
    }

    private void compare(String name, Path whole, List<Path> cut) throws Exception {
        Sheet all = Sheet.read(whole, job.key(List.of()));
        Set<List<String>> wanted = new HashSet<>();
        all.rows.forEach(row -> wanted.add(row.cells()));
        Set<List<String>> found = new HashSet<>();
        String unit = job.columns.getOrDefault("unit", "");
        for (Path file : cut) {
            Sheet sheet = Sheet.read(file, job.key(List.of()));
            Path folder = file;
            while (!Files.exists(folder.resolve("manifest.json"))) {
                folder = folder.getParent();
            }
            String holder = string(folder, "key");
            boolean told = sheet.exact && sheet.header.contains(unit);
            verdict.expect(sheet.header.equals(all.header), folder.getFileName() + "/" + name + " has the source's header");
            for (Row row : sheet.rows) {
                found.add(row.cells());
                verdict.expect(
                        !told || row.cells().get(sheet.column(unit)).strip().replaceAll("\\s+", " ").equals(holder),
                        folder.getFileName() + "/" + name + " line " + row.line() + " is a row of this unit");
            }
        }
        verdict.expect(
                found.equals(wanted),
                job.name + ": the units have the " + wanted.size() + " rows of corrected/" + name + ", not " + found.size());
    }
}
