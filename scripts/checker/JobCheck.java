import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One job of a night: its books, outcomes, mismatches and corrections held against its input files and the database. */
final class JobCheck {

    private static final List<String> OUTCOMES = List.of("matched", "corrected", "review", "not_found");
    private static final Set<String> LINKED = Set.of("matched", "corrected");

    /** What stands in place of a value, in either language. */
    private static final Set<String> WITHHELD = Set.of("khác nhau", "differs");

    private static final Set<String> ACTIONS =
            Set.of("correct_source", "refer_registry", "refer_civil_status", "link_only", "ask", "inform");

    private final JobFile job;
    private final Path workspace;
    private final Path published;
    private final Path held;
    private final Path folder;
    private final String date;
    private final Set<String> citizens;
    private final Verdict verdict;

    JobCheck(JobFile job, Path workspace, String date, Set<String> citizens, Verdict verdict) {
        this.job = job;
        this.workspace = workspace;
        this.published = workspace.resolve("out").resolve(date).resolve(job.name);
        this.held = published.resolveSibling("_held").resolve(job.name);
        this.folder = Files.isDirectory(published) ? published : held;
        this.date = date;
        this.citizens = citizens;
        this.verdict = verdict;
    }

    void run(Ledger ledger) throws Exception {
        if (!Files.isDirectory(folder)) {
            System.out.println(job.name + ": no results on " + date + ", not checked");
            return;
        }
        card();
        Inputs inputs = Inputs.read(job, workspace, ledger.withdrawn(job.name));
        Sheet outcomes = csv("outcomes.csv", "source_key");
        Map<String, Long> byKind = outcomes(outcomes, inputs);
        long waiting = states(outcomes, inputs, ledger);
        rejected(inputs);
        books(inputs, byKind, waiting);
        mismatches(outcomes);
        new CorrectionCheck(job, folder, verdict).run(csv("corrections.csv", "case_no"), inputs);
        System.out.println(job.name + ": " + inputs.records() + " records read, " + outcomes.rows.size() + " outcomes, " + waiting
                + " waiting");
    }

    /** Results lie in one place, the one that the summary says; the error card counts what the night verified. */
    private void card() throws IOException {
        String summary = Files.readString(folder.resolve("summary.json"));
        expect(!Files.isDirectory(published) || !Files.isDirectory(held), "results are published or held back, and not both");
        expect(summary.contains("\"held_back\": " + folder.equals(held)), "the summary says whether the results are held back");
        Matcher made = Pattern.compile("\"error_card\": \\{\\s+\"date\": \"" + date + "\",\\s+\"verified\": (\\d+)").matcher(summary);
        Map<String, Long> books = numbers(summary, "books");
        long verified = books.get("matched") + books.get("corrected") + books.get("review") + books.get("not_found");
        long told = made.find() ? Long.parseLong(made.group(1)) : 0;
        expect(told == verified, "the error card is of the " + verified + " records verified, not of " + told);
    }

    private Map<String, Long> outcomes(Sheet outcomes, Inputs inputs) {
        expect(
                String.join(",", outcomes.header)
                        .equals("source_key,case_no,outcome,citizen_id,probability,mismatches,rule,verified_on"),
                "outcomes.csv has its header");
        Map<String, Long> byKind = new TreeMap<>();
        Set<String> cases = new HashSet<>();
        String last = "";
        for (Row row : outcomes.rows) {
            String key = row.cells().get(0);
            String kind = row.cells().get(2);
            String citizen = row.cells().get(3);
            String verifiedOn = row.cells().get(7);
            String at = "outcomes.csv line " + row.line() + ": ";
            expect(byCodePoint(last, key) < 0, at + "order by source_key, each once");
            expect(inputs.keys.contains(key), at + "its key stands in the input files");
            expect(OUTCOMES.contains(kind), at + "a known outcome");
            expect(cases.add(row.cells().get(1)), at + "a case number of its own");
            expect(row.cells().get(4).matches("0\\.\\d{6}|1\\.000000"), at + "a probability with six decimals");
            expect(verifiedOn.matches("\\d{4}-\\d{2}-\\d{2}") && verifiedOn.compareTo(date) <= 0, at + "verified by this date");
            expect(kind.equals("not_found") ? citizen.isEmpty() : citizens.contains(citizen), at + "a citizen_id of the registry file,"
                    + " none where nobody was found");
            byKind.merge(kind, verifiedOn.equals(date) ? 1L : 0L, Long::sum);
            last = key;
        }
        return byKind;
    }

    /** Every input record is in exactly one state; answers how many wait. */
    private long states(Sheet outcomes, Inputs inputs, Ledger ledger) throws SQLException {
        Map<String, Boolean> waiting = ledger.waiting(job.name);
        Set<String> verified = new HashSet<>();
        outcomes.rows.forEach(row -> verified.add(row.cells().get(0)));
        for (String key : inputs.keys) {
            boolean one = verified.contains(key) ? waiting.getOrDefault(key, true) : waiting.containsKey(key);
            expect(one, "the record of line " + inputs.lineOf.get(key) + " is verified or waits, and not both");
        }
        expect(inputs.keys.containsAll(waiting.keySet()), "what waits stands in the input files");
        return waiting.size();
    }

