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
import vn.khop.correct.SharedFields;
import vn.khop.disk.Sha256;
import vn.khop.jobfile.Job;
import vn.khop.jobfile.JobFiles;
import vn.khop.record.InputRefused;
import vn.khop.report.CaseLines;
import vn.khop.review.Answers;
import vn.khop.review.AskedRow;
import vn.khop.review.CaseNumber;
import vn.khop.review.CaseVerdict;
import vn.khop.review.FilledSheet;
import vn.khop.store.Database;
import vn.khop.store.VerdictQuery;
import vn.khop.store.VerdictStore;

/** The way back of a review: the answers of a filled sheet, entered case by case. */
public final class ReviewImport {

    private ReviewImport() {}

    /**
     * What an import did.
     *
     * @param decided cases that were settled, or that nobody can tell
     * @param kept cases that wait for another reviewer who says the same, the job asking for four eyes
     * @param repeated cases that this reviewer had answered before in the same words: nothing was changed
     * @param returned lines that came back, with why
     * @param open lines without an answer
     * @param returnedTo where the lines that came back stand; empty where none did
     */
    public record Imported(int decided, int kept, int repeated, int returned, int open, Optional<Path> returnedTo) {}

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
        try (OpenWorkspace open = OpenWorkspace.open(workspace, clock)) {
            Database database = open.database();
            LocalDate day = BusinessDate.forChange(date, files.quota(), clock, database.lastDay());
            VerdictStore verdicts = new VerdictStore(database, Reviewing.fourEyes(files));
            Answers answers = Answers.of(sheet, reviewer, cases(files, new VerdictQuery(database), verdicts));
            SheetEntry entry = new SheetEntry(database, verdicts, clock, day, answers);
            database.inTransaction(() -> {
                if (!strict || answers.why().isEmpty()) {
                    entry.enter();
                }
                if (strict && !entry.refused().isEmpty()) {
                    throw new InputRefused(
                            file.getFileName() + ": " + entry.refused().size()
                                    + " rows cannot be entered as the cases stand, and --strict enters all or nothing; without it the good ones are entered and the others come back with the reason");
                }
                entry.note(reviewer, sha256(file));
                return entry;
            });
            return new Imported(
                    entry.decided(),
                    entry.kept(),
                    answers.repeated(),
                    entry.why().size(),
                    answers.open(),
                    giveBack(file, sheet.delimiter(), entry, language));
        }
    }

    private static Answers.Cases cases(JobFiles files, VerdictQuery query, VerdictStore verdicts) {
        return new Answers.Cases() {
            @Override
            public Optional<Map<String, AskedRow>> rows(CaseNumber caseNo) {
                SharedFields shared = query.job(caseNo)
                        .flatMap(files::find)
                        .map(Job::sharedFields)
                        .orElse(SharedFields.NONE);
                return query.find(caseNo.record()).map(row -> CaseLines.asked(row, shared));
            }

            @Override
            public boolean isSaid(CaseVerdict verdict) {
                return verdicts.isSaid(verdict);
            }
        };
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new InputRefused(file.getFileName() + ": cannot be read again; check that it is still there", e);
        }
    }

    /** In the form that came: who keeps a .csv with semicolons has a program that reads no commas. */
    private static Optional<Path> giveBack(
            Path file, Optional<Character> delimiter, SheetEntry entry, Locale language) {
        if (entry.why().isEmpty()) {
            return Optional.empty();
        }
        Map<Long, String> reasons = new TreeMap<>();
        entry.why().forEach((row, why) -> reasons.put(row, why.text(language)));
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path returned = file.resolveSibling(name.substring(0, dot < 0 ? name.length() : dot) + "-tra-lai"
                + (delimiter.isPresent() ? ".csv" : ".xlsx"));
        SheetFile.write(returned, delimiter, List.copyOf(entry.returned().values()), language, reasons);
        return Optional.of(returned);
    }
}
