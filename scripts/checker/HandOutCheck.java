import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is handed out to wards and units: every case of the night in one folder of either kind, each file as its manifest has it. */
final class HandOutCheck {

    private static final long PAGE_MAX = 2_000_000;
    private static final Pattern CASE = Pattern.compile("<article class=\"case [a-z_]+\" id=\"case-([a-z0-9-]+)\"");
    private static final Pattern STATE = Pattern.compile("<span class=\"state ([a-z]+)\">");
    private static final Pattern FILE =
            Pattern.compile("\"name\": \"([^\"]+)\",\\s*\"bytes\": (\\d+),\\s*\"sha256\": \"([0-9a-f]{64})\"");

    private final Path date;
    private final Verdict verdict;

    HandOutCheck(Path date, Verdict verdict) {
        this.date = date;
        this.verdict = verdict;
    }

    void run() throws Exception {
        Set<String> all = cases();
        Set<String> units = folders("_units", all);
        verdict.expect(units.equals(all), "the units' folders have the " + all.size() + " cases of the night, not " + units.size());
        Set<String> wards = folders("_wards", all);
        verdict.expect(all.containsAll(wards), "the wards' folders have cases of the night only");
    }

    /** The cases of all jobs whose results are published. */
    private Set<String> cases() throws IOException {
        Set<String> cases = new HashSet<>();
        try (Stream<Path> jobs = Files.list(date)) {
            for (Path job : jobs.filter(path -> !path.getFileName().toString().startsWith("_")).toList()) {
                for (Row row : DelimitedText.rows(Files.readString(job.resolve("outcomes.csv")))) {
                    if (Set.of("corrected", "review").contains(row.cells().get(2))) {
                        cases.add(row.cells().get(1));
                    }
                }
            }
        }
        return cases;
    }

    /** The cases shown one by one in the folders of a kind; those that a ward only counts are not among them. */
    private Set<String> folders(String kind, Set<String> all) throws Exception {
        Set<String> shown = new HashSet<>();
        String sums = Files.readString(date.resolve(kind).resolve("manifest.json"));
        verdict.expect(number(sums, "cases") == all.size(), kind + " adds up to " + all.size() + " cases");
        long counted = 0;
        try (Stream<Path> folders = Files.list(date.resolve(kind))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                String manifest = Files.readString(folder.resolve("manifest.json"));
                counted += number(manifest, "cases");
                files(folder, manifest);
                Set<String> own = new TreeSet<>();
                Set<String> answered = new TreeSet<>();
                Set<String> sheets = new TreeSet<>();
                read(folder, own, answered, sheets);
                Set<String> toAnswer = new TreeSet<>(own);
                toAnswer.removeAll(answered);
                verdict.expect(
                        toAnswer.equals(sheets),
                        "the sheets of " + folder.getFileName() + " have the cases of its pages that are not answered");
                long done = number(manifest, "answered");
                verdict.expect(
                        kind.equals("_units") ? done == answered.size() : done >= answered.size(),
                        folder.getFileName() + " counts the cases that its pages show as answered");
                long inShort = kind.equals("_wards") ? number(manifest, "sector") : 0;
                verdict.expect(
                        own.size() + inShort == number(manifest, "cases"),
                        folder.getFileName() + " shows or counts each of its cases");
                own.forEach(one -> verdict.expect(shown.add(one), "no case in two folders of " + kind));
            }
        }
        verdict.expect(counted == all.size(), "the folders of " + kind + " add up to " + all.size() + " cases, not " + counted);
        return shown;
    }

    private void files(Path folder, String manifest) throws Exception {
        Set<String> named = new HashSet<>(Set.of("manifest.json"));
        Matcher file = FILE.matcher(manifest);
        while (file.find()) {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.group(1)));
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            verdict.expect(
                    bytes.length == Long.parseLong(file.group(2)) && hash.equals(file.group(3)),
                    folder.getFileName() + "/" + file.group(1) + " is as its manifest has it");
            verdict.expect(
                    !file.group(1).endsWith(".html") || bytes.length <= PAGE_MAX, "no page over 2 MB in " + folder.getFileName());
            named.add(file.group(1));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> there = new HashSet<>();
            files.filter(Files::isRegularFile).forEach(path -> there.add(folder.relativize(path).toString().replace('\\', '/')));
            verdict.expect(there.equals(named), folder.getFileName() + " has the files that its manifest names");
        }
    }

    /** A case of a page is answered where the state that stands in it says so. */
    private static void read(Path folder, Set<String> pages, Set<String> answered, Set<String> sheets) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".html")) {
                    String page = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    Matcher found = CASE.matcher(page);
                    while (found.find()) {
                        pages.add(found.group(1));
                        Matcher state = STATE.matcher(page);
                        if (state.find(found.end()) && state.group(1).equals("answered")) {
                            answered.add(found.group(1));
                        }
                    }
                } else if (file.toString().endsWith(".xlsx")) {
                    List<Row> rows = Workbook.rows(file);
                    rows.subList(1, rows.size()).forEach(row -> sheets.add(row.cells().get(0)));
                }
            }
        }
    }

    private static long number(String json, String key) {
        Matcher number = Pattern.compile("\"" + key + "\": (\\d+)").matcher(json);
        return number.find() ? Long.parseLong(number.group(1)) : -1;
    }
}
