package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.khop.disk.Sha256;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.InputRefused;
import vn.khop.report.CaseLines;
import vn.khop.review.Answers;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FilledSheet;
import vn.khop.review.ReviewColumn;
import vn.khop.review.ReviewFault;
import vn.khop.review.ReviewLine;
import vn.khop.store.AuditLog;
import vn.khop.store.Database;
import vn.khop.store.VerdictQuery;
import vn.khop.store.VerdictStore;
import vn.khop.store.VerdictStore.Given;

/** The way back of a review: the answers of a filled sheet, entered case by case. */
public final class ReviewImport {

    private ReviewImport() {}

    /**
     * What an import did.
     *
     * @param decided cases that were settled, or that nobody can tell
     * @param kept cases that wait for another reviewer who says the same, the job asking for four eyes
     * @param returned lines that came back, with why
     * @param open lines without an answer
     * @param returnedTo where the lines that came back stand; empty where none did
     */
    public record Imported(int decided, int kept, int returned, int open, Optional<Path> returnedTo) {}

    /**
     * Enters the answers of a sheet: good cases in one transaction; lines with a fault come back in a sheet beside it, with the reason.
     *
     * @param strict whether one fault holds all back
     * @throws InputRefused if the file is no review sheet
     */
    public static Imported read(
            Workspace workspace,
            Path file,
            String reviewer,
            boolean strict,
            Optional<LocalDate> date,
            Locale language,
            InstantSource clock) {
        FilledSheet sheet = FilledSheet.read(file);
        JobFiles files = JobFiles.load(workspace.root());
        Map<Long, ReviewFault> faults = new TreeMap<>();
        Entered entered;
        int unanswered;
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            Database database = open.database();
            LocalDate day = BusinessDate.forChange(date, files.quota(), clock, database.lastDay());
            VerdictQuery query = new VerdictQuery(database);
            Answers answers = Answers.of(
                    sheet, reviewer, caseNo -> query.find(caseNo.record()).map(CaseLines::codes));
            faults.putAll(answers.faults());
            unanswered = answers.open();
            entered = database.inTransaction(() -> {
                if (strict && !faults.isEmpty()) {
                    return new Entered(0, 0);
                }
                Map<Long, ReviewFault> refused = new TreeMap<>();
                VerdictStore verdicts = new VerdictStore(database, Reviewing.fourEyes(files));
                Entered done = new Entered(0, 0);
                for (CaseVerdict verdict : answers.verdicts().values()) {
                    done = done.plus(enter(database, verdicts, clock, verdict, day, sheet, refused));
                }
                if (strict && !refused.isEmpty()) {
                    throw new InputRefused(
                            file.getFileName() + ": " + refused.size()
                                    + " rows cannot be entered as the cases stand, and --strict enters all or nothing; without it the good ones are entered and the others come back with the reason");
                }
                faults.putAll(refused);
                new AuditLog(database, clock)
                        .append(
                                reviewer,
                                "verdicts.imported",
                                sha256(file),
                                "cases " + done.decided() + ", kept " + done.kept() + ", rows returned "
                                        + faults.size());
                return done;
            });
        }
        return new Imported(
                entered.decided(), entered.kept(), faults.size(), unanswered, giveBack(file, sheet, faults, language));
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new InputRefused(file.getFileName() + ": cannot be read again; check that it is still there", e);
        }
    }

    /** What became of cases that were entered. */
    private record Entered(int decided, int kept) {

        Entered plus(Entered other) {
            return new Entered(decided + other.decided, kept + other.kept);
        }
    }

    private static Entered enter(
            Database database,
            VerdictStore verdicts,
            InstantSource clock,
            CaseVerdict verdict,
            LocalDate day,
            FilledSheet sheet,
            Map<Long, ReviewFault> refused) {
        try {
            Given given = verdicts.decide(verdict, day);
            Reviewing.note(
                    database,
                    clock,
                    verdict.reviewer(),
                    "verdict.given",
                    given,
                    verdict.person().key());
            return given.isKept() ? new Entered(0, 1) : new Entered(1, 0);
        } catch (InputRefused e) {
            sheet.lines().stream()
                    .filter(line -> line.cell(ReviewColumn.CASE_NO)
                            .equals(verdict.caseNo().text()))
                    .forEach(line -> refused.put(line.row(), ReviewFault.REFUSED));
            return new Entered(0, 0);
        }
    }

    private static Optional<Path> giveBack(
            Path file, FilledSheet sheet, Map<Long, ReviewFault> faults, Locale language) {
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, String> reasons = new TreeMap<>();
        faults.forEach((row, fault) -> reasons.put(row, fault.text(language)));
        Map<Long, ReviewLine> lines = new TreeMap<>();
        faults.keySet().forEach(row -> lines.put(row, new ReviewLine(row, Map.of())));
        sheet.lines().forEach(line -> lines.computeIfPresent(line.row(), (row, empty) -> line));
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path returned = file.resolveSibling(name.substring(0, dot < 0 ? name.length() : dot) + "-tra-lai"
                + (dot < 0 ? ".xlsx" : name.substring(dot)));
        SheetFile.write(returned, List.copyOf(lines.values()), language, reasons);
        return Optional.of(returned);
    }
}
