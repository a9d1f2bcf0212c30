import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The independent checker: what a night claims is recomputed from its input files, its database and its results by other code than the
 * program's. It reads plainly: CSV cell by cell, job files line by line, workbooks as zip and XML.
 */
final class Check {

    private final Path workspace;
    private final String date;
    private final Verdict verdict = new Verdict();

    private Check(Path workspace, String date) {
        this.workspace = workspace;
        this.date = date;
    }

    /** Arguments: the workspace, and the business date if it is not the last. Exit code 1 where anything does not hold. */
    public static void main(String[] args) throws Exception {
        Path workspace = Path.of(args.length > 0 ? args[0] : "").toAbsolutePath().normalize();
        String date = args.length > 1 ? args[1] : latest(workspace.resolve("out"));
        Check check = new Check(workspace, date);
        check.run();
        System.out.println(date + ": " + check.verdict);
        System.exit(check.verdict.isClean() ? 0 : 1);
    }

    private static String latest(Path out) throws IOException {
        try (Stream<Path> days = Files.list(out)) {
            return days.map(day -> day.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .max(String::compareTo)
                    .orElseThrow(() -> new IOException("no business date under " + out));
        }
    }

    private void run() throws Exception {
        Set<String> citizens = citizens();
        try (Ledger ledger = new Ledger(workspace.resolve("var/khop"));
                Stream<Path> files = Files.list(workspace.resolve("jobs"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                if (!Set.of("registry.yaml", "quota.yaml").contains(file.getFileName().toString())) {
                    JobFile job = JobFile.read(file);
                    new JobCheck(job, workspace, date, citizens, verdict).run(ledger);
                    new UnitFilesCheck(job, workspace.resolve("out").resolve(date), verdict).run();
                }
            }
            quota(ledger);
        }
        new HandOutCheck(workspace.resolve("out").resolve(date), verdict).run();
        leftovers();
    }

    private Set<String> citizens() throws Exception {
        Set<String> citizens = new HashSet<>();
        JobFile registry = JobFile.read(workspace.resolve("jobs/registry.yaml"));
        for (Path file : registry.files(workspace)) {
            Sheet sheet = Sheet.read(file, registry.columns.get("citizen_id"));
            int column = sheet.column(registry.columns.get("citizen_id"));
            sheet.rows.forEach(row -> citizens.add(row.cells().get(column)));
        }
        verdict.expect(!citizens.isEmpty(), "the registry file has people");
        return citizens;
    }

    private void quota(Ledger ledger) throws Exception {
        Matcher daily = Pattern.compile("(?m)^daily:\\s*(\\d+)").matcher(Files.readString(workspace.resolve("jobs/quota.yaml")));
        verdict.expect(daily.find(), "quota.yaml has a daily quota");
        long limit = Long.parseLong(daily.group(1));
        Date day = Date.valueOf(date);
        long spent = ledger.number("select coalesce(sum(spent), 0) from quota_day where business_date = ?", day);
        long shares = ledger.number("select coalesce(sum(spent), 0) from quota_share where business_date = ?", day);
        long verified = ledger.number("select count(*) from outcome where verified_on = ?", day);
        verdict.expect(spent <= limit, "quota spent " + spent + " is within the daily " + limit);
        boolean restored = ledger.number("select count(*) from audit where action = 'backup.restored'") > 0;
        verdict.expect(
                restored ? spent >= shares : spent == shares,
                "the day's quota " + spent + " is the sum of its shares " + shares + ", or a backup was restored");
        verdict.expect(spent >= verified, "each of " + verified + " verifications was paid for out of " + spent);
        verdict.expect(
                ledger.number("select count(*) from quota_day where spent + planned > daily") == 0, "no day planned past its quota");
        verdict.expect(
                ledger.number("select count(*) from record") == ledger.number("select count(*) from outcome") + fresh(ledger),
                "every record is verified or waits for the first time");
    }

    private static long fresh(Ledger ledger) throws Exception {
        long fresh = 0;
        for (String job : ledger.strings("select name from job")) {
            fresh += ledger.waiting(job).values().stream().filter(again -> !again).count();
        }
        return fresh;
    }

    /** Nothing half written, and no path of this machine in a result. */
    private void leftovers() throws IOException {
        try (Stream<Path> files = Files.walk(workspace.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = workspace.relativize(file).toString();
                verdict.expect(!name.endsWith(".part"), "no unfinished file " + name);
                verdict.expect(!name.endsWith(".html") || Files.size(file) <= 2_000_000, "no page over 2 MB: " + name);
                if (List.of(".csv", ".json", ".html").stream().anyMatch(name::endsWith)) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    verdict.expect(!text.contains(workspace + "/"), "no path of this machine in " + name);
                }
            }
        }
    }
}