    private void rejected(Inputs inputs) throws Exception {
        Sheet sheet = csv("rejected.csv", "file");
        Set<String> claimed = new TreeSet<>();
        sheet.rows.forEach(row -> claimed.add(row.cells().get(0) + ":" + row.cells().get(1)));
        Set<String> found = new TreeSet<>(inputs.rejected);
        expect(claimed.equals(found), "rejected.csv names the unreadable rows; only there " + less(claimed, found) + ", only found "
                + less(found, claimed));
    }

    private void books(Inputs inputs, Map<String, Long> byKind, long waiting) throws IOException {
        Map<String, Long> books = numbers(Files.readString(folder.resolve("summary.json")), "books");
        long balance = books.get("waiting_before") + books.get("read") - books.get("waiting_after");
        for (String part :
                List.of("rejected", "duplicate", "unchanged", "superseded", "matched", "corrected", "review", "not_found")) {
            balance -= books.get(part);
        }
        expect(balance == 0, "the books balance, off by " + balance);
        for (String kind : OUTCOMES) {
            same(books, kind, byKind.getOrDefault(kind, 0L));
        }
        same(books, "waiting_after", waiting);
        if (books.get("read") > 0 && books.get("waiting_before") == 0 && books.get("unchanged") == 0 && books.get("superseded") == 0) {
            same(books, "read", inputs.records());
            same(books, "rejected", inputs.rejectedRecords);
            same(books, "duplicate", inputs.duplicates);
        }
    }

    private void same(Map<String, Long> books, String part, long counted) {
        expect(books.get(part) == counted, "the books' " + part + " " + books.get(part) + " is what was counted: " + counted);
    }

    private void mismatches(Sheet outcomes) throws Exception {
        Map<String, List<String>> byCase = new HashMap<>();
        outcomes.rows.forEach(row -> byCase.put(row.cells().get(1), row.cells()));
        Sheet sheet = csv("mismatches.csv", "case_no");
        int caseNo = sheet.column("case_no");
        int key = sheet.column("source_key");
        int code = sheet.column("code");
        int action = sheet.column("action");
        for (Row row : sheet.rows) {
            String at = "mismatches.csv line " + row.line() + ": ";
            List<String> outcome = byCase.getOrDefault(row.cells().get(caseNo), List.of());
            expect(!outcome.isEmpty() && outcome.get(0).equals(row.cells().get(key)), at + "its case and key stand in outcomes.csv");
            expect(!outcome.isEmpty() && List.of(outcome.get(5).split("\\|")).contains(row.cells().get(code)), at
                    + "its code stands in outcomes.csv");
            expect(ACTIONS.contains(row.cells().get(action)), at + "a known action");
            if (!outcome.isEmpty()) {
                disclosed(at, sheet, row.cells(), LINKED.contains(outcome.get(2)));
            }
        }
        expect(Files.exists(folder.resolve("mismatches.html")), "mismatches.html is there");
        expect(Files.exists(folder.resolve("mismatches.xlsx")), "mismatches.xlsx is there");
    }

    /** Of a person who is not accepted nothing of the registry stands there, of others only fields of the agreement. */
    private void disclosed(String at, Sheet sheet, List<String> cells, boolean accepted) {
        String field = cells.get(sheet.column("field"));
        if (field.equals("source_key")) {
            return;
        }
        if (!accepted || !job.mayShow(field)) {
            expect(WITHHELD.contains(cells.get(sheet.column("registry_value"))), at + "its registry_value is withheld");
        }
        expect(accepted || cells.get(sheet.column("citizen_id")).isEmpty(), at + "no citizen_id of a person in doubt");
        expect(accepted || cells.get(sheet.column("proposed_value")).isEmpty(), at + "no proposal of a person in doubt");
    }

    private void expect(boolean holds, String what) {
        verdict.expect(holds, job.name + ": " + what);
    }

    private Sheet csv(String name, String keyColumn) throws Exception {
        expect(Files.exists(folder.resolve(name)), name + " is there");
        return Sheet.read(folder.resolve(name), keyColumn);
    }

    /** The whole numbers of one flat object of a JSON text. */
    private static Map<String, Long> numbers(String json, String object) {
        Map<String, Long> numbers = new HashMap<>();
        Matcher block = Pattern.compile("\"" + object + "\"\\s*:\\s*\\{([^}]*)\\}").matcher(json);
        if (block.find()) {
            Matcher entry = Pattern.compile("\"(\\w+)\"\\s*:\\s*(\\d+)").matcher(block.group(1));
            while (entry.find()) {
                numbers.put(entry.group(1), Long.parseLong(entry.group(2)));
            }
        }
        return numbers;
    }

    private static Set<String> less(Set<String> these, Set<String> those) {
        Set<String> rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }

    private static int byCodePoint(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
